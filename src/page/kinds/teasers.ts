import type { Block } from '../model/block.ts';
import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';

const FRAME = new Set(['nav', 'header', 'footer', 'aside']);

/** Whether a block is a headline that links to its story, alone or on a line before some words of it. */
export function isLinkedHeadline(block: Block): boolean {
  const { text, linkChars } = block;
  if (text.length > 14 && text.length < 220 && linkChars > text.length * 0.6) return text.includes(' ');
  const line = text.indexOf('\n');
  return line > 14 && text.length < 600 && linkChars >= line * 0.9 && linkChars <= line + 24;
}

function inFrame(block: Block): boolean {
  for (let at: PageElement | undefined = block.element; at; at = at.parent)
    if (FRAME.has(at.tag)) return true;
  return false;
}

/** Headlines that link to their stories, built alike and outside of menus and margins: the most of one build. */
export function linkedHeadlines(page: Page): number {
  const byBuild = new Map<string, number>();
  let most = 0;
  for (const block of page.blocks) {
    if (!isLinkedHeadline(block) || inFrame(block)) continue;
    const { element } = block;
    const build = `${element.tag}.${element.className}<${element.parent?.tag}.${element.parent?.className}`;
    const count = (byBuild.get(build) ?? 0) + 1;
    byBuild.set(build, count);
    most = Math.max(most, count);
  }
  return most;
}

/** Whether a block is a teaser: a linked headline, or words or a day right behind one. */
export function isTeaser(page: Page, i: number): boolean {
  const block = page.blocks[i]!;
  const behind = (step: number): boolean => {
    const other = page.blocks[i - step];
    return other !== undefined && isLinkedHeadline(other);
  };
  return isLinkedHeadline(block) || behind(1) || (block.text.length < 40 && behind(2));
}
