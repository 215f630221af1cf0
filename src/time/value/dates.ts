import { Temporal } from 'temporal-polyfill';
import type { Meaning } from '../meaning.ts';
import {
  dateOf,
  day,
  dayOf,
  daysIn,
  month,
  monthAt,
  move,
  type Stretch,
  weekendOf,
  year,
  yearAt,
} from './calendar.ts';
import { type Frame, isFuture, type Resolved } from './frame.ts';
import { holidayIn, holidaysIn } from './holidays.ts';
import { knownYear } from './known-days.ts';
import { anchorOfYear, nearest, of, pad, type Resolvers, reference, TURN, yearOf } from './reference.ts';
import { resolve } from './resolve.ts';

const LEAP = 2000;

/** Days and months of the calendar, with their year or without, and holidays. */
export const dates: Resolvers = {
  calendar: (m, frame) => {
    const y = yearOf(m, frame);
    if (m.month === undefined && m.day !== undefined) {
      if (frame.mode === 'news' && frame.now && frame.focus?.sentence !== frame.expression.sentence) {
        const { now } = frame;
        const days = [-1, 0, 1].map((by) => ofMonth(now, by, m.day ?? 1)).filter((s) => s !== undefined);
        const chosen = nearest(days, now, frame);
        return chosen && of(chosen, reference(frame)?.anchor);
      }
      const focus = frame.focus?.stretch;
      const stretch = focus && day(yearAt(focus), monthAt(focus), m.day);
      return stretch ? of(stretch, frame.focus?.at) : { value: `XXXX-XX-${pad(m.day)}` };
    }
    if (m.month === undefined) return y === undefined ? undefined : of(year(y), anchorOfYear(m, frame));
    if (y !== undefined) {
      const stretch = m.day === undefined ? month(y, m.month) : day(y, m.month, m.day);
      return stretch && of(stretch, anchorOfYear(m, frame));
    }
    // No year has a 31st of November.
    if (m.day !== undefined && !day(LEAP, m.month, m.day)) return undefined;
    const guess = yearNear(m.month, m.day, frame);
    if (!guess)
      return { value: m.day === undefined ? `XXXX-${pad(m.month)}` : `XXXX-${pad(m.month)}-${pad(m.day)}` };
    const stretch = m.day === undefined ? month(guess.year, m.month) : day(guess.year, m.month, m.day);
    return stretch && of(stretch, guess.anchor);
  },
  iso: (m, frame) => {
    const [first, other] = String(m.value).split('|').map(isoDay);
    if (!first || !other) return first && of(first);
    const { order } = frame;
    if (order) return of(order === 'day first' ? other : first);
    // Which of the two it is shows where only one is past, or still to come, as the tense has it. Else it stays a guess.
    const today = frame.now?.toString();
    if (today && first.from > today !== other.from > today && frame.direction !== 'none')
      return of(first.from > today === isFuture(frame.direction) ? first : other, 'published');
    return { ...of(first), doubtful: true };
  },
  pinned: (m, frame) => {
    const alone = m.of?.op === 'calendar' && m.of.month === undefined ? m.of.day : m.day;
    if (m.of && alone === undefined) return onWeekday(m.of, m.dow, frame);
    const ref = reference(frame);
    if (!ref || alone === undefined) return undefined;
    // "Monday the 5th": the nearest month in which that day is such a weekday.
    for (const by of [0, -1, 1, -2, 2, -3, 3]) {
      const at = move(ref.date.with({ day: 1 }), 'month', by);
      const stretch = day(at.year, at.month, alone);
      if (stretch && dateOf(stretch.from).dayOfWeek === m.dow) return of(stretch, ref.anchor);
    }
    return undefined;
  },
  holiday: (m, frame) => {
    const name = String(m.key).replaceAll('_', ' ');
    const y = yearOf(m, frame);
    const ref = reference(frame);
    if (y === undefined && !ref) {
      const any = holidayIn(name, 2001);
      return {
        value:
          any && holidayIn(name, 2002)?.code.slice(4) === any.code.slice(4)
            ? `XXXX${any.code.slice(4)}`
            : 'XXXX-XX-XX',
      };
    }
    if (y !== undefined) {
      const stretch = holidayIn(name, y);
      return stretch ? of(stretch, anchorOfYear(m, frame)) : { value: 'XXXX-XX-XX' };
    }
    const date = ref?.date ?? Temporal.PlainDate.from('2000-01-01');
    const nearby = [-1, 0, 1].flatMap((by) => holidaysIn(name, date.year + by));
    const chosen = nearest(nearby, date, frame);
    return chosen ? of(chosen, ref?.anchor) : { value: 'XXXX-XX-XX' };
  },
  // "Last Christmas", "next Easter", "next Jan. 20".
  yearlystep: (m, frame) => {
    const ref = reference(frame);
    const plain: Meaning = m.of ?? { op: 'calendar', month: m.month, day: m.day };
    if (!ref) return resolve(plain, frame);
    const inYear = (y: number) =>
      m.of ? holidaysIn(String(m.of.key).replaceAll('_', ' '), y) : (day(y, m.month ?? 1, m.day ?? 1) ?? []);
    const days = [-1, 0, 1, 2].flatMap((by) => inYear(ref.date.year + by));
    const today = ref.date.toString();
    const chosen = m.by === -1 ? days.findLast((s) => s.to < today) : days.find((s) => s.from > today);
    return chosen && of(chosen, ref.anchor);
  },
  // "The Labor Day weekend", "Thanksgiving weekend": the one that the day makes longer or falls on.
  holidayweekend: (m, frame) => {
    const day = m.of && resolve(m.by === undefined ? m.of : { op: 'yearlystep', of: m.of, by: m.by }, frame);
    if (!day?.stretch) return day && { value: 'XXXX-WXX-WE' };
    const date = dateOf(day.stretch.from);
    return of(weekendOf(date.dayOfWeek <= MIDWEEK ? move(date, 'week', -1) : date), day.anchor);
  },
  // "The first Tuesday of May", "the last Friday of March 2019".
  nthweekday: (m, frame) => {
    const of = resolve(m.of ?? { op: 'calendar', month: m.month, year: m.year }, frame);
    const first = of?.stretch && dateOf(of.stretch.from);
    if (!first || m.dow === undefined || m.n === undefined) return undefined;
    const from = first.add({ days: (m.dow - first.dayOfWeek + 7) % 7 });
    const weeks = m.n > 0 ? m.n - 1 : Math.floor((first.daysInMonth - from.day) / 7);
    const date = from.add({ days: 7 * weeks });
    return date.month === first.month ? { ...of, value: date.toString(), stretch: dayOf(date) } : undefined;
  },
  // "The second weekend of June": of a weekend, its Saturday counts.
  nthweekend: (m, frame) => {
    const saturday = resolve({ op: 'nthweekday', n: m.n, dow: 6, of: m.of }, frame);
    return saturday?.stretch && of(weekendOf(dateOf(saturday.stretch.from)), saturday.anchor);
  },
  // "The 5th of next month", "the last day of this month".
  inmonth: (m, frame) => {
    const base = m.of && resolve(m.of, frame);
    if (!base?.stretch) return { value: m.day === -1 ? 'XXXX-XX-XX' : `XXXX-XX-${pad(m.day ?? 1)}` };
    const [y, mo] = [yearAt(base.stretch), monthAt(base.stretch)];
    const said = day(y, mo, m.day === -1 ? daysIn(y, mo) : (m.day ?? 1));
    return said && of(said, base.anchor);
  },
  lastday: (m, frame) => {
    const of = resolve({ op: 'calendar', month: m.month, year: m.year }, frame);
    return of?.stretch && { ...of, value: of.stretch.to, stretch: dayOf(dateOf(of.stretch.to)) };
  },
  // "The Monday after Labor Day", "the Friday before Christmas".
  weekdayfrom: (m, frame) => {
    const base = m.of && resolve(m.of, frame);
    if (!base?.stretch) return base && { value: 'XXXX-XX-XX' };
    const date = dateOf(base.stretch.from);
    const days =
      Number(m.by) > 0
        ? ((m.dow ?? 1) - date.dayOfWeek + 7) % 7 || 7
        : -((date.dayOfWeek - (m.dow ?? 1) + 7) % 7 || 7);
    return of(dayOf(date.add({ days })), base.anchor);
  },
  inyear: (m, frame) => m.of && resolve({ ...m.of, year: m.year }, frame),
  dayfrom: (m, frame) => {
    const base = m.of && resolve(m.of, frame);
    return base?.stretch && of(dayOf(dateOf(base.stretch.from).add({ days: Number(m.by) })), base.anchor);
  },
};

