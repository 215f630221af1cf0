const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const DENSE_WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const ASCII = /^[\t\n -~\u2010-\u2026]*$/;
const ASCII_WORD = /[a-z0-9]+/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** Words of a text in lower case, for telling whether two texts share wording; Han and Kana one by one. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.match(ASCII_WORD) ?? [];
  return lower.match(DENSE.test(lower) ? DENSE_WORD : WORD) ?? [];
}

/** Runs of three words. */
export function gramsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const grams = new Set<string>();
  for (let i = 0; i + 3 <= words.length; i++) grams.add(`${words[i]} ${words[i + 1]} ${words[i + 2]}`);
  return grams;
}

/** The share of a text's runs of three words that stand in `grams`; 0 for fewer words. */
export function shareIn(words: readonly string[], grams: ReadonlySet<string>): number {
  if (words.length < 3) return 0;
  let shared = 0;
  for (let i = 0; i + 3 <= words.length; i++)
    if (grams.has(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)) shared++;
  return shared / (words.length - 2);
}
