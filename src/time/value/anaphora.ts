import type { Temporal } from 'temporal-polyfill';
import type { Meaning, Unit } from '../meaning.ts';
import {
  around,
  dateOf,
  dayOf,
  type Grain,
  month,
  monthAt,
  move,
  quarter,
  quarterAt,
  weekOf,
  yearAt,
} from './calendar.ts';
import { ofTheClock } from './duration.ts';
import { type Frame, isFuture, type Mention, type Resolved } from './frame.ts';
import { endOf, latestQuarter, quarterEnded, reportedQuarter } from './quarters.ts';
import { apart, of, type Resolvers, reference, UNKNOWN, yearOf } from './reference.ts';
import { resolve } from './resolve.ts';

/** "A year ago" is the quarter a year ago so many sentences after a quarter was named. */
const QUARTER_REACH = 12;

/** What points back to a time told before, or away from it: "that day", "two days later", "a year ago". */
export const anaphora: Resolvers = {
  anaphor: (m, frame) => anaphor(m, frame),
  offset: (m, frame) => offset(m, frame),
  // "In April, compared with the same month last year".
  samemonth: (m, frame) => {
    const told =
      frame.focus && ['day', 'month'].includes(frame.focus.stretch.grain) ? frame.focus : undefined;
    const stated = yearOf(m, frame);
    return told
      ? of(month(stated ?? yearAt(told.stretch) + (m.by ?? -1), monthAt(told.stretch)), told.at)
      : { value: UNKNOWN.month ?? 'XXXX-XX' };
  },
  // "On the same day last year", "above the year-earlier week".
  sameday: (_, frame) => {
    const base = frame.day
      ? { date: dateOf(frame.day.stretch.from), anchor: frame.day.at }
      : reference(frame);
    return base ? of(dayOf(base.date.subtract({ years: 1 })), base.anchor) : { value: 'XXXX-XX-XX' };
  },
  sameweek: (_, frame) => {
    const told = frame.focus && /^(week|day)$/.test(frame.focus.stretch.grain) ? frame.focus : undefined;
    const base = told ? { date: dateOf(told.stretch.from), anchor: told.at } : reference(frame);
    return base ? of(weekOf(base.date.subtract({ weeks: 52 })), base.anchor) : { value: 'XXXX-WXX' };
  },
  narrated: (m, frame) => {
    if (m.long) return { value: 'PXX', type: 'DURATION' };
    return frame.focus ? of(frame.focus.stretch, frame.focus.at) : { value: 'PRESENT_REF' };
  },
};

/** Results of a year come out in the first months of the next. */
const REPORTED_TO = 4;
const reportsYear = (frame: Frame) =>
  (frame.now?.month ?? 12) <= REPORTED_TO && /\bfor $/i.test(frame.before) && frame.direction === 'past';

/** "The day after the vote": known only where its date stands right before it, "on Oct. 8, the day after the crossing". */
function besideEvent(grain: Grain, frame: Frame): Resolved {
  const { focus } = frame;
  const beside = focus?.stretch.grain === grain && apart(focus, frame) <= 3;
  return beside ? of(focus.stretch, focus.at) : { value: UNKNOWN[grain] ?? 'XXXX' };
}

/** "The year ended June 30", "the fiscal year that begins Oct. 1": a year of its own, not the calendar's. */
const SPANNED =
  /^(ended|ending|beginning|starting|that (ended|ends|began|begins|started|starts)|to|through)\b/;

