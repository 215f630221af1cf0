/** What parts a word from the one before it. */
export type Gap = 'none' | 'space' | 'break';

/** A word, a run of digits or one mark of punctuation, as the grammar of time expressions sees the text. */
export interface Word {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** In lower case; typographic apostrophes and dashes as plain ones. */
  readonly low: string;
  readonly capital: boolean;
  /** Its number in the vocabulary that the text was cut with; that of its kind where the vocabulary does not hold it. */
  readonly id: number;
  /** `break` is a blank line: no expression runs across one. */
  readonly gap: Gap;
}

const letter = (c: number) =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && c < 0x2000);
const digit = (c: number) => c >= 48 && c <= 57;
const white = (c: number) => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x2009 || c === 0x202f;

const PLAIN: { [mark: string]: string } = { '’': "'", '‘': "'", '–': '-', '—': '--', '‐': '-', '‑': '-' };

const NO_WORDS: ReadonlyMap<string, number> = new Map();
/** The numbers of what no vocabulary holds: those of a vocabulary's own words come after them. */
export const OTHER_WORD = 0;
export const OTHER_NUMBER = 1;
export const OTHER_MARK = 2;

/**
 * Cuts a text into words, numbers and marks in one pass. Hyphens, full stops and apostrophes are marks of their own,
 * save the ending `'s` and separators inside a number (`1,500`, `2.5`): "mid-1990s" is `mid`, `-`, `1990`, `s`. Each gets its
 * number in `vocabulary`.
 */
export function wordsIn(text: string, vocabulary = NO_WORDS): Word[] {
  const words: Word[] = [];
  const n = text.length;
  let at = 0;
  while (at < n) {
    const from = at;
    let newlines = 0;
    for (let c = text.charCodeAt(at); at < n && white(c); c = text.charCodeAt(++at)) if (c === 10) newlines++;
    if (at >= n) break;
    const gap: Gap = newlines > 1 ? 'break' : at > from ? 'space' : 'none';
    const start = at;
    const c = text.charCodeAt(at);
    if (letter(c)) {
      while (at < n && letter(text.charCodeAt(at))) at++;
      const word = text.slice(start, at);
      const low = word.toLowerCase();
      const id = vocabulary.get(low) ?? OTHER_WORD;
      words.push({ start, end: at, kind: 'word', low, capital: low.charCodeAt(0) !== c, id, gap });
    } else if (digit(c)) {
      for (;;) {
        while (at < n && digit(text.charCodeAt(at))) at++;
        const sep = text.charCodeAt(at);
        const grouped =
          sep === 44 && digit(text.charCodeAt(at + 1)) && digit(text.charCodeAt(at + 2)) &&
          digit(text.charCodeAt(at + 3)) && !digit(text.charCodeAt(at + 4)); // biome-ignore format: one group of three
        if (grouped || (sep === 46 && digit(text.charCodeAt(at + 1)))) at++;
        else break;
      }
      const low = text.slice(start, at);
      const id = vocabulary.get(low) ?? OTHER_NUMBER;
      words.push({ start, end: at, kind: 'number', low, capital: false, id, gap });
    } else {
      at++;
      let low = text[start] ?? '';
      if (c > 0x7f) low = PLAIN[low] ?? low;
      const s = text.charCodeAt(at) | 32;
      if (low === "'" && s === 115 && !letter(text.charCodeAt(at + 1)) && gap === 'none') {
        at++;
        low = "'s";
      }
      const id = vocabulary.get(low) ?? OTHER_MARK;
      words.push({ start, end: at, kind: 'mark', low, capital: false, id, gap });
    }
  }
  return words;
}
