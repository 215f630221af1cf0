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
  const m = meaning.op === 'within' && meaning.of ? meaning.of : meaning;
  const count = Number(m.num);
  if (!now || mode !== 'news' || m.op !== 'duration' || m.unit === undefined || !Number.isFinite(count))
    return undefined;
  const unit = m.unit;
  if (!ofTheClock(unit) && !CALENDAR.has(unit)) return undefined;
  const away = (by: number) => (ofTheClock(unit) ? now.add(hoursAsDays(unit, by)) : move(now, unit, by));
  const text = frame.expression.text;
  const today = now.toString();
  if (BACK.test(text)) return { from: away(-Math.ceil(count)).toString(), to: today };
  if (AHEAD.test(text)) return { from: today, to: away(Math.ceil(count)).toString() };
  if (!/\b(in|within) $/i.test(frame.before) || !isFuture(frame.direction)) return undefined;
  const end = away(Math.round(count));
  if (/\bwithin $/i.test(frame.before) || ofTheClock(unit)) return { from: today, to: end.toString() };
  return around(end, unit as Grain);
}

const HOURS = { hour: 1, minute: 1 / 60, second: 1 / 3600 };

/** A count of hours as whole days, at least the one that they fall on. */
const hoursAsDays = (unit: string, by: number) => ({
  days: Math.trunc((by * (HOURS[unit as keyof typeof HOURS] ?? 1)) / 24),
});
