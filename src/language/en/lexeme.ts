import { clustersOf } from '../clusters.ts';
import { hashString } from '../perceptron/index.ts';

/** What the models look at in a word, as hashes (0: the word has no such thing). */
export interface Lexeme {
  readonly lower: number;
  readonly form: number;
  readonly suffix3: number;
  /** Letters to x and X, digits to d, runs shortened: "U.S." → "X.X.". */
  readonly shape: number;
  readonly fine: number;
}

function shapeOf(word: string): string {
  return word
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}\p{Lt}]/gu, 'x')
    .replace(/\p{Nd}/gu, 'd')
    .replace(/(.)\1{2,}/gu, '$1$1');
}

/** Typographic signs and numbers as the treebanks mostly write them, so that a word is known however it is set. */
function plain(word: string): string {
  return word.slice(0, 60).replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').toLowerCase();
}

const cache = new Map<string, Lexeme>();
const CACHED = 50_000;

/** The lexeme of a word form. */
export function lexeme(word: string): Lexeme {
  const known = cache.get(word);
  if (known) return known;
  const lower = plain(word);
  const digits = lower.replace(/\p{Nd}/gu, '0');
  const n = lower.length;
  const alike = clustersOf(lower) ?? clustersOf(digits);
  const made: Lexeme = {
    lower: hashString(digits),
    form: hashString(word.slice(0, 60)),
    suffix3: n > 3 ? hashString(lower.slice(-3)) : 0,
    shape: hashString(shapeOf(word)),
    fine: alike ? Number(alike.fine) + 1 : 0,
  };
  if (cache.size >= CACHED) cache.clear();
  cache.set(word, made);
  return made;
}