/** A holiday up to this day of the week belongs to the weekend before it. */
const MIDWEEK = 3;

function isoDay(iso: string): Stretch | undefined {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  return day(y, m, d);
}

/** "Friday, December 6": where that is no Friday in the year that the text points to, the year beside publication in which it is. */
function onWeekday(date: Meaning, dow: number | undefined, frame: Frame): Resolved | undefined {
  const said = resolve(date, frame);
  const { month: mo, day: d } = date;
  if (!said?.stretch || date.op !== 'calendar' || date.year !== undefined) return said;
  if (mo === undefined || d === undefined || dateOf(said.stretch.from).dayOfWeek === dow) return said;
  const { now } = frame;
  const beside = now ? [0, 1, -1].map((by) => day(now.year + by, mo, d)) : [];
  // "It was a Tuesday, June 6, when they came": no June that is still ahead, but for a page that came out a little before its date.
  const over = now && frame.direction === 'past' ? now.add({ days: 7 }).toString() : undefined;
  const stretch = beside.find((s) => s && dateOf(s.from).dayOfWeek === dow && !(over && s.from > over));
  return stretch ? { ...said, ...of(stretch, said.anchor) } : said;
}

/** A day of the month so many months from a date's. */
function ofMonth(date: Temporal.PlainDate, by: number, d: number) {
  const at = move(date.with({ day: 1 }), 'month', by);
  return day(at.year, at.month, d);
}

