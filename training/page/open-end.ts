import { builtAs } from '../../src/page/body/built-as.ts';
import type { Block } from '../../src/page/model/block.ts';
import type { PageElement } from '../../src/page/model/element.ts';

/** How much of the gold body's words must follow it for the gold to be taken as cut short. */
const MUCH = 0.25;
/** A paragraph: so many words. */
const PARAGRAPH = 10;

/**
 * Gold bodies that stop half-way (at a wall, an advertisement, the second of two parts) call the rest of the article furniture.
 * Where paragraphs after the last of the gold stand in the same element as paragraphs of the gold, or are built as they are, and
 * hold a quarter of its words, they say nothing either way, nor do headings among them: their weights become 0, in place. Only
 * training forgives; measuring does not.
 */
export function forgiveOpenEnd(
  blocks: readonly Block[],
  share: Float32Array,
  words: Int32Array,
  weights: Float32Array,
): void {
  const gold = new Set<PageElement | undefined>();
  const alike = new Set<string>();
  let last = -1;
  let goldWords = 0;
  blocks.forEach((block, i) => {
    if (share[i]! <= 0.5) return;
    goldWords += words[i]!;
    if (words[i]! < PARAGRAPH) return;
    last = i;
    gold.add(block.element.parent);
    if (block.element.parent?.className) alike.add(builtAs(block));
  });
  const after: number[] = [];
  let short: number[] = [];
  let afterWords = 0;
  for (let i = last + 1; last !== -1 && i < blocks.length; i++) {
    const block = blocks[i]!;
    if (share[i]! > 0.1) continue;
    if (!gold.has(block.element.parent) && !alike.has(builtAs(block))) continue;
    if (words[i]! < PARAGRAPH) {
      short.push(i);
      continue;
    }
    after.push(...short, i);
    short = [];
    afterWords += words[i]!;
  }
  if (afterWords < goldWords * MUCH) return;
  for (const i of after) weights[i] = 0;
}
