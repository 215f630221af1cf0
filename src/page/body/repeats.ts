import { wordsOf } from './word-list.ts';

/** The share of all text that a block must hold to be looked at as the whole article once more. */
const LUMP = 0.15;

/** Characters of a block that are looked at: more words than any story has. */
const MOST = 200_000;

/** Runs of four words, in order. */
function gramsOf(text: string): string[] {
  const words = wordsOf(text.slice(0, MOST));
  const grams: string[] = [];
  for (let k = 0; k + 4 <= words.length; k++)
    grams.push(`${words[k]} ${words[k + 1]} ${words[k + 2]} ${words[k + 3]}`);
  return grams;
}

/**
 * Takes out of a choice of blocks or lines those that only say again what others of it say: a paragraph that stands twice, and
 * the whole article once more in one lump, which some sites hide in the page.
 */
export function withoutRepeats(
  texts: readonly { readonly text: string }[],
  chosen: readonly boolean[],
): boolean[] {
  const kept = [...chosen];
  const seen = new Set<string>();
  let total = 0;
  texts.forEach((line, i) => {
    if (!kept[i]) return;
    total += line.text.length;
    if (line.text.length < 40) return;
    if (seen.has(line.text)) kept[i] = false;
    seen.add(line.text);
  });
  // Longest first: a lump of many paragraphs goes before any of the paragraphs does.
  const lumps = texts
    .map((line, i) => ({ i, length: kept[i] ? line.text.length : 0 }))
    .filter(({ length }) => length >= 200 && length > total * LUMP)
    .sort((a, b) => b.length - a.length);
  if (lumps.length === 0) return kept;
  const own = texts.map((line, i) => (kept[i] ? gramsOf(line.text) : []));
  const grams = new Map<string, number>();
  for (const list of own) for (const gram of list) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  for (const { i } of lumps) {
    const list = own[i]!;
    let shared = 0;
    for (const gram of list) if (grams.get(gram)! > 1) shared++;
    if (list.length < 30 || shared < list.length * 0.85) continue;
    kept[i] = false;
    for (const gram of list) grams.set(gram, grams.get(gram)! - 1);
  }
  return kept;
}
