import type { Page } from '../model/page.ts';

/**
 * Which blocks are the article's, by the oldest rule that works: the element whose paragraphs of running words, with few
 * links, hold most. Stands in where no model is at hand.
 */
export function articleBlocks(page: Page): boolean[] {
  const scores = new Map<object, number>();
  const good = page.blocks.map(
    (block) =>
      block.text.length > 60 &&
      block.linkChars < block.text.length * 0.4 &&
      !block.hidden &&
      /[.!?…。"”»]/.test(block.text),
  );
  page.blocks.forEach((block, i) => {
    if (!good[i]) return;
    let share = Math.min(block.text.length, 600);
    for (let at = block.element.parent, up = 0; at && up < 4; at = at.parent, up++) {
      scores.set(at, (scores.get(at) ?? 0) + share);
      share *= 0.7;
    }
  });
  let best: object | undefined;
  let top = 0;
  for (const [element, score] of scores) if (score > top) [best, top] = [element, score];
  return page.blocks.map((block, i) => {
    if (!good[i]) return false;
    for (let at: typeof block.element.parent = block.element; at; at = at.parent)
      if (at === best) return true;
    return false;
  });
}
