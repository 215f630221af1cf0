import { Temporal } from 'temporal-polyfill';
import { dateOf, dayOf, move, weekOf } from './calendar.ts';
import type { Frame, Mention } from './frame.ts';
import { apart, of, type Resolvers, reference } from './reference.ts';

/** "Tuesday and Wednesday": the first such weekday after the one it is joined to, unless tense forbids it. */
function nextAfter(frame: Frame, dow: number, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (!frame.day || frame.day.sentence !== frame.expression.sentence) return undefined;
  const before = dateOf(frame.day.stretch.from);
  const after = before.add({ days: (dow - before.dayOfWeek + 7) % 7 || 7 });
  const past = Temporal.PlainDate.compare(after, today) <= 0;
  const wasPast = Temporal.PlainDate.compare(before, today) <= 0;
  return wasPast && !past && frame.direction === 'past' ? undefined : after;
}

/** A weekday so few days back has just been: only a plain future makes it the next one. */
const JUST_BEEN = 2;
/** A weekday so many days back is the one about to come unless a past says otherwise. */
const LONG_GONE = 5;

/**
 * News names the days just gone and those just ahead: weak signs of tense give way to the shorter way. The limits are from
 * counting which weekdays, seen from the day of publication, stand beside plain pasts in several hundred news pages.
 */
function pointsAhead(direction: Frame['direction'], back: number): boolean {
  if (direction === 'future') return true;
  if (direction === 'none') return back >= LONG_GONE;
  return direction !== 'past' && back > JUST_BEEN;
}

/** "The previous Friday" is the one before a Friday told so many sentences ago. */
const SAME_REACH = 8;

/** In a report of Friday's trading, the Friday that "the previous Friday" is a week before. */
function sameWeekday({ lastDay, expression }: Frame, dow: number | undefined): Mention | undefined {
  const near = lastDay && expression.sentence - lastDay.sentence <= SAME_REACH;
  return near && dateOf(lastDay.stretch.from).dayOfWeek === dow ? lastDay : undefined;
}

/** The length of ", a ". */
const A_DAY = 4;

/** Weekdays and the days around today. */
export const weekdays: Resolvers = {
  weekday: (m, frame) => {
    const told = m.then ? (sameWeekday(frame, m.dow) ?? frame.day ?? frame.focus) : undefined;
    const ref = told ? { date: dateOf(told.stretch.from), anchor: told.at } : reference(frame);
    const dow = m.dow ?? 1;
    // "On March 3, a Sunday".
    const { day } = frame;
    const named = day && m.by === undefined && /, an? $/.test(frame.before) && apart(day, frame) <= A_DAY;
    if (named && dateOf(day.stretch.from).dayOfWeek === dow) return of(day.stretch, day.at);
    if (!ref) return { value: `XXXX-WXX-${dow}` };
    const back = (ref.date.dayOfWeek - dow + 7) % 7;
    const ahead = (dow - ref.date.dayOfWeek + 7) % 7;
    let by: number;
    const after = frame.joined && m.by === undefined ? nextAfter(frame, dow, ref.date) : undefined;
    if (after) return of(dayOf(after), ref.anchor);
    if (m.by === -1) by = -(back || 7);
    else if (m.by === 1) by = ahead || 7;
    else if (frame.mode === 'narrative') by = ahead;
    else if (m.by === 0) by = pointsAhead(frame.direction, back) || back > 3 ? ahead : -back;
    else by = pointsAhead(frame.direction, back) ? ahead : -back;
    const day0 = ref.date.add({ days: by });
    return of(
      dayOf(m.weeks === undefined ? day0 : move(day0, 'week', Number(m.weeks) * Number(m.by))),
      ref.anchor,
    );
  },
  weekweekday: (m, frame) => {
    const ref = reference(frame);
    if (!ref) return { value: `XXXX-WXX-${m.dow}` };
    const monday = dateOf(weekOf(move(ref.date, 'week', m.by ?? 0)).from);
    return of(dayOf(monday.add({ days: (m.dow ?? 1) - 1 })), ref.anchor);
  },
  // "Today is the eighth day of the siege", "Friday was the third day of the talks".
  nthday: (_, frame) => {
    const told = frame.day?.sentence === frame.expression.sentence ? frame.day : undefined;
    const ref = reference(frame);
    return told ? of(told.stretch, told.at) : ref && of(dayOf(ref.date), ref.anchor);
  },
  today: (m, frame) => {
    const ref = reference(frame);
    if (frame.mode === 'narrative' && m.by === 0) return { value: 'PRESENT_REF' };
    const mod = m.mod ? { mod: String(m.mod) } : {};
    // "On Thursday he saw the museum. Later in the day he flew on."
    const told = frame.day && frame.day.sentence >= frame.expression.sentence - 1 ? frame.day : undefined;
    if (m.mod && told && frame.direction === 'past') return { ...of(told.stretch, told.at), ...mod };
    return ref
      ? { ...of(dayOf(ref.date.add({ days: m.by ?? 0 })), ref.anchor), ...mod }
      : { value: 'XXXX-XX-XX', ...mod };
  },
};
