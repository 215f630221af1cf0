import type { Temporal } from 'temporal-polyfill';
import type { Expression } from '../expression.ts';
import type { Meaning } from '../meaning.ts';
import type { Direction, Mention } from './frame.ts';
import { calendarIn } from './thread.ts';

/**
 * Whether a text tells history by its own dates rather than news from the day it was written: it names many years, and
 * hardly a "yesterday", a bare weekday or a "last month".
 */
export function isNarrative(expressions: readonly Expression[], now?: Temporal.PlainDate): boolean {
  const since = now ? now.year - 2 : Number.POSITIVE_INFINITY;
  let dated = 0;
  let deictic = 0;
  for (const { meaning } of expressions) {
    const year = namedYear(meaning);
    if (year !== undefined) dated += year < since ? 1 : 0;
    else if (isDeictic(meaning)) deictic++;
  }
  return dated >= 5 && dated >= 4 * deictic;
}

/** How many sentences after a date of its own a told story still goes on. */
const REACH = 2;

/**
 * Whether an expression of a narrative whose day of publication is known belongs to the story told rather than to that day:
 * where a date of the story stands before it, at most `REACH` sentences in a page that is no pure history, and the expression
 * is no "last week", which no story's date moves. A date without its year belongs to the story only where it is told as past,
 * and after a bare year only in its own sentence: "in 2009 the duty was set. In March" is not of 2009. A history has all its
 * dates but those told as still to come far from its own.
 */
export function isTold(
  { meaning, sentence }: Expression,
  story: Mention | undefined,
  history: boolean,
  direction: () => Direction,
): boolean {
  if (story === undefined) return false;
  const near = sentence - story.sentence <= REACH;
  const calendar = calendarIn(meaning);
  const yearless = calendar !== undefined && calendar.year === undefined;
  if (history) return !countsFromNow(meaning) && (near || !yearless || direction() !== 'future');
  if (isDeictic(meaning) || !near) return false;
  if (meaning.op === 'daypart' && meaning.bare !== undefined) return false;
  if (yearless && story.stretch.grain === 'year' && story.sentence !== sentence) return false;
  return calendar === undefined || direction() === 'past';
}

/** "Last week", "next month", which even a history tells from today. */
const countsFromNow = (m: Meaning): boolean => m.op === 'unit' && (m.unit === 'week' || m.unit === 'month');

/** Of a history's dates at most so many are of the year of publication or the one before, */
const RECENT = 0.1;
/** but where it has so many dates: those of a war that goes on; */
const LONG = 40;
/** of its expressions at most so many count from the day it came out. */
const FROM_TODAY = 0.04;

/** Whether a narrative is told without its day of publication, as an encyclopedia is: then that day says nothing of its times. */
export function isHistory(expressions: readonly Expression[], now: Temporal.PlainDate): boolean {
  const years = expressions.flatMap(({ meaning }) => namedYear(meaning) ?? []);
  const recent = years.filter((year) => year >= now.year - 1).length;
  const deictic = expressions.filter(({ meaning: m }) => !namesYear(m) && isDeictic(m)).length;
  const past = years.length >= LONG || recent <= RECENT * years.length;
  return past && deictic <= FROM_TODAY * expressions.length;
}

const namesYear = (m: Meaning): boolean => namedYear(m) !== undefined;

function namedYear(m: Meaning): number | undefined {
  return typeof m.year === 'number' ? m.year : m.of && namedYear(m.of);
}

function isDeictic(m: Meaning): boolean {
  if (m.op === 'weekday' || m.op === 'unit' || m.op === 'quarterstep' || m.op === 'monthstep') return true;
  if (m.op === 'today') return m.by !== 0;
  if (m.op === 'daypart' && m.of === undefined) return m.by !== undefined;
  if (m.op === 'season') return m.by !== undefined;
  if (m.op === 'offset') return m.from === 'doc';
  return m.of !== undefined && isDeictic(m.of);
}
