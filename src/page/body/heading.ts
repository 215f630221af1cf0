import type { Block } from '../model/block.ts';
import { wordsOf } from './grams.ts';

/**
 * The block that is the headline, by its words and its tag, before the body is known: the likeliest that shares most of
 * the title's words; -1 where none does and no `h1` stands in.
 */
export function headingBlock(blocks: readonly Block[], titleWords: ReadonlySet<string>): number {
  let best = -1;
  let top = 0.5;
  blocks.forEach((block, i) => {
    if (block.text.length > 300) return;
    const words = wordsOf(block.text);
    if (words.length === 0) return;
    let shared = 0;
    for (const word of words) if (titleWords.has(word)) shared++;
    let score = titleWords.size === 0 ? 0 : shared / Math.max(words.length, titleWords.size);
    if (block.element.tag === 'h1') score += 0.6;
    else if (/^h[2-4]$/.test(block.element.tag)) score += 0.2;
    if (score > top) [best, top] = [i, score];
  });
  return best;
}
