import { Temporal } from 'temporal-polyfill';
import type { Meaning } from '../meaning.ts';
import { beforeTheEra, inAncientStory } from './ancient.ts';
import {
  around, century, dateOf, day, dayOf, decade, type Grain, half, month, monthAt, move, quarter, quarterAt, type Stretch, season,
  weekendOf, weekOf, year, yearAt,
} from './calendar.ts'; // biome-ignore format: one list
import { ofTheClock, period } from './duration.ts';
import type { Frame, Resolved } from './frame.ts';
import { holidayIn } from './holidays.ts';
import { repeated } from './repeated.ts';
import { clockTime, daypart } from './time-of-day.ts';

type Resolver = (m: Meaning, frame: Frame) => Resolved | undefined;

const of = (stretch: Stretch, anchor?: string): Resolved => ({ value: stretch.code, stretch, anchor });
const PUBLISHED = 'published';
/** A quarter's results are still news so many days after its end. */
const REPORTED = 100;
/** A story that has come to a month so much later in the year and names this one means the year after. */
const TURN = 8;
/** News gives the year of a date further off than so many days, whatever the tense. */
const UNNAMED_YEAR = { day: 290, month: 340 };
/** How much further off a day still to come must count. */
const AHEAD = 1.25;
/** "A year ago" is the quarter a year ago so many sentences after a quarter was named. */
const QUARTER_REACH = 12;
const pad = (n: number) => String(n).padStart(2, '0');

/** The day that a frame reckons from: publication in news, the last date told in a narrative. */
export function reference(frame: Frame): { date: Temporal.PlainDate; anchor: string } | undefined {
  const told = frame.day ?? frame.focus;
  if (frame.mode === 'narrative') return told && { date: dateOf(told.stretch.from), anchor: told.at };
  return frame.now && { date: frame.now, anchor: PUBLISHED };
}

/** What a meaning comes to in its frame; undefined where it says nothing (an impossible date). */
export function resolve(m: Meaning, frame: Frame): Resolved | undefined {
  return inAncientStory(m, frame) ?? RESOLVERS[m.op]?.(m, frame);
}

/** A year that is itself reckoned: "August of that year". */
function yearOf(m: Meaning, frame: Frame): number | undefined {
  if (typeof m.year === 'number') return m.year;
  if (m.year === undefined) return undefined;
  const stretch = resolve(m.year, frame)?.stretch;
  return stretch && yearAt(stretch);
}

