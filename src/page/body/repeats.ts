import type { Block } from '../model/block.ts';
import { wordsOf } from './word-list.ts';

/**
 * Takes out of a choice of blocks those that only say again what others of it say: a paragraph that stands twice, and the
 * whole article once more in one lump, which some sites hide in the page.
 */
export function withoutRepeats(blocks: readonly Block[], chosen: readonly boolean[]): boolean[] {
  const kept = [...chosen];
  const seen = new Set<string>();
  const grams = new Map<string, number>();
  const own: string[][] = [];
  blocks.forEach((block, i) => {
    if (!kept[i]) return;
    if (block.text.length >= 40) {
      if (seen.has(block.text)) {
        kept[i] = false;
        return;
      }
      seen.add(block.text);
    }
    const words = wordsOf(block.text);
    const list: string[] = [];
    for (let k = 0; k + 4 <= words.length; k++)
      list.push(`${words[k]} ${words[k + 1]} ${words[k + 2]} ${words[k + 3]}`);
    own[i] = list;
    for (const gram of list) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  });
  // Longest first: a lump of many paragraphs goes before any of the paragraphs does.
  const order = own
    .map((list, i) => ({ i, length: list?.length ?? 0 }))
    .filter(({ length }) => length >= 30)
    .sort((a, b) => b.length - a.length);
  for (const { i, length } of order) {
    const list = own[i]!;
    let shared = 0;
    for (const gram of list) if (grams.get(gram)! > 1) shared++;
    if (shared < length * 0.85) continue;
    kept[i] = false;
    for (const gram of list) grams.set(gram, grams.get(gram)! - 1);
  }
  return kept;
}
