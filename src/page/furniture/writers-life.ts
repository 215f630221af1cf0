import { holdsPost } from '../fields/names.ts';

/** A line or a block. */
interface Told {
  readonly text: string;
}

/** So many of the last chosen lines may be about the writer. */
const LAST = 4;
/** A story that is left with fewer lines was no story before. */
const LEAST = 3;
const LONGEST = 900;
/** Who somebody is, or what he does for a living: `Ashley is a professional writer`, `Klaus Sieg writes about energy`. */
const WHO =
  /^((?:\p{Lu}[\p{L}.'’-]* ){0,3}\p{Lu}[\p{L}'’-]+) (?:is (?:an?|the|one|our|\p{Lu}[\p{L}&.]+(?: \p{Lu}[\p{L}&.]+)*['’]s)|ist|est|es|è|é|är|er|jest)\s/u;
const WRITES =
  /^((?:\p{Lu}[\p{L}.'’-]* ){0,3}\p{Lu}[\p{L}'’-]+) (?:writes about|writes for|reports on|covers) /u;
/** As far as a sentence says what somebody is. */
const SAYS_SO = 90;

/** The name of whom a line is about, if it says what he does for a living. */
function writerOf(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const writes = WRITES.exec(text)?.[1];
  if (writes) return writes;
  const who = WHO.exec(text);
  return who && holdsPost(text.slice(who[1]!.length, who[1]!.length + SAYS_SO)) ? who[1] : undefined;
}

/**
 * A choice of lines without the writer's life at its end, and what follows that: somebody of whom nothing is told before is said to be
 * a reporter or the like.
 */
export function withoutWritersLife(lines: readonly Told[], chosen: readonly boolean[]): boolean[] {
  const places = lines.flatMap((_, i) => (chosen[i] ? [i] : []));
  const taken = places.map((i) => lines[i]!);
  for (let k = Math.max(LEAST, taken.length - LAST); k < taken.length; k++) {
    const name = writerOf(taken[k]!.text);
    if (name === undefined) continue;
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    if (taken.slice(0, k).some(({ text }) => text.includes(surname))) continue;
    const from = places[k]!;
    return withoutEarlyLife(
      lines,
      chosen.map((is, i) => is && i < from),
    );
  }
  return withoutEarlyLife(lines, [...chosen]);
}

/** So many of the first chosen lines may be about the writer. */
const FIRST = 4;

/** The same before the story: a line about somebody whom a line of its own above it names. */
function withoutEarlyLife(lines: readonly Told[], chosen: boolean[]): boolean[] {
  const start = chosen.indexOf(true);
  const named = new Set(
    lines.slice(0, Math.max(0, start)).map(({ text }) => text.replace(/^by:? /i, '').trim()),
  );
  const first = lines.flatMap((_, i) => (chosen[i] ? [i] : [])).slice(0, FIRST);
  for (const i of first) {
    const name = writerOf(lines[i]!.text);
    if (name !== undefined && named.has(name) && first.length > 1) chosen[i] = false;
  }
  return chosen;
}