const RESOLVERS: { readonly [op: string]: Resolver } = {
  calendar: (m, frame) => {
    const y = yearOf(m, frame);
    if (m.month === undefined && m.day !== undefined) {
      const focus = frame.focus?.stretch;
      const stretch = focus && day(yearAt(focus), monthAt(focus), m.day);
      return stretch ? of(stretch, frame.focus?.at) : { value: `XXXX-XX-${pad(m.day)}` };
    }
    if (m.month === undefined) return y === undefined ? undefined : of(year(y));
    if (y !== undefined) {
      const stretch = m.day === undefined ? month(y, m.month) : day(y, m.month, m.day);
      return stretch && of(stretch);
    }
    const guess = yearNear(m.month, m.day, frame);
    if (!guess)
      return { value: m.day === undefined ? `XXXX-${pad(m.month)}` : `XXXX-${pad(m.month)}-${pad(m.day)}` };
    const stretch = m.day === undefined ? month(guess.year, m.month) : day(guess.year, m.month, m.day);
    return stretch && of(stretch, guess.anchor);
  },
  iso: (m) => {
    const [y = 0, mo = 0, d = 0] = String(m.value).split('-').map(Number);
    const stretch = day(y, mo, d);
    return stretch && of(stretch);
  },
  pinned: (m, frame) => {
    if (m.of) return resolve(m.of, frame);
    const ref = reference(frame);
    if (!ref || m.day === undefined) return undefined;
    // "Monday the 5th": the nearest month in which that day is such a weekday.
    for (const by of [0, -1, 1, -2, 2, -3, 3]) {
      const at = move(ref.date.with({ day: 1 }), 'month', by);
      const stretch = day(at.year, at.month, m.day);
      if (stretch && dateOf(stretch.from).dayOfWeek === m.dow) return of(stretch, ref.anchor);
    }
    return undefined;
  },
  weekday: (m, frame) => {
    const told = m.then ? (frame.day ?? frame.focus) : undefined;
    const ref = told ? { date: dateOf(told.stretch.from), anchor: told.at } : reference(frame);
    const dow = m.dow ?? 1;
    if (!ref) return { value: `XXXX-WXX-${dow}` };
    const back = (ref.date.dayOfWeek - dow + 7) % 7;
    const ahead = (dow - ref.date.dayOfWeek + 7) % 7;
    let by: number;
    if (m.by === -1) by = -(back || 7);
    else if (m.by === 1) by = (ahead || 7) + (m.weeks ? 7 : 0);
    else if (frame.mode === 'narrative' || frame.direction === 'future') by = ahead;
    else by = m.by === 0 && back > 3 ? ahead : -back;
    return of(dayOf(ref.date.add({ days: by })), ref.anchor);
  },
  weekweekday: (m, frame) => {
    const ref = reference(frame);
    if (!ref) return { value: `XXXX-WXX-${m.dow}` };
    const monday = dateOf(weekOf(move(ref.date, 'week', m.by ?? 0)).from);
    return of(dayOf(monday.add({ days: (m.dow ?? 1) - 1 })), ref.anchor);
  },
  today: (m, frame) => {
    const ref = reference(frame);
    if (frame.mode === 'narrative' && m.by === 0) return { value: 'PRESENT_REF' };
    const mod = m.mod ? { mod: String(m.mod) } : {};
    return ref
      ? { ...of(dayOf(ref.date.add({ days: m.by ?? 0 })), ref.anchor), ...mod }
      : { value: 'XXXX-XX-XX', ...mod };
  },
  unit: (m, frame) => {
    const grain = (m.unit ?? 'year') as Grain;
    const ref = reference(frame);
    if (!ref) return { value: UNKNOWN[grain] ?? 'XXXX' };
    if (grain === 'weekend') {
      const by = Number(m.by);
      const over = ref.date.dayOfWeek >= 6;
      if (Number.isNaN(by)) {
        const past = frame.direction !== 'future' && !over;
        return of(weekendOf(past ? move(ref.date, 'week', -1) : ref.date), ref.anchor);
      }
      return of(weekendOf(move(ref.date, 'week', by)), ref.anchor);
    }
    return of(around(move(ref.date, grain, Number(m.by)), grain), ref.anchor);
  },
  monthstep: (m, frame) => {
    const ref = reference(frame);
    const want = m.month ?? 1;
    if (!ref) return { value: `XXXX-${pad(want)}` };
    const y = ref.date.year;
    if (m.by === 0) return of(month(y, want), ref.anchor);
    if (m.by === -1) return of(month(want < ref.date.month ? y : y - 1, want), ref.anchor);
    return of(month(want > ref.date.month ? y : y + 1, want), ref.anchor);
  },
  anaphor: (m, frame) => anaphor(m, frame),
  fiscal: (m, frame) => {
    const y = yearOf(m, frame);
    return y === undefined
      ? undefined
      : { value: year(y).code, stretch: { ...year(y), from: `${y - 1}-07-01` } };
  },
  fiscalstep: (m, frame) => {
    const ref = reference(frame);
    return ref ? of(year(ref.date.year + (m.by ?? 0)), ref.anchor) : { value: 'XXXX' };
  },
  sameperiod: (m, frame) => {
    const y = yearOf(m, frame);
    if (y === undefined) return undefined;
    const q = frame.quarter;
    return q ? of(quarter(y, quarterAt(q.stretch)), q.at) : of(year(y));
  },
  yearend: (_, frame) => {
    const ref = reference(frame);
    const last = ref && day(ref.date.year - (frame.direction === 'past' ? 1 : 0), 12, 31);
    return last ? of(last, ref.anchor) : { value: 'XXXX-12-31' };
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
    if (y !== undefined) return of(season(y, code));
    const told = m.then ? frame.focus : frame.mode === 'narrative' ? frame.thread : undefined;
    const ref = told ? { date: dateOf(told.stretch.from), anchor: told.at } : reference(frame);
    if (!ref) return { value: `XXXX-${code}` };
    const inYear = [
      season(ref.date.year - 1, code),
      season(ref.date.year, code),
      season(ref.date.year + 1, code),
    ];
    const today = ref.date.toString();
    const last = inYear.findLast((s) => s.to < today);
    const next = inYear.find((s) => s.from > today);
    const nearest =
      inYear.find((s) => s.from <= today && today <= s.to) ??
      (frame.direction === 'future' ? next : undefined);
    if (m.by === -1) return last && of(last, ref.anchor);
    if (m.by === 1) return next && of(next, ref.anchor);
    if (frame.mode === 'narrative' && m.by === undefined) {
      const fine = told?.stretch.grain === 'day' || told?.stretch.grain === 'month';
      const turned = fine && ref.date.month - monthAt(season(ref.date.year, code)) >= TURN ? 1 : 0;
      return of(season(ref.date.year + turned, code), ref.anchor);
    }
    if (m.by === 0) return of(inYear[1] ?? season(ref.date.year, code), ref.anchor);
    const chosen = nearest ?? last;
    return chosen && of(chosen, ref.anchor);
  },
  decade: (m, frame) => {
    const word = Number(m.word);
    const y = yearOf(m, frame) ?? (frame.focus?.stretch.from.startsWith('18') ? 1800 + word : 1900 + word);
    return { ...of(decade(y)), ...(m.mod ? { mod: String(m.mod) } : {}) };
  },
  century: (m) => {
    const n = m.n ?? 1;
    const mod = m.mod ? { mod: String(m.mod) } : {};
    if (m.era === 'BC') return { value: `BC${pad(n - 1)}`, ...mod };
    return { ...of(century(n)), ...mod };
  },
  bc: (m) => beforeTheEra(m),
  quarter: (m, frame) => {
    const n = m.n ?? 1;
    if (n < 1 || n > 4) return undefined;
    const y = yearOf(m, frame);
    if (y !== undefined) return of(quarter(y, n));
    const ref = reference(frame);
    if (!ref) return { value: `XXXX-Q${n}` };
    const today = ref.date.toString();
    const candidates = [
      quarter(ref.date.year - 1, n),
      quarter(ref.date.year, n),
      quarter(ref.date.year + 1, n),
    ];
    const chosen =
      frame.direction === 'future'
        ? candidates.find((q) => q.to >= ref.date.subtract({ days: REPORTED }).toString())
        : candidates.findLast((q) => q.from <= today);
    return chosen && of(chosen, ref.anchor);
  },
  quarterstep: (m, frame) => {
    const latest = latestQuarter(frame);
    if (!latest) return { value: 'XXXX-QX' };
    const by = m.by === undefined || Number.isNaN(Number(m.by)) ? 0 : Number(m.by);
    return of(quarter(yearAt(latest.stretch), quarterAt(latest.stretch) + by), latest.at);
  },
  yearago: (_, frame) => {
    const near = frame.quarter;
    if (near) return of(quarter(yearAt(near.stretch) - 1, quarterAt(near.stretch)), near.at);
    const ref = reference(frame);
    return ref ? of(year(ref.date.year - 1), ref.anchor) : { value: 'XXXX' };
  },
  half: (m, frame) => {
    const y = yearOf(m, frame);
    return y === undefined || (m.n ?? 0) > 2 ? undefined : of(half(y, m.n ?? 1));
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
      return stretch && of(stretch);
    }
    const date = ref?.date ?? Temporal.PlainDate.from('2000-01-01');
    const nearby = [-1, 0, 1].map((by) => holidayIn(name, date.year + by)).filter((s) => s !== undefined);
    const chosen = nearest(nearby, date, frame);
    return chosen && of(chosen, ref?.anchor);
  },
  offset: (m, frame) => offset(m, frame),
  within: (m, frame) => {
    const inner = m.of && resolve(m.of, frame);
    if (!inner) return undefined;
    return { ...inner, mod: m.mod ? String(m.mod) : inner.mod };
  },
  clock: (m, frame) => clockTime(m, frame),
  at: (m, frame) => {
    const base = m.of && resolve(m.of, frame);
    const time = m.time as Meaning;
    return base?.stretch && clockTime(time, frame, base);
  },
  daypart: (m, frame) => daypart(m, frame),
  duration: (m) => ({ value: period(m) }),
  dayfrom: (m, frame) => {
    const base = m.of && resolve(m.of, frame);
    return base?.stretch && of(dayOf(dateOf(base.stretch.from).add({ days: Number(m.by) })), base.anchor);
  },
  oneday: (_, frame) =>
    frame.direction === 'future' ? { value: 'FUTURE_REF' } : { value: 'P1D', type: 'DURATION' },
  narrated: (m, frame) => {
    if (m.long) return { value: 'PXX', type: 'DURATION' };
    return frame.focus ? of(frame.focus.stretch, frame.focus.at) : { value: 'PRESENT_REF' };
  },
  ref: (m) => ({ value: String(m.value) }),
  set: (m) => repeated(m),
  setday: (m) => repeated(m),
  setmonth: (m) => repeated(m),
  setseason: (m) => repeated(m),
  setpart: (m) => repeated(m),
  setcode: (m) => repeated(m),
  adverb: (m) => repeated(m),
};

