import type { Page } from '../model/page.ts';

const IMAGE = new Set(['img', 'amp-img', 'picture']);

/** Pictures between the headline and the end of the page's main part, an `img` inside a `picture` counted once. */
export function picturesOf(page: Page, from: number, to: number): number {
  let pictures = 0;
  for (const element of page.elements) {
    if (!IMAGE.has(element.tag) || element.parent?.tag === 'picture') continue;
    if (element.firstBlock < from || element.firstBlock > to) continue;
    pictures++;
  }
  return pictures;
}
