import type { Published } from '../record/index.ts';
import { isSameOutlet } from './credit.ts';
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

/** When a page came out, whose it is and says it is, and its place in the order in which pages were kept. */
export interface Dated {
  readonly published: Published;
  readonly kept: number;
  readonly outlet?: string;
  /** Whose dispatch its words say they are; see `creditOf`. */
  readonly credit?: string;
  /** How long its text is, in whatever unit. */
  readonly length?: number;
}

/** How much longer one of two versions by one outlet is where it is the report, and the other a part of it. */
const FULLER = 1.2;
const DAY_MS = 86_400_000;

/**
 * Which of two copies came first: a negative number when `a` did. The one whose outlet the other credits; else by
 * publication where the two intervals lie apart, or the best days do; of one outlet on one day the much longer one, of
 * which the other is a part; else by the moment; then one that names its outlet before one that does not, and at last by
 * the order in which they were kept.
 */
export function earlierFirst(a: Dated, b: Dated): number {
  const credits = Number(relays(a, b)) - Number(relays(b, a));
  if (credits) return credits;
  const [p, q] = [a.published, b.published];
  if (p.latest && q.earliest && p.latest < q.earliest) return -1;
  if (q.latest && p.earliest && q.latest < p.earliest) return 1;
  const apart = p.best && q.best ? between(p.best, q.best) : 0;
  if (Math.abs(apart) >= DAY_MS) return apart;
  return fuller(a, b) || apart || Number(!a.outlet) - Number(!b.outlet) || a.kept - b.kept;
}

/** Whether a page says that its words are those of the other's outlet, and not of its own. */
function relays({ credit, outlet }: Dated, other: Dated): boolean {
  if (!credit || !other.outlet || !isSameOutlet(credit, other.outlet)) return false;
  return !outlet || !isSameOutlet(credit, outlet);
}

function fuller(a: Dated, b: Dated): number {
  if (!a.outlet || !b.outlet || !isSameOutlet(a.outlet, b.outlet) || !a.length || !b.length) return 0;
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return longer >= shorter * FULLER ? b.length - a.length : 0;
}

/** Milliseconds from `b` to `a`: between the moments where both have a zone, else between the days. */
function between(a: string, b: string): number {
  const isTimed = hasZone(a) && hasZone(b);
  const [from, to] = isTimed ? [b, a] : [b.slice(0, 10), a.slice(0, 10)];
  const apart = Date.parse(to) - Date.parse(from);
  return Number.isNaN(apart) ? 0 : apart;
}

const hasZone = (moment: string) => /T.*(?:Z|[+-]\d\d:\d\d)$/.test(moment);
