import type { Meaning } from '../meaning.ts';
import { around, type Grain, isWritable, move } from './calendar.ts';
import { ofTheClock } from './duration.ts';
import { type Frame, isFuture } from './frame.ts';

/** The days that a length counted from publication covers, as ISO. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const BACK = /^(the |these |those )?((last|past|previous) |\S+ (last|past) )/i;
const AHEAD = /^(the |these |those )?((next|coming) |\S+ (next|coming) )/i;
/** Units that name a stretch of the calendar when counted to: "in three weeks" is some day of a week. */
const CALENDAR = new Set(['day', 'week', 'month', 'quarter', 'year', 'decade']);

/**
 * The days of a length that news counts from the day of publication: "over the last five days" up to it, "in the next two weeks"
 * and "within a month" from it on, and "in three weeks", told of what is still to come, the week it comes to. TIMEX3 gives such
 * a length no date, and its value stays a duration. Undefined for any other length ("lasted five days", "the best in five days"),
 * for one that says no number, and where no day of publication is known.
 */
export function countedDays(meaning: Meaning, frame: Frame): Days | undefined {
  const days = counted(meaning, frame);
  return days && isWritable(days.from) && isWritable(days.to) ? { from: days.from, to: days.to } : undefined;
}

function counted(meaning: Meaning, frame: Frame): Days | undefined {
  const { now, mode } = frame;
  const whole = meaning.op === 'within' && meaning.of ? meaning.of : meaning;
  // "The next month", said of what is to come, is a month's length.
  const m = whole.op === 'anaphor' && whole.next ? { ...whole, op: 'duration', num: 1 } : whole;
  // "The last three months of 2015" count from no day of publication, nor do the last minutes of a match.
  if (frame.after.startsWith('of ') || m.unit === 'minute' || m.unit === 'second') return undefined;
  const count = Number(m.num);
  if (!now || mode !== 'news' || m.op !== 'duration' || m.unit === undefined || !Number.isFinite(count))
    return undefined;
  const unit = m.unit;
  if (!ofTheClock(unit) && !CALENDAR.has(unit)) return undefined;
  const away = (by: number) => (ofTheClock(unit) ? now.add(hoursAsDays(by)) : move(now, unit, by));
  const text = frame.expression.text;
  const today = now.toString();
  if (BACK.test(text)) return { from: away(-Math.ceil(count)).toString(), to: today };
  if (AHEAD.test(text)) return { from: today, to: away(Math.ceil(count)).toString() };
  if (!/\b(in|within) $/i.test(frame.before) || !isFuture(frame.direction)) return undefined;
  const end = away(Math.round(count));
  if (/\bwithin $/i.test(frame.before) || ofTheClock(unit)) return { from: today, to: end.toString() };
  return around(end, unit as Grain);
}

/** A count of hours as whole days. */
const hoursAsDays = (by: number) => ({ days: Math.trunc(by / 24) });
