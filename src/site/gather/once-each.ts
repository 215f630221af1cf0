import type { StoredEvent } from '../../store/index.ts';

/** Events in the same words once: from a page that is no copy where there is one, else from the one that was kept first. */
export function onceEach(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return once(
    events,
    ({ event, triggerText, sentenceText }) => `${event.type}\n${triggerText}\n${sentenceText}`,
  );
}

/** Rows of one key once, likewise; those of the page that was kept first come last in the store's lists. */
export function once<Row extends { readonly page: { readonly isCopy: boolean } }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!row.page.isCopy || (found.get(key)?.page.isCopy ?? true)) found.set(key, row);
  }
  return [...found.values()];
}
