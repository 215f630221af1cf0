import { codeAt } from '../model/code-at.ts';

/** Measures of a run of text that hold in any language; scripts without blanks between words are counted by characters. */
export interface TextMeasures {
  readonly words: number;
  /** Ends of sentences inside and at the end. */
  readonly sentences: number;
  readonly endsSentence: boolean;
  readonly commas: number;
  readonly digits: number;
  readonly upper: number;
  readonly quotes: number;
  /** Words of one to three lower-case letters, the language-free sign of running words. */
  readonly small: number;
  readonly marks: number;
}

const isSpace = (code: number): boolean => code === 32 || code === 10;
/** Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar: written without blanks, or near enough. */
const isDense = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0x1780 && code <= 0x17ff) ||
  (code >= 0x1000 && code <= 0x109f);
const isTerminal = (code: number): boolean =>
  code === 46 ||
  code === 33 ||
  code === 63 ||
  code === 0x2026 ||
  code === 0x3002 ||
  code === 0xff01 ||
  code === 0xff1f ||
  code === 0x964 ||
  code === 0x61f ||
  code === 0x6d4;
const isClosing = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 93 ||
  code === 0x201d ||
  code === 0x2019 ||
  code === 0xbb ||
  code === 0x201c ||
  code === 0x300d;

/** One pass over the characters. */
export function measureText(text: string): TextMeasures {
  let words = 0;
  let dense = 0;
  let sentences = 0;
  let commas = 0;
  let digits = 0;
  let upper = 0;
  let quotes = 0;
  let small = 0;
  let marks = 0;
  let length = 0;
  let lower = true;
  const n = text.length;
  for (let i = 0; i <= n; i++) {
    const code = i < n ? codeAt(text, i) : 32;
    if (isSpace(code)) {
      if (length > 0) {
        words++;
        if (length <= 3 && lower) small++;
      }
      length = 0;
      lower = true;
      continue;
    }
    length++;
    if (code >= 97 && code <= 122) continue;
    if (code >= 65 && code <= 90) {
      upper++;
      lower = false;
    } else if (code >= 48 && code <= 57) {
      digits++;
      lower = false;
    } else if (code === 44 || code === 0x3001 || code === 0x60c || code === 0xff0c) commas++;
    else if (isTerminal(code)) {
      lower = false;
      let k = i + 1;
      while (k < n && isClosing(codeAt(text, k))) k++;
      if (k >= n || isSpace(codeAt(text, k)) || code > 0x2fff) sentences++;
    } else if (
      code === 34 ||
      code === 0x201c ||
      code === 0x201d ||
      code === 0xab ||
      code === 0xbb ||
      code === 0x201e
    )
      quotes++;
    else if (
      code === 124 ||
      code === 0x2022 ||
      code === 0xb7 ||
      code === 62 ||
      code === 0x203a ||
      code === 0xa9 ||
      code === 47
    )
      marks++;
    else if (code > 0x2ff && isDense(code)) dense++;
    else if (code >= 0xc0 && code < 0x530) {
      const char = text[i]!;
      if (char !== char.toLowerCase()) {
        upper++;
        lower = false;
      }
    }
  }
  let end = n - 1;
  while (end >= 0 && isClosing(codeAt(text, end))) end--;
  const endsSentence = end >= 0 && isTerminal(codeAt(text, end));
  return {
    words: words + dense / 2,
    sentences,
    endsSentence,
    commas,
    digits,
    upper,
    quotes,
    small: small + dense / 6,
    marks,
  };
}