const UNKNOWN: { readonly [grain: string]: string } = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
};

/** The quarter the text speaks of, or the last that had ended when it was published. */
function latestQuarter(frame: Frame): { stretch: Stretch; at: string } | undefined {
  if (frame.quarter) return frame.quarter;
  const ref = reference(frame);
  return ref && { stretch: quarter(ref.date.year, Math.ceil(ref.date.month / 3) - 1), at: ref.anchor };
}

/** Of the same day in several years, the one that tense points to; without tense, the nearest. */
function nearest(
  candidates: readonly Stretch[],
  date: Temporal.PlainDate,
  frame: Frame,
): Stretch | undefined {
  const today = date.toString();
  // Without tense, what is told has rather happened than not.
  const away = (s: Stretch) => {
    const days = dateOf(s.from).since(date, { largestUnit: 'days' }).days;
    return days > 0 ? days * AHEAD : -days;
  };
  if (frame.mode === 'news') {
    const pointed =
      frame.direction === 'past'
        ? candidates.findLast((s) => s.from <= today)
        : frame.direction === 'future'
          ? candidates.find((s) => s.to >= today)
          : undefined;
    if (pointed && away(pointed) <= UNNAMED_YEAR[pointed.grain === 'month' ? 'month' : 'day']) return pointed;
  }
  return candidates.toSorted((a, b) => away(a) - away(b))[0];
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
  if (!ref) return undefined;
  const { date } = ref;
  const candidates = [-1, 0, 1]
    .map((by) => (d === undefined ? month(date.year + by, m) : day(date.year + by, m, d)))
    .filter((s) => s !== undefined);
  const chosen = nearest(candidates, date, frame);
  return chosen && { year: yearAt(chosen), anchor: ref.anchor };
}

