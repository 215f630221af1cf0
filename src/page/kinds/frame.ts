import type { Block } from '../model/block.ts';
import type { PageElement } from '../model/element.ts';

const FRAME = new Set(['nav', 'footer', 'aside']);

/** Whether an element stands in a menu, a margin, the foot or the head of a page; the `header` of a card is none of these. */
export function inFrame(element: PageElement): boolean {
  let header = false;
  for (let at: PageElement | undefined = element; at; at = at.parent) {
    if (FRAME.has(at.tag)) return true;
    if (at.tag === 'header') header = true;
    else if (header && (at.tag === 'article' || at.tag === 'main' || at.tag === 'section' || at.tag === 'li'))
      header = false;
  }
  return header;
}

/** Whether a block is nothing but links, or nearly. */
export function isLinks(block: Block): boolean {
  return block.linkChars > block.text.length * 0.6;
}