/** "That day", "the following year", "the quarter": from the last mention of such grain, else from the reference time. */
function anaphor(m: Meaning, frame: Frame): Resolved | undefined {
  const grain = (m.unit ?? 'day') as Grain;
  if (m.ofEvent) return besideEvent(grain, frame);
  if (m.bare && grain === 'year' && SPANNED.test(frame.after)) return { value: 'P1Y', type: 'DURATION' };
  // "In the year since the treaty took effect".
  if (m.bare && /^since\b/.test(frame.after)) return { value: `P1${letterOf(grain)}`, type: 'DURATION' };
  // "For the year, net income was $9 million", told in the first months of the next.
  if (m.bare && grain === 'year' && frame.mode === 'news' && frame.now && reportsYear(frame))
    return of(around(move(frame.now, 'year', -1), 'year'), 'published');
  // "In the fiscal first quarter … for the quarter ended Sept. 29": named by its number a sentence ago.
  const lately = frame.quarter && frame.quarter.sentence >= frame.expression.sentence - 1;
  const ended = grain === 'quarter' && m.bare && !lately ? quarterEnded(frame) : undefined;
  const week = grain === 'week' && m.bare ? endOf(frame) : undefined;
  if (week?.grain === 'day') return of(weekOf(dateOf(week.from)), reference(frame)?.anchor);
  if (ended) return of(ended, reference(frame)?.anchor);
  // "In 1996, the year he took office": the year just named.
  const named = frame.focus;
  if (
    m.bare &&
    grain === 'year' &&
    named?.stated &&
    named.stretch.grain === 'year' &&
    named.sentence === frame.expression.sentence
  )
    return of(named.stretch, named.at);
  // "Over the next year it will test": a year from now on; "freed the next year" is of a year told.
  if (
    m.next &&
    frame.mode === 'news' &&
    !/^['’]s\b/.test(frame.after) &&
    (isFuture(frame.direction) || frame.direction === 'ahead')
  )
    return { value: `P1${letterOf(grain)}`, type: 'DURATION' };
  const last =
    grain === 'day'
      ? (frame.day ?? dayBefore(frame) ?? frame.focus)
      : grain === 'quarter'
        ? (frame.quarter ?? frame.focus)
        : grain === 'week' && frame.focus && isCoarser(frame.focus.stretch.grain, grain)
          ? dayBefore(frame)
          : frame.focus;
  const told = Number(m.by) < 0 ? origin(last) : last;
  const ref = reference(frame);
  // "Searched all the next day": what was cannot be the day after today, nor after a day still to come.
  const after = grain === 'day' && Number(m.by) > 0 && frame.mode === 'news' && frame.direction === 'past';
  if (after && frame.now && (!told || told.stretch.from >= frame.now.toString()))
    return { value: 'XXXX-XX-XX' };
  const fromPublication = frame.mode === 'news' && (m.bare || !told) && grain !== 'quarter';
  if (!fromPublication && told && isCoarser(told.stretch.grain, grain))
    return { value: UNKNOWN[grain] ?? 'XXXX' };
  const base =
    fromPublication || !told
      ? ref && { date: ref.date, at: ref.anchor }
      : { date: dateOf(told.stretch.from), at: told.at };
  if (!base) return { value: UNKNOWN[grain] ?? 'XXXX' };
  // "Will be called non-performing at the end of the quarter": of the one that runs; results are of one that is over.
  const toItsEnd = grain === 'quarter' && m.bare && /^(the )?end\b/i.test(frame.expression.text);
  if (toItsEnd && frame.mode === 'news' && ref && frame.direction === 'future')
    return of(around(ref.date, 'quarter'), ref.anchor);
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
  // "Nearly two weeks later, on Sept. 13": the date says which.
  const dated = sign > 0 && /^, on\b/.test(frame.after) && frame.following && resolve(frame.following, frame);
  if (dated && dated.stretch?.grain === 'day' && ofDays(amount.unit))
    return { ...of(around(dateOf(dated.stretch.from), grainOf(amount.unit)), dated.anchor), mod };
  const before = m.from === 'then' ? (frame.day ?? frame.focus) : undefined;
  // "No rise before 2028, he said. Six months later he": what was is not counted from a day still to come.
  const toCome = frame.now && frame.mode === 'news' && (before?.stretch.from ?? '') > frame.now.toString();
  const last = toCome && frame.direction === 'past' ? undefined : before;
  // "Sales rose from 5 million a year earlier, and exports from 3 million a year earlier": both from one time.
  const told = sign < 0 ? origin(last) : last;
  const count = Number(amount.num);
  if (
    amount.unit === 'year' &&
    count === 1 &&
    sign < 0 &&
    frame.quarter &&
    !frame.longer &&
    frame.quarter.sentence >= frame.expression.sentence - QUARTER_REACH
  ) {
    const q = reportedQuarter(frame) ?? frame.quarter;
    return { ...of(quarter(yearAt(q.stretch) - 1, quarterAt(q.stretch)), q.at), mod };
  }
  const ref = reference(frame);
  const lately = told && told.sentence >= frame.expression.sentence - 1;
  const alike = told?.stretch.grain === (ofTheClock(amount.unit) ? 'day' : amount.unit);
  const useTold =
    m.from === 'then' &&
    told &&
    (frame.mode === 'narrative' || ofDays(amount.unit) || told.stated || (lately && (alike || told.closes)));
  // "Twenty years later" than what news has not dated.
  if (!useTold && m.from === 'then' && sign > 0 && grainOf(amount.unit) !== 'day')
    return { value: 'FUTURE_REF', mod };
  // "Died three days later" than a day that nothing told.
  if (!useTold && m.from === 'then' && sign > 0 && !ofTheClock(amount.unit) && frame.direction === 'past')
    return { value: UNKNOWN.day ?? 'XXXX', mod };
  if (useTold && !ofTheClock(amount.unit) && isCoarser(told.stretch.grain, grainOf(amount.unit)))
    return { value: UNKNOWN[grainOf(amount.unit)] ?? 'XXXX', mod };
  const base = useTold
    ? { date: dateOf(told.stretch.from), at: told.at }
    : ref && {
        date: m.dow === undefined ? ref.date : onWeekday(ref.date, m.dow, amount.unit),
        at: ref.anchor,
      };
  const grain = grainOf(amount.unit);
  if (!base) return { value: UNKNOWN[grain] ?? 'XXXX', mod };
  if (ofTheClock(amount.unit))
    return { value: `${base.date.toString()}TXX:XX`, stretch: dayOf(base.date), anchor: base.at, mod };
  if (base.date.year - count < 1 && sign < 0 && amount.unit === 'year')
    return { value: longAgo(base.date.year, count), mod };
  let at = part(move(base.date, amount.unit, sign * Math.trunc(count)), amount.unit, sign * (count % 1));
  // "Two years and three months ago".
  const finer = amount.unit2 as Unit | undefined;
  if (finer) at = move(at, finer, sign * Number(amount.num2));
  // "A week ago today" is a day, "a decade ago this month" a month.
  if (m.exact) return { ...of(around(at, m.exact as Grain), base.at), mod };
  const broken = amount.unit === 'year' ? 'month' : amount.unit === 'decade' ? 'year' : grain;
  const exactGrain = finer ? grainOf(finer) : count % 1 !== 0 ? broken : grain;
  return { ...of(around(at, exactGrain), base.at), mod };
}

/** Past what was itself counted back, to what it was counted from; undefined where that is the day of publication. */
const origin = (told: Mention | undefined): Mention | undefined =>
  told?.since === undefined ? told : (told.since ?? undefined);

/** "40 years ago Thursday" counts from the Thursday nearest to today, "a week ago Friday" from last Friday. */
function onWeekday(today: Temporal.PlainDate, dow: number, unit: string): Temporal.PlainDate {
  const back = (today.dayOfWeek - dow + 7) % 7;
  return today.add({ days: back > 3 && !ofDays(unit) ? 7 - back : -back });
}

/** "65 million years ago": prehistory is counted in thousands (KA), millions (MA) and billions (GA) of years before now. */
function longAgo(from: number, count: number): string {
  if (count >= 1e9) return `GA${count / 1e9}`;
  if (count >= 1e6) return `MA${count / 1e6}`;
  return count >= 1e4 ? `KA${count / 1e3}` : `BC${String(count - from + 1).padStart(4, '0')}`;
}

/** What a broken count leaves over, in whole smaller units: half a century is fifty years. */
const SMALLER: { readonly [unit: string]: readonly [unit: string, of: number] } = {
  year: ['month', 12], decade: ['year', 10], century: ['year', 100], millennium: ['year', 1000], month: ['day', 30], week: ['day', 7],
}; // biome-ignore format: a table

function part(date: Temporal.PlainDate, unit: string, rest: number): Temporal.PlainDate {
  const smaller = SMALLER[unit];
  return smaller && rest !== 0 ? move(date, smaller[0], Math.round(rest * smaller[1])) : date;
}

/** From the finest grain to the coarsest. */
const GRAINS = ['day', 'weekend', 'week', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'century'];

/** "A week later" than some month is no one week. */
const isCoarser = (told: string, grain: string): boolean =>
  GRAINS.indexOf(told) > GRAINS.indexOf(grain) && GRAINS.indexOf(grain) >= 0 && GRAINS.indexOf(grain) < 3;

/** How many sentences back "that day" can reach over a mention of a month or a year. */
const DAY_REACH = 3;

function dayBefore({ lastDay, expression }: Frame): Mention | undefined {
  return lastDay && expression.sentence - lastDay.sentence <= DAY_REACH ? lastDay : undefined;
}

const letterOf = (grain: Grain) => grain.charAt(0).toUpperCase();
const ofDays = (unit: string) => unit === 'day' || unit === 'week' || unit === 'fortnight';
const grainOf = (unit: string): Grain =>
  unit === 'fortnight'
    ? 'week'
    : unit === 'century' || unit === 'millennium'
      ? 'year'
      : ofTheClock(unit)
        ? 'day'
        : (unit as Grain);
