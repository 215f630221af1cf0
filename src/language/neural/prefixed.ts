/** What stands before a name in the same word and is no part of it: "anti-Morales", "pro-Beijing", "ex-FARC"; but "sub-Saharan". */
const BEFORE_NAMES = new Set(['anti', 'ex', 'post', 'pre', 'pro']);

/** How many letters of a word, hyphen included, stand before the name in it. */
export function prefixLength(word: string): number {
  const hyphen = word.indexOf('-');
  if (hyphen < 0 || !BEFORE_NAMES.has(word.slice(0, hyphen))) return 0;
  const next = word[hyphen + 1] ?? '';
  return next.toLowerCase() === next ? 0 : hyphen + 1;
}

/** A sentence's words with no such prefix, as its names are asked of; undefined where it has none. */
export function withoutPrefixes(words: readonly string[]): string[] | undefined {
  const lengths = words.map(prefixLength);
  if (lengths.every((length) => length === 0)) return undefined;
  return words.map((word, i) => word.slice(lengths[i]));
}
