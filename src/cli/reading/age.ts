import type { SitemapEntry } from '../../pipeline/index.ts';

/** Clocks differ, and a page may change while it is read. */
const MARGIN_MS = 600_000;
/** A day without a time ends this long after it begins in UTC, west of everywhere. */
const DAY_MS = 36 * 3_600_000;

/** Whether a list's word for the last change is surely before the last visit; both as ISO, or whatever Date reads. */
export function isSurelyOlder(modified: string | undefined, readAt: string | undefined): boolean {
  const length = /^\d{4}-\d{2}-\d{2}$/.test(modified ?? '') ? DAY_MS : 0;
  // A comparison with what is no date is false.
  return Date.parse(modified ?? '') + length + MARGIN_MS < Date.parse(readAt ?? '');
}

/** Entries with their last change, the newest first, then those that say nothing, in the order they came. */
export function newestFirst(entries: readonly SitemapEntry[]): readonly SitemapEntry[] {
  const moments = new Map(entries.map((entry) => [entry, momentOf(entry)]));
  return [...entries].sort((a, b) => {
    const [left, right] = [moments.get(a)!, moments.get(b)!];
    return left === right ? 0 : right - left;
  });
}

function momentOf({ modified }: SitemapEntry): number {
  const moment = Date.parse(modified ?? '');
  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
}
