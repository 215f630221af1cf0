const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const DENSE_WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const ASCII = /^[\t\n -~\u2010-\u2026]*$/;
const ASCII_WORD = /[a-z0-9]+/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** Words of a text in lower case, for telling whether two texts share words; Han and Kana one by one. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.match(ASCII_WORD) ?? [];
  return lower.match(DENSE.test(lower) ? DENSE_WORD : WORD) ?? [];
}
