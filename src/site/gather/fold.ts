import type { PageSummary, Store } from '../../store/index.ts';

/** Pages as they stand on a front page. */
export interface Folded {
  /** One page of each story, and those that are of none, in their order. */
  readonly shown: readonly PageSummary[];
  /** By the key of a page that is shown, the others of its story. */
  readonly also: ReadonlyMap<string, readonly PageSummary[]>;
}

/**
 * Puts pages of one story under one of them: under `lead` where it is of the story, else under the one of the newest day
 * with most to its record.
 */
export async function folded(
  store: Store,
  pages: readonly PageSummary[],
  lead?: PageSummary,
): Promise<Folded> {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const also = new Map<string, readonly PageSummary[]>();
  const under = new Set<string>();
  for (const keys of await store.stories([...byKey.keys()])) {
    const own = keys.flatMap((key) => byKey.get(key) ?? []);
    if (own.length < 2) continue;
    const first = own.find(({ key }) => key === lead?.key) ?? own.toSorted(newestThenRichest)[0]!;
    const others = own.filter((page) => page !== first).sort(newestThenRichest);
    also.set(first.key, others);
    for (const { key } of others) under.add(key);
  }
  return { shown: pages.filter(({ key }) => !under.has(key)), also };
}

/** The newest day first, the undated last; within a day the page with most to its record. */
function newestThenRichest(a: PageSummary, b: PageSummary): number {
  if (a.day !== b.day) return (a.day ?? '') > (b.day ?? '') ? -1 : 1;
  const rows = (page: PageSummary) => page.statements + page.events + page.occurrences;
  return rows(b) - rows(a);
}