/** "That day", "the following year", "the quarter": from the last mention of such grain, else from the reference time. */
function anaphor(m: Meaning, frame: Frame): Resolved | undefined {
  const grain = (m.unit ?? 'day') as Grain;
  if (m.bare && grain === 'year' && /^(ended|ending|to|through)\b/.test(frame.after))
    return { value: 'P1Y', type: 'DURATION' };
  if (m.next && frame.mode === 'news')
    return { value: `P1${grain.charAt(0).toUpperCase()}`, type: 'DURATION' };
  const told =
    grain === 'day'
      ? (frame.day ?? frame.focus)
      : grain === 'quarter'
        ? (frame.quarter ?? frame.focus)
        : frame.focus;
  const ref = reference(frame);
  const fromPublication = frame.mode === 'news' && (m.bare || !told) && grain !== 'quarter';
  const base =
    fromPublication || !told
      ? ref && { date: ref.date, at: ref.anchor }
      : { date: dateOf(told.stretch.from), at: told.at };
  if (!base) return { value: UNKNOWN[grain] ?? 'XXXX' };
  if (grain === 'quarter' && !frame.quarter && m.bare) {
    const latest = latestQuarter(frame);
    return latest && of(latest.stretch, latest.at);
  }
  return of(around(move(base.date, grain, Number(m.by ?? 0)), grain), base.at);
}

/** "Two days later", "a year ago": the grain of the answer is the unit it was counted in. */
function offset(m: Meaning, frame: Frame): Resolved | undefined {
  let amount: Meaning | undefined = m.of;
  let mod: string | undefined;
  for (; amount && amount.unit === undefined; amount = amount.of) mod ??= amount.mod;
  if (!amount?.unit) return undefined;
  const sign = m.by ?? -1;
  const vague = amount.num === 'X';
  if (vague) return { value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  const told = m.from === 'then' ? (frame.day ?? frame.focus) : undefined;
  const count = Number(amount.num);
  if (
    amount.unit === 'year' &&
    count === 1 &&
    sign < 0 &&
    frame.quarter &&
    frame.quarter.sentence >= frame.expression.sentence - QUARTER_REACH
  ) {
    const q = frame.quarter;
    return { ...of(quarter(yearAt(q.stretch) - 1, quarterAt(q.stretch)), q.at), mod };
  }
  const ref = reference(frame);
  const useTold =
    m.from === 'then' && told && (frame.mode === 'narrative' || ofDays(amount.unit) || told.stated);
  // "Twenty years later" than what news has not dated.
  if (!useTold && m.from === 'then' && sign > 0 && grainOf(amount.unit) !== 'day')
    return { value: 'FUTURE_REF', mod };
  const base = useTold
    ? { date: dateOf(told.stretch.from), at: told.at }
    : ref && { date: ref.date, at: ref.anchor };
  const grain = grainOf(amount.unit);
  if (!base) return { value: UNKNOWN[grain] ?? 'XXXX', mod };
  if (ofTheClock(amount.unit))
    return { value: `${base.date.toString()}TXX:XX`, stretch: dayOf(base.date), anchor: base.at, mod };
  const whole = move(base.date, amount.unit, sign * Math.trunc(count));
  const at =
    count % 1 === 0
      ? whole
      : amount.unit === 'year'
        ? move(whole, 'month', sign * Math.round((count % 1) * 12))
        : whole;
  const exactGrain = count % 1 !== 0 && amount.unit === 'year' ? 'month' : grain;
  return { ...of(around(at, exactGrain), base.at), mod };
}

const ofDays = (unit: string) => unit === 'day' || unit === 'week';
const grainOf = (unit: string): Grain =>
  unit === 'fortnight'
    ? 'week'
    : unit === 'decade' || unit === 'century' || unit === 'millennium'
      ? 'year'
      : ofTheClock(unit)
        ? 'day'
        : (unit as Grain);
