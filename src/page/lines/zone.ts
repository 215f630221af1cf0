import type { Line } from './lines.ts';

/** Where the article stands among the lines; -1 where it has none. */
export interface LineBounds {
  readonly headline: number;
  readonly first: number;
  readonly last: number;
}

/** The most lines between headline and story that are looked at. */
const MOST = 150;
/** The most lines between a lead and the story behind it, and the shortest line that a story is told by. */
const GAP = 14;
const TOLD = 60;

/**
 * The lines about the head of the story, where its byline and day stand: from the headline to the second paragraph (`near`), since
 * many houses put them between the lead and the rest, or to the third (`end`). Neither is one of them.
 */
export function headZone(
  lines: readonly Line[],
  isBody: readonly boolean[],
  { headline, first }: LineBounds,
): { readonly top: number; readonly near: number; readonly end: number } {
  const top = headline === -1 ? Math.max(0, first - 8) : Math.max(headline + 1, first - MOST);
  const most = Math.max(top, Math.min(first + GAP, lines.length));
  const told: number[] = [];
  for (let i = first + 1; i < most; i++) {
    if (isBody[i] && lines[i]!.text.length >= TOLD && !isSaidTwice(lines, i)) told.push(i);
  }
  return { top, near: told[0] ?? most, end: told[1] ?? most };
}

/** A caption stands twice, for the narrow and the wide page: as it begins, so does the line before or behind it. */
function isSaidTwice(lines: readonly Line[], at: number): boolean {
  const begins = lines[at]!.text.slice(0, 40);
  return [at - 1, at + 1].some((i) => lines[i]?.text.startsWith(begins));
}
