/** Words of a text in lower case, for telling whether two texts share wording. */
export function wordsOf(text: string): string[] {
  return (
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
  );
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
