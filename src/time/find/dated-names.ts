import type { Meaning } from '../meaning.ts';
import { wordList } from '../word-list.ts';
import type { Word } from './words.ts';

const isBody = wordList('data/time/dated-bodies.txt');
/** Of a body that meets on that day: "the March 3 committee meeting". */
const SITTING = /^(meetings?|hearings?|votes?|sessions?|sittings?|elections?|talks|deadline|markup)$/;
/** So many capital words may stand before the body: "the April 6 Youth Movement". */
const BETWEEN = 2;

/** Whether a day is the name of a body: "the January 6 committee", "the 26 July Movement". */
export function isDatedName(
  text: string,
  words: readonly Word[],
  begin: number,
  end: number,
  m: Meaning,
): boolean {
  if (m.op !== 'calendar' || m.month === undefined || (m.year !== undefined && !m.named)) return false;
  // The month of "the 26 July Movement", once its day is left.
  const before = words[begin - 1];
  const day = m.day === undefined ? begin - 1 : begin;
  if (m.day === undefined && before?.kind !== 'number') return false;
  if (words[day]?.low !== 'the' && words[day - 1]?.low !== 'the') return false;
  for (let at = end; at <= end + BETWEEN; at++) {
    const word = words[at];
    if (word?.gap !== 'space' || word.kind !== 'word') return false;
    if (isBody(text.slice(word.start, word.end))) return !SITTING.test(words[at + 1]?.low ?? '');
    if (!word.capital) return false;
  }
  return false;
}
