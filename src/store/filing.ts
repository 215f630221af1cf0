import type { Published } from '../record/index.ts';

/** The widest interval, in days between its ends, whose later end still says under which day a page belongs. */
const WIDEST = 7;
const DAY = 86_400_000;

/**
 * The day under which a page is filed: `best`'s, else the later end of an interval of at most seven days. An open or a
 * wider interval names no day, and its ends are not shown as if they did.
 */
export function dayOf({ best, earliest, latest }: Published): string | undefined {
  if (best !== undefined) return best.slice(0, 10);
  if (earliest === undefined || latest === undefined) return undefined;
  return (Date.parse(latest) - Date.parse(earliest)) / DAY <= WIDEST ? latest : undefined;
}
