const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;
const HANGUL = /[\uac00-\ud7af]/g;
/** How many letters of an alphabet a Han or Kana character, and a Hangul syllable, says as much as. */
const OF_DENSE = 2.5;
const OF_HANGUL = 1.8;

/** The length of a text in letters of an alphabet: Han, Kana and Hangul count for as many as they say. */
export function readingLength(text: string): number {
  if (!/[\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]/.test(text)) return text.length;
  const dense = text.match(DENSE)?.length ?? 0;
  const hangul = text.match(HANGUL)?.length ?? 0;
  return text.length + dense * (OF_DENSE - 1) + hangul * (OF_HANGUL - 1);
}
