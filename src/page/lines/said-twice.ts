import { wordsOf } from '../body/word-list.ts';
import type { Line } from './lines.ts';

/** The words of a caption, at least and at most; a longer paragraph that stands twice is of the story, once. */
const FEWEST = 6;
const MOST = 60;
/** How many words the second may have more: its credit. */
const MORE = 10;
/** Of the longer words of both, the share that both hold, and how many longer words it takes to tell. */
const ALIKE = 0.7;
const LONGER = 4;

function isAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < FEWEST || long.length > MOST) return false;
  if (long.length <= short.length + MORE && short.every((word, k) => word === long[k])) return true;
  const own = new Set(short.filter((word) => word.length > 3));
  const other = new Set(long.filter((word) => word.length > 3));
  if (Math.min(own.size, other.size) < LONGER) return false;
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return shared >= ALIKE * (own.size + other.size - shared);
}

/**
 * Which lines say what the one beside them says, a few words at most between: the caption of a picture, which stands twice, for those
 * who see it and for those who do not, or once more with its credit. Stories do not repeat themselves so.
 */
export function saidTwice(lines: readonly Line[]): boolean[] {
  const words = lines.map(({ text }) => (text.length < MOST * 20 ? wordsOf(text) : []));
  const times = new Array<number>(lines.length).fill(1);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i + 1 < lines.length; i++)
    for (const k of words[i + 1]!.length < FEWEST ? [i + 1, i + 2] : [i + 1])
      if (k < lines.length && isAlike(words[i]!, words[k]!)) {
        pairs.push([i, k]);
        times[k] = times[i]! + 1;
      }
  // What is said three times and more in a row is a list of the story: "Braga police arrested two people", of each town.
  for (const [i, k] of pairs.toReversed()) times[i] = Math.max(times[i]!, times[k]!);
  return times.map((n) => n === 2);
}