/** The year of a month or a day of one that the text leaves unsaid. */
function yearNear(
  m: number,
  d: number | undefined,
  frame: Frame,
): { year: number; anchor: string } | undefined {
  if (frame.mode === 'narrative') {
    const told = frame.thread;
    if (!told) return undefined;
    // The year has turned since a date late in it: "On December 7 … In January".
    const fine = told.stretch.grain === 'day' || told.stretch.grain === 'month';
    const turned = fine && monthAt(told.stretch) - m >= TURN ? 1 : 0;
    return { year: yearAt(told.stretch) + turned, anchor: told.at };
  }
  const ref = reference(frame);
  if (!ref) return yearToldBefore(m, frame);
  const { date } = ref;
  const known =
    d !== undefined && frame.now && knownYear(m, d, frame.before, frame.after, frame.now.toString());
  if (known) return { year: known, anchor: ref.anchor };
  // "From January to June", "November to May": the first is before the last.
  if (frame.from) {
    const { stretch } = frame.from;
    return { year: yearAt(stretch) + (m < monthAt(stretch) ? 1 : 0), anchor: ref.anchor };
  }
  // "The 1986/87 (October-September) crop".
  const season = frame.until && /(\d{4})\/\d\d (\w+ )?\($/.exec(frame.before);
  if (season) return { year: Number(season[1]), anchor: ref.anchor };
  const end = frame.until && resolve(frame.until, frame.alone())?.stretch;
  if (end) return { year: yearAt(end) - (m > monthAt(end) ? 1 : 0), anchor: ref.anchor };
  const candidates = [-1, 0, 1]
    .map((by) => (d === undefined ? month(date.year + by, m) : day(date.year + by, m, d)))
    .filter((s) => s !== undefined);
  const chosen = nearest(candidates, date, frame);
  return chosen && { year: yearAt(chosen), anchor: ref.anchor };
}

/** "In March 2020 … They reopened on June 15" in a text that nothing dates: the year told just before, later in the year. */
function yearToldBefore(m: number, frame: Frame): { year: number; anchor: string } | undefined {
  const told = frame.focus;
  if (!told?.stated || told.sentence < frame.expression.sentence - 1) return undefined;
  if (told.stretch.grain !== 'day' && told.stretch.grain !== 'month') return undefined;
  return frame.direction === 'past' && m >= monthAt(told.stretch)
    ? { year: yearAt(told.stretch), anchor: told.at }
    : undefined;
}
