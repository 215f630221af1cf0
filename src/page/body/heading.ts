import type { Block } from '../model/block.ts';
import { wordsOf } from './word-list.ts';

/**
 * The block that is the headline, by its words and its tag, before the body is known: the likeliest that shares most of
 * the title's words; -1 where none does and no `h1` stands in.
 */
export function headingBlock(blocks: readonly Block[], titleWords: ReadonlySet<string>): number {
  let best = -1;
  let top = 0.5;
  let titleLength = 0;
  for (const word of titleWords) titleLength += word.length + 1;
  blocks.forEach((block, i) => {
    const { tag } = block.element;
    const isHeading = tag.length === 2 && /^h[1-4]$/.test(tag);
    // Only what is about as long as the title can hold most of it and little else.
    if (!isHeading && (block.text.length < titleLength * 0.45 || block.text.length > titleLength * 2.2 + 20))
      return;
    if (block.text.length > 300) return;
    const words = wordsOf(block.text);
    if (words.length === 0) return;
    let shared = 0;
    for (const word of words) if (titleWords.has(word)) shared++;
    let score = titleWords.size === 0 ? 0 : shared / Math.max(words.length, titleWords.size);
    if (tag === 'h1') score += 0.6;
    else if (isHeading) score += 0.2;
    if (score > top) [best, top] = [i, score];
  });
  return best;
}
