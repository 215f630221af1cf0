import type { Block } from '../../src/page/model/block.ts';
import type { PageElement } from '../../src/page/model/element.ts';

/** How much of the gold body's words must follow it for the gold to be taken as cut short. */
const MUCH = 0.25;
/** A paragraph: so many words. */
const PARAGRAPH = 10;

/**
 * Gold bodies that stop half-way (at a wall, an advertisement, the second of two parts) call the rest of the article furniture.
 * Where paragraphs after the last of the gold stand in the same element as paragraphs of the gold, and hold a quarter
 * of its words, they say nothing either way: their weights become 0, in place. Only training forgives; measuring does not.
 */
export function forgiveOpenEnd(
  blocks: readonly Block[],
  share: Float32Array,
  words: Int32Array,
  weights: Float32Array,
): void {
  const gold = new Set<PageElement | undefined>();
  let last = -1;
  let goldWords = 0;
  blocks.forEach((block, i) => {
    if (share[i]! <= 0.5) return;
    goldWords += words[i]!;
    if (words[i]! < PARAGRAPH) return;
    last = i;
    gold.add(block.element.parent);
  });
  const after: number[] = [];
  let afterWords = 0;
  for (let i = last + 1; last !== -1 && i < blocks.length; i++) {
    if (share[i]! > 0.1 || words[i]! < PARAGRAPH || !gold.has(blocks[i]!.element.parent)) continue;
    after.push(i);
    afterWords += words[i]!;
  }
  if (afterWords < goldWords * MUCH) return;
  for (const i of after) weights[i] = 0;
}
