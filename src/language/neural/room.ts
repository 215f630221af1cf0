import type { Arithmetic } from './arithmetic.ts';
import type { Header } from './model.ts';

/** How much a batch asks for. */
export interface Size {
  readonly words: number;
  readonly sentences: number;
  readonly longest: number;
}

/** What the largest of the usual batches asks for. */
const USUAL: Size = { words: 1280, sentences: 64, longest: 256 };

/** Addresses of what the network works on; everything is as long as the largest batch so far asked. */
export interface Room extends Size {
  readonly row: number;
  readonly identity: number;
  readonly kind: number;
  readonly none: number;
  readonly start: number;
  readonly length: number;
  /** The scale of states as bytes, once for every word. */
  readonly unit: number;
  readonly states: readonly [number, number];
  readonly gates: number;
  readonly h: number;
  readonly begin: number;
  readonly cell: number;
  readonly acc: number;
  readonly heads: number;
  readonly dep: number;
  readonly arcs: number;
  readonly bias: number;
  readonly head: number;
  readonly pairs: number;
  readonly relations: number;
  /** Rows of floats as bytes, and their scales. */
  readonly bytes: number;
  readonly by: number;
}

/** Room for a batch: the old one where it is enough. `tags` and `relations` are the widths of their rows of scores. */
export function roomFor(
  arithmetic: Arithmetic,
  { state, config: { hidden, arc, rel } }: Header,
  tags: number,
  relations: number,
  size: Size,
  old: Room | undefined,
): Room {
  if (old && old.words >= size.words && old.sentences >= size.sentences && old.longest >= size.longest)
    return old;
  // Products work on four rows at a time, so there are some to spare.
  const w = Math.max(size.words, old?.words ?? USUAL.words) + 8;
  const s = (Math.max(size.sentences, old?.sentences ?? USUAL.sentences) + 7) & ~3;
  const l = Math.max(size.longest, old?.longest ?? USUAL.longest);
  const take = (numbers: number): number => arithmetic.take(numbers * 4);
  const room: Room = {
    words: w - 8,
    sentences: s - 4,
    longest: l,
    row: take(w),
    identity: take(w),
    kind: take(s),
    none: take(s),
    start: take(s),
    length: take(s),
    unit: take(w),
    states: [take((w * hidden) / 2), take((w * hidden) / 2)],
    gates: take(w * 8 * hidden),
    h: take((s * hidden) / 4),
    begin: take(s),
    cell: take(s * hidden),
    acc: take(s * 4 * hidden),
    heads: take(w * tags),
    dep: take(w * arc),
    arcs: take(l * (l + 1)),
    bias: take(l + 1),
    head: take(w),
    pairs: take(w * rel),
    relations: take(w * relations),
    bytes: take((w * Math.max(arc, rel)) / 4),
    by: take(w),
  };
  arithmetic.ints(room.identity, w).forEach((_, i, all) => {
    all[i] = i;
  });
  arithmetic.floats(room.unit, w).fill(1 / state);
  return room;
}
