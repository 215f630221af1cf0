import type { Token } from '../../language/index.ts';
import type { Meaning } from '../meaning.ts';
import type { Word } from './words.ts';

const CUT = new Map<string, number>([
  ['mon', 1], ['tue', 2], ['tues', 2], ['wed', 3], ['thu', 4], ['thur', 4], ['thurs', 4], ['fri', 5], ['sat', 6], ['sun', 7],
]); // biome-ignore format: a table
/** Words and names as well: "the Sun", "sat". These need more than a preposition before them. */
const COMMON = /^(sun|sat)$/;
const PLACING = /^(on|until|till|by|since|from|before|after)$/;
const JOINT = /^(to|through|thru|and|or)$/;
const RANGE = /^(-|to|through|thru)$/;
const AND = /^(and|or|&)$/;
const NAMED = /^(NOUN|PROPN|ADJ)$/;

/** What was made of it, and where that ends. */
interface Said {
  readonly meaning: Meaning;
  readonly end: number;
}

/**
 * What a weekday cut short ("this Sat", "Fri at 8pm", "Mon-Fri") means; undefined where it is a name or a word that is spelled like
 * it: "last Sun reporters", "this Sat phone". `after` is the word behind it.
 */
export function shortWeekday(
  words: readonly Word[],
  begin: number,
  end: number,
  m: Meaning,
  after: Token | undefined,
): Said | undefined {
  const alone = words[begin + 1]?.low === '.' && words[begin + 1]?.gap === 'none' ? begin + 2 : begin + 1;
  const dow = CUT.get(words[begin]?.low ?? '');
  // "Mon.-Fri. 9am": of every week, and so the clock.
  if (dow !== undefined && isRange(words, begin, alone))
    return { meaning: { op: 'setday', dow }, end: alone };
  const next = words[end];
  const goesOn = next !== undefined && next.gap === 'space' && next.kind === 'word';
  if (goesOn && after && NAMED.test(after.upos) && !JOINT.test(next.low)) return undefined;
  if (m.short !== ALONE) return { meaning: m, end };
  if (!m.of || next?.low === "'s") return undefined;
  const placed =
    (next?.low === 'at' && isClock(words, end + 1)) ||
    (PLACING.test(words[begin - 1]?.low ?? '') &&
      (!COMMON.test(words[begin]?.low ?? '') || isPair(words, end))) ||
    isSecond(words, begin);
  return placed ? { meaning: m.of, end } : undefined;
}

/** What the grammar says of one that has nothing of its own beside it. */
const ALONE = 2;

const isCut = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true && CUT.has(words[at]?.low ?? '');

/** The first of "on Sat and Sun". */
const isPair = (words: readonly Word[], end: number): boolean =>
  AND.test(words[end]?.low ?? '') && isCut(words, end + 1);

/** The word before a joint: past the stop of "Sat.". */
const beforeJoint = (words: readonly Word[], begin: number): number =>
  words[begin - 2]?.low === '.' ? begin - 3 : begin - 2;

/** The second of "on Sat and Sun". */
function isSecond(words: readonly Word[], begin: number): boolean {
  if (!AND.test(words[begin - 1]?.low ?? '')) return false;
  const first = beforeJoint(words, begin);
  return isCut(words, first) && PLACING.test(words[first - 1]?.low ?? '');
}

/** Either end of "Mon-Fri", "Tues. to Thurs.". */
function isRange(words: readonly Word[], begin: number, end: number): boolean {
  if (RANGE.test(words[end]?.low ?? '') && isCut(words, end + 1)) return true;
  return RANGE.test(words[begin - 1]?.low ?? '') && isCut(words, beforeJoint(words, begin));
}

/** "8pm", "8:30", "10 a.m.", "noon". */
function isClock(words: readonly Word[], at: number): boolean {
  const [hour, next] = [words[at], words[at + 1]];
  if (hour?.kind !== 'number') return /^(noon|midnight|midday)$/.test(hour?.low ?? '');
  return /^(am|pm|a|p|:)$/.test(next?.low ?? '');
}
