import type { Published } from '../record/index.ts';
import { creditOf } from './credit.ts';
import { type Comparable, comparableOf, type Dated, earlierFirst, likeness } from './likeness.ts';
import { sketchOf } from './runs.ts';

/** A page in a run over many; its place in the list is the order kept. */
export interface PageToCompare {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly published: Published;
}

export interface FoundCopy {
  /** The page that came first, and the one that has its words. */
  readonly original: string;
  readonly copy: string;
  readonly kind: 'exact' | 'near';
  /** The share of the shorter page's runs that stand in the other, 0–1. */
  readonly share: number;
}

/** Shared runs of the sketches below which a pair is not compared. */
const FEWEST_SHARED = 2;

/** All pairs of copies among pages, found by an index over their sketches: what the store does page by page. */
export function findCopies(pages: readonly PageToCompare[]): FoundCopy[] {
  const found: FoundCopy[] = [];
  const comparable: Comparable[] = [];
  const byRun = new Map<number, number[]>();
  const byWords = new Map<string, number[]>();
  for (const [n, page] of pages.entries()) {
    const self = comparableOf(page.text);
    comparable.push(self);
    const shared = new Map<number, number>();
    for (const run of sketchOf(self.runs)) {
      for (const other of byRun.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      enter(byRun, run, n);
    }
    const candidates = new Set(
      [...shared].filter(([, count]) => count >= FEWEST_SHARED).map(([other]) => other),
    );
    if (self.words !== undefined) {
      for (const other of byWords.get(self.words) ?? []) candidates.add(other);
      enter(byWords, self.words, n);
    }
    for (const m of candidates) {
      const other = pages[m]!;
      const like = likeness(self, comparable[m]!);
      if (!like) continue;
      const earlier = earlierFirst(dated(page, n), dated(other, m)) < 0;
      found.push({ ...like, original: earlier ? page.id : other.id, copy: earlier ? other.id : page.id });
    }
  }
  return found;
}

function dated({ text, outlet, published }: PageToCompare, kept: number): Dated {
  return { published, kept, outlet, credit: creditOf(text), length: text.length };
}

function enter<K>(index: Map<K, number[]>, key: K, page: number): void {
  const pages = index.get(key);
  if (pages) pages.push(page);
  else index.set(key, [page]);
}
