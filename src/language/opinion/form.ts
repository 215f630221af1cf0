import { clustersOf } from '../clusters.ts';
import { hashString } from '../perceptron/index.ts';

/** What a word is by itself: hashes of its letters, and numbers of its kinds; 0 where there is nothing to say. */
export interface Form {
  readonly text: string;
  readonly lower: string;
  /** As written, in small letters with every digit as 0, and by its shape. */
  readonly own: number;
  readonly low: number;
  readonly shape: number;
  /** Its first two, three and four letters, and its last. */
  readonly heads: readonly number[];
  readonly tails: readonly number[];
  /** Clusters of 64 and of 800. */
  readonly coarse: number;
  readonly fine: number;
  /** 1 small, 2 one capital alone, 3 CAPITALS, 4 Title, 5 miXed, 6 no letters, 7 digits, 8 digits and capitals, 9 no word. */
  readonly kind: number;
  readonly capital: boolean;
}

const NO_LETTERS = { heads: [0, 0, 0], tails: [0, 0, 0], coarse: 0, fine: 0, capital: false };
/** What stands before the first word and after the last. */
export const EDGE: Form = { text: '', lower: '', own: 1, low: 1, shape: 1, kind: 9, ...NO_LETTERS };

const MOST_KEPT = 20_000;
const kept = new Map<string, Form>();

/** The form of a word, kept for the next time. */
export function formOf(word: string): Form {
  let form = kept.get(word);
  if (form) return form;
  form = read(word);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, form);
  return form;
}

function read(word: string): Form {
  const lower = word.toLowerCase();
  const clusters = clustersOf(lower);
  let shape = '';
  const count = { X: 0, x: 0, d: 0 };
  for (const ch of word.slice(0, 40)) {
    const sign = signOf(ch);
    if (sign === 'X' || sign === 'x' || sign === 'd') count[sign]++;
    if (!shape.endsWith(sign + sign)) shape += sign;
  }
  return {
    text: word,
    lower,
    own: hashString(word),
    low: hashString(lower.replace(/[0-9]/g, '0')),
    shape: hashString(shape),
    heads: [2, 3, 4].map((n) => hashString(lower.slice(0, n))),
    tails: [2, 3, 4].map((n) => hashString(lower.slice(-n))),
    coarse: clusters ? Number(clusters.coarse) + 1 : 0,
    fine: clusters ? Number(clusters.fine) + 1 : 0,
    kind: kindOf(shape, count.X, count.x, count.d),
    capital: count.X > 0,
  };
}

function signOf(ch: string): string {
  if (ch >= '0' && ch <= '9') return 'd';
  if (ch.toLowerCase() !== ch) return 'X';
  return ch.toUpperCase() !== ch ? 'x' : ch;
}

function kindOf(shape: string, capitals: number, small: number, digits: number): number {
  if (digits > 0) return capitals > 0 ? 8 : 7;
  if (capitals + small === 0) return 6;
  if (capitals === 0) return 1;
  if (capitals + small === 1) return 2;
  if (small === 0) return 3;
  return capitals === 1 && shape.startsWith('X') ? 4 : 5;
}
