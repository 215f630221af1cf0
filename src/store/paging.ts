import type { Paging } from './store.ts';

const USUAL = 50;
const MOST = 500;

/** A window over rows as a caller asked for it, within what is allowed: no number of theirs can fail a query. */
export function window({ limit, offset }: Paging): { limit: number; offset: number } {
  return { limit: whole(limit, USUAL, MOST), offset: whole(offset, 0, 2_000_000_000) };
}

function whole(asked: number | undefined, usual: number, most: number): number {
  if (asked === undefined || Number.isNaN(asked)) return usual;
  return Math.min(Math.max(Math.trunc(asked), 0), most);
}
