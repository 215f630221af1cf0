import { createHash } from 'node:crypto';

/**
 * The words of a text for comparing pages: letters and digits in runs, lower-cased, compatibility forms and diacritics
 * folded, so that curly quotes, capitals and line breaks make no difference. Scripts written without spaces give one
 * word a character. Linear in the text.
 */
export function comparableWords(text: string): string[] {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];
}

/** The same for two lists of the same words in the same order; undefined where there are too few to tell. */
export function wordsKey(words: readonly string[]): string | undefined {
  if (words.length < FEWEST_WORDS) return undefined;
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32);
}

/** Below this a text ("Subscribe to read on") says nothing of where it comes from. */
const FEWEST_WORDS = 6;
const MARKS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}])[\p{L}\p{M}\p{N}])+/gu;
