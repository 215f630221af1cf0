import type { Published } from '../record/index.ts';
import { type Runs, runsOf } from './runs.ts';
import { comparableWords, wordsKey } from './words.ts';

/** How much of the shorter page must stand in the other, and in how many runs at least. */
const LEAST_SHARE = 0.6;
const LEAST_SHARED = 80;

/** What two pages have in common: `share` of the shorter one's runs stand in the other. */
export interface Likeness {
  readonly kind: 'exact' | 'near';
  readonly share: number;
}

/** A page as far as comparing needs it. */
export interface Comparable {
  /** The same for pages with the same words; undefined where a page has too few to tell. */
  readonly words: string | undefined;
  readonly runs: Runs;
}

export function comparableOf(text: string): Comparable {
  const words = comparableWords(text);
  return { words: wordsKey(words), runs: runsOf(words) };
}

/**
 * Whether one page is a copy of the other, whichever: the same words, or at least 60 % and 80 of the shorter page's
 * six-word runs in the other (containment, Broder 1997). Undefined when neither.
 */
export function likeness(a: Comparable, b: Comparable): Likeness | undefined {
  if (a.words !== undefined && a.words === b.words) return { kind: 'exact', share: 1 };
  const [shorter, longer] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  if (shorter.size < LEAST_SHARED) return undefined;
  let shared = 0;
  for (const run of shorter) if (longer.has(run)) shared++;
  const share = shared / shorter.size;
  return shared >= LEAST_SHARED && share >= LEAST_SHARE ? { kind: 'near', share } : undefined;
}

/** When a page came out, and its place in the order in which pages were kept. */
export interface Dated {
  readonly published: Published;
  readonly kept: number;
}

/**
 * Which of two copies came first: a negative number when `a` did. By publication where the two intervals lie apart or
 * both have a best day or moment and they differ, else by the order in which they were kept.
 */
export function earlierFirst(a: Dated, b: Dated): number {
  const [p, q] = [a.published, b.published];
  if (p.latest && q.earliest && p.latest < q.earliest) return -1;
  if (q.latest && p.earliest && q.latest < p.earliest) return 1;
  if (p.best && q.best) {
    const timed = hasZone(p.best) && hasZone(q.best);
    const apart = timed
      ? Date.parse(p.best) - Date.parse(q.best)
      : compare(p.best.slice(0, 10), q.best.slice(0, 10));
    if (apart) return apart;
  }
  return a.kept - b.kept;
}

const hasZone = (moment: string) => /T.*(?:Z|[+-]\d\d:\d\d)$/.test(moment);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
