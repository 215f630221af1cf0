/** Slots that words are hashed to; slot 0 is no word. */
const SLOTS = 8192;
/** Of a long line, so many words from its beginning and its end. */
const FIRST = 16;
const LAST = 8;
/** Words of a line that the net looks at, at most. */
export const WORDS_LOOKED_AT = FIRST + LAST;

/** The words of a line that the net looks at. */
export function pickWords(words: readonly string[]): readonly string[] {
  return words.length <= WORDS_LOOKED_AT ? words : [...words.slice(0, FIRST), ...words.slice(-LAST)];
}

/** The slot of a word, from 1 on. */
export function wordSlot(word: string): number {
  let hash = 2166136261;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
  return 1 + ((hash >>> 7) % (SLOTS - 1));
}
