import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';
import { hashString } from '../perceptron/index.ts';

/** What the models look at in a word, as hashes (0: the word has no such thing). */
export interface Lexeme {
  readonly lower: number;
  readonly form: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix1: number;
  readonly prefix2: number;
  readonly prefix3: number;
  /** Letters to x and X, digits to d, runs shortened: "U.S." → "X.X.". */
  readonly shape: number;
  readonly coarse: number;
  readonly fine: number;
}

const clusters = new Map<string, readonly [number, number]>();

function loadClusters(): void {
  const table = gunzipSync(readBinary('models/language-clusters.tsv.gz')).toString('utf8');
  for (const line of table.split('\n')) {
    const [word = '', coarse, fine] = line.split('\t');
    if (word) clusters.set(word, [Number(coarse) + 1, Number(fine) + 1]);
  }
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
  if (clusters.size === 0) loadClusters();
  const lower = plain(word);
  const digits = lower.replace(/\p{Nd}/gu, '0');
  const n = lower.length;
  const [coarse, fine] = clusters.get(lower) ?? clusters.get(digits) ?? [0, 0];
  const made: Lexeme = {
    lower: hashString(digits),
    form: hashString(word.slice(0, 60)),
    suffix1: hashString(lower.slice(-1)),
    suffix2: n > 2 ? hashString(lower.slice(-2)) : 0,
    suffix3: n > 3 ? hashString(lower.slice(-3)) : 0,
    suffix4: n > 4 ? hashString(lower.slice(-4)) : 0,
    prefix1: hashString(lower.slice(0, 1)),
    prefix2: n > 2 ? hashString(lower.slice(0, 2)) : 0,
    prefix3: n > 3 ? hashString(lower.slice(0, 3)) : 0,
    shape: hashString(shapeOf(word)),
    coarse,
    fine,
  };
  if (cache.size >= CACHED) cache.clear();
  cache.set(word, made);
  return made;
}
