import {
  around,
  century,
  dateOf,
  day,
  decade,
  type Grain,
  month,
  monthAt,
  move,
  season,
  weekendOf,
  weekOf,
  year,
  yearAt,
} from './calendar.ts';
import { type Frame, isFuture } from './frame.ts';
import { latestQuarter } from './quarters.ts';
import {
  anchorOfYear,
  LEANING,
  of,
  pad,
  type Resolvers,
  reference,
  TURN,
  UNKNOWN,
  yearOf,
} from './reference.ts';
import { resolve } from './resolve.ts';

/** "This quarter's loss includes a charge": what has its results is over. */
const tellsResults = (frame: Frame): boolean =>
  RESULTS.test(frame.after) && (frame.direction === 'past' || frame.direction === 'none');
const RESULTS = /^['’]s (net |operating |pretax )?(results?|loss|profit|earnings|income|net)\b/;

/** Up to this month of the year, what was at the year's end was at the end of the year before. */
const JUST_PAST = 6;

/** The earliest century before the common era that has a code. */
const EARLIEST = 100;

/** Stretches longer than a day: weeks, months, seasons, years, decades, centuries. */
export const stretches: Resolvers = {
  unit: (m, frame) => {
    const grain = (m.unit ?? 'year') as Grain;
    const ref = reference(frame);
    if (!ref) return { value: UNKNOWN[grain] ?? 'XXXX' };
    const reported =
      grain === 'quarter' && m.by === 0 && tellsResults(frame) ? latestQuarter(frame) : undefined;
    if (reported) return of(reported.stretch, reported.at);
    if (grain === 'weekend') {
      const by = Number(m.by);
      const over = ref.date.dayOfWeek >= 6;
      if (Number.isNaN(by)) {
        const past = !isFuture(frame.direction) && !over;
        // "They go there at the weekend", told on its last day.
        const next = ref.date.dayOfWeek === 7 && frame.direction === 'future';
        return of(weekendOf(move(ref.date, 'week', past ? -1 : next ? 1 : 0)), ref.anchor);
      }
      return of(weekendOf(move(ref.date, 'week', by)), ref.anchor);
    }
    // "This coming week" is the next but on its first day.
    if (m.coming)
      return of(around(move(ref.date, grain, ref.date.dayOfWeek === 1 ? 0 : 1), grain), ref.anchor);
    // "In the mid-1970s there were ten plants; by the end of the decade there were three."
    const { focus } = frame;
    if (m.told && focus?.stretch.grain === grain && focus.sentence >= frame.expression.sentence - 1)
      return of(focus.stretch, focus.at);
    return of(around(move(ref.date, grain, Number(m.by)), grain), ref.anchor);
  },
  // "The week of April 8".
  weekof: (m, frame) => {
    const day = m.of && resolve(m.of, frame);
    return day?.stretch && of(weekOf(dateOf(day.stretch.from)), day.anchor);
  },
  // "The weekend of Oct. 17-18".
  weekendof: (m, frame) => {
    const day = m.of && resolve(m.of, frame);
    return day?.stretch && of(weekendOf(dateOf(day.stretch.from)), day.anchor);
  },
  monthstep: (m, frame) => {
    const told = m.then ? (frame.day ?? frame.focus) : undefined;
    const ref = told ? { date: dateOf(told.stretch.from), anchor: told.at } : reference(frame);
    const want = m.month ?? 1;
    if (!ref) return { value: `XXXX-${pad(want)}` };
    const y = ref.date.year;
    if (m.by === 0) return of(month(y, want), ref.anchor);
    // The February just over is "last month" or "in February"; "last February", told in March, is the one before.
    if (m.by === -1) {
      const justOver = m.past ? 0 : 1;
      return of(month(want < ref.date.month - justOver ? y : y - 1, want), ref.anchor);
    }
    return of(month(want > ref.date.month ? y : y + 1, want), ref.anchor);
  },
  fiscal: (m, frame) => {
    const y = yearOf(m, frame);
    if (y === undefined) return undefined;
    // "Fiscal 2024-25" is called 2025: in April at the earliest it began, by September it was over.
    if (m.both)
      return {
        value: year(y + 1).code,
        stretch: { ...year(y + 1), from: `${y}-04-01`, to: `${y + 1}-09-30` },
      };
    return { value: year(y).code, stretch: { ...year(y), from: `${y - 1}-07-01` } };
  },
  // "The 2024/25 season", "school year 2023-24": like a winter, of the year that it begins in.
  overyear: (m, frame) => {
    const y = yearOf(m, frame);
    return y === undefined
      ? undefined
      : { value: year(y).code, stretch: { ...year(y), from: `${y}-07-01`, to: `${y + 1}-06-30` } };
  },
  fiscalstep: (m, frame) => {
    const ref = reference(frame);
    return ref ? of(year(ref.date.year + (m.by ?? 0)), ref.anchor) : { value: 'XXXX' };
  },
  // "Year-end" is the day that books are closed on, "the year's end" the end of the year.
  yearend: (m, frame) => {
    const ref = reference(frame);
    if (!ref) return m.day ? { value: 'XXXX-12-31' } : { value: 'XXXX', mod: 'END' };
    // "The change since year-end" is of the year so far.
    const since = m.day && /\bsince $/i.test(frame.before);
    const justPast = m.day && frame.direction === 'past' && ref.date.month <= JUST_PAST;
    const y = ref.date.year - (since || justPast ? 1 : 0);
    const last = m.day ? day(y, 12, 31) : undefined;
    return last ? of(last, ref.anchor) : { ...of(year(y), ref.anchor), mod: 'END' };
  },
  monthend: (_, frame) => {
    const ref = reference(frame);
    return ref
      ? { ...of(month(ref.date.year, ref.date.month), ref.anchor), mod: 'END' }
      : { value: 'XXXX-XX', mod: 'END' };
  },
  season: (m, frame) => {
    const code = m.season ?? 'SP';
    const y = yearOf(m, frame);
    if (y !== undefined) return of(season(y, code), anchorOfYear(m, frame));
    const told = m.then ? frame.focus : frame.mode === 'narrative' ? frame.thread : undefined;
    const ref = told ? { date: dateOf(told.stretch.from), anchor: told.at } : reference(frame);
    if (!ref) return { value: `XXXX-${code}` };
    if (m.that && told) return of(season(ref.date.year, code), ref.anchor);
    const inYear = [
      season(ref.date.year - 1, code),
      season(ref.date.year, code),
      season(ref.date.year + 1, code),
    ];
    const today = ref.date.toString();
    const last = inYear.findLast((s) => s.to < today);
    const next = inYear.find((s) => s.from > today);
    const toCome = frame.direction === 'future' || frame.direction === 'ahead';
    const nearest = inYear.find((s) => s.from <= today && today <= s.to) ?? (toCome ? next : undefined);
    // "The summer before last".
    if (m.by === -1 && m.years) return last && of(season(yearAt(last) - 1, code), ref.anchor);
    if (m.by === -1) return last && of(last, ref.anchor);
    if (m.by === 1) return next && of(next, ref.anchor);
    if (frame.mode === 'narrative' && m.by === undefined) {
      const fine = told?.stretch.grain === 'day' || told?.stretch.grain === 'month';
      const turned = fine && ref.date.month - monthAt(season(ref.date.year, code)) >= TURN ? 1 : 0;
      return of(season(ref.date.year + turned, code), ref.anchor);
    }
    if (m.by === 0) return of(inYear[1] ?? season(ref.date.year, code), ref.anchor);
    // "With the winter golf season beginning", told in late autumn: without tense, the nearer.
    const weight = frame.direction === 'leaning' ? LEANING : 1;
    const soon =
      frame.direction !== 'past' &&
      last &&
      next &&
      (Date.parse(next.from) - Date.parse(today)) * weight < Date.parse(today) - Date.parse(last.to);
    const chosen = nearest ?? (soon ? next : last);
    return chosen && of(chosen, ref.anchor);
  },
  // "By the turn of the century": of the one whose beginning is nearest.
  turn: (_, frame) => {
    const ref = reference(frame);
    return ref
      ? { ...of(century(Math.round(ref.date.year / 100) + 1), ref.anchor), mod: 'START' }
      : { value: 'XX' };
  },
  decade: (m, frame) => {
    const word = Number(m.word);
    const y =
      yearOf(m, frame) ??
      (m.base !== undefined ? Number(m.base) + word : undefined) ??
      (frame.focus?.stretch.from.startsWith('18') ? 1800 + word : 1900 + word);
    // "The 1600s" are a century; of the 1900s and the 2000s it is not sure.
    const whole = y % 100 === 0 && y < 1900 ? century(y / 100 + 1) : decade(y);
    return { ...of(whole), ...(m.mod ? { mod: String(m.mod) } : {}) };
  },
  century: (m) => {
    const n = m.n ?? 1;
    if (n < 1) return undefined;
    if (m.era === 'BC' && n > EARLIEST) return { value: 'PAST_REF' };
    const mod = m.mod ? { mod: String(m.mod) } : {};
    if (m.era === 'BC') return { value: `BC${pad(n - 1)}`, ...mod };
    return { ...of(century(n)), ...mod };
  },
};
