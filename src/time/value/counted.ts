import type { Temporal } from 'temporal-polyfill';
import type { Meaning, Unit } from '../meaning.ts';
import { around, type Grain, isWritable, move } from './calendar.ts';
import { type Frame, isFuture } from './frame.ts';

/** The days that a length counted from publication covers, as ISO. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const BACK = /^(the |these |those )?((last|past|previous) |\S+ (last|past) )/i;
const AHEAD = /^(the |these |those )?((next|coming) |\S+ (next|coming) )/i;
/** Units that news counts from a day; "the last 20 minutes" are a match's. */
const COUNTED: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year', 'decade']);
const IN = /\b(in|within) $/i;
const OF_SO_MANY = /\b(first|second|\w+(?:rd|th|est)|most|least|times?|best|worst|only)( \w+)? in $/i;

/**
 * The days of a length that news counts from the day of publication: "over the last five days" up to it, "in the next two weeks"
 * and "within a month" from it on, and "in three weeks", told of what is still to come, the week it comes to. TIMEX3 gives such
 * a length no date, and its value stays a duration. Undefined for any other length ("lasted five days", "the best in five days"),
 * for one that says no number, and where no day of publication is known.
 */
export function countedDays(meaning: Meaning, frame: Frame): Days | undefined {
  const whole = meaning.op === 'within' && meaning.of ? meaning.of : meaning;
  // "The next month", said of what is to come, is a month's length.
  const m = whole.op === 'anaphor' && whole.next ? { ...whole, op: 'duration', num: 1 } : whole;
  if (m.op !== 'duration' || !frame.now || frame.mode !== 'news' || !COUNTED.has(m.unit ?? ''))
    return undefined;
  const count = Number(m.num);
  if (!Number.isFinite(count)) return undefined;
  const days = counted(m.unit ?? 'day', count, frame.now, frame);
  return days && isWritable(days.from) && isWritable(days.to) ? { from: days.from, to: days.to } : undefined;
}

function counted(unit: Unit, count: number, now: Temporal.PlainDate, frame: Frame): Days | undefined {
  const { text } = frame.expression;
  const away = (by: number) => (unit === 'hour' ? now.add(hoursAsDays(by)) : move(now, unit, by));
  const back = BACK.test(text);
  const ahead = !back && AHEAD.test(text);
  const placed = back || ahead ? undefined : IN.exec(frame.before)?.[1]?.toLowerCase();
  // "The last three months of 2015" count from no day of publication.
  if (!(back || ahead || placed) || frame.after.startsWith('of ')) return undefined;
  const today = now.toString();
  if (back) return { from: away(-Math.ceil(count)).toString(), to: today };
  if (ahead) return { from: today, to: away(Math.ceil(count)).toString() };
  // "The third in two years", "the worst in a decade".
  if (!isFuture(frame.direction) || OF_SO_MANY.test(frame.before)) return undefined;
  const end = away(Math.round(count));
  if (placed === 'within' || unit === 'hour') return { from: today, to: end.toString() };
  return around(end, unit as Grain);
}

/** A count of hours as whole days. */
const hoursAsDays = (by: number) => ({ days: Math.trunc(by / 24) });
