import { parseDates } from '../dates/parse.ts';
import type { Line } from './lines.ts';

/** A line that is hardly more than a day: with its writer, at most. */
const LONGEST = 60;
const MAYBE = /\p{Nd}{4}|\d[./]\d{1,2}[./]\d\d/u;
/** So many entries, each with its day so near the next one's, are a list. */
const ENTRIES = 4;
const APART = 8;
/** Lines of furniture, at least, between the story and such a list. */
const GAP = 6;
/** How far an entry may stand from the first or the last day. */
const AROUND = 3;
/** A line that is surer than this is of the story. */
const SURE = 0.92;

/**
 * A choice of lines without the leads of other stories in a list far behind the story: entries with a day each, in lines that hold little
 * else. `p`: how likely each line is to be article text.
 */
export function withoutDatedList(
  lines: readonly Line[],
  chosen: readonly boolean[],
  p: ArrayLike<number>,
): boolean[] {
  const kept = [...chosen];
  let days: number[] = [];
  const close = (): void => {
    if (days.length >= ENTRIES) {
      const from = Math.max(0, days[0]! - AROUND);
      const last = chosen.lastIndexOf(true, from - 1);
      if (last !== -1 && from - last > GAP)
        for (let i = from; i <= days.at(-1)! + AROUND && i < lines.length; i++)
          if (p[i]! < SURE) kept[i] = false;
    }
    days = [];
  };
  lines.forEach(({ text }, i) => {
    if (days.length > 0 && i - days.at(-1)! > APART) close();
    if (chosen[i] || text.length > LONGEST || !MAYBE.test(text)) return;
    if (parseDates(text).length > 0) days.push(i);
  });
  close();
  return kept;
}
