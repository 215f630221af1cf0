import { Temporal } from 'temporal-polyfill';
import { readTable } from '../../assets/index.ts';
import { day, dayOf, daysIn, easter, type Stretch } from './calendar.ts';
import { feastKept, feastsByRule, orthodoxEaster } from './feasts.ts';

let rules: Map<string, string> | undefined;

/** The day that a holiday of data/time/holidays.tsv falls on in a year; undefined for an unknown name. */
export const holidayIn = (name: string, year: number): Stretch | undefined => holidaysIn(name, year)[0];

/** The same, for a year in which a feast comes twice (Eid al-Fitr in 2000) or has more days than one. */
export function holidaysIn(name: string, year: number): readonly Stretch[] {
  rules ??= new Map(readTable('data/time/holidays.tsv').map(([n = '', rule = '']) => [n, rule]));
  const rule = rules.get(name) ?? '';
  if (CALENDAR.test(rule)) return feastsByRule(rule, year);
  const day = rule.startsWith('kept ') ? feastKept(rule.slice(5), year) : dayByRule(rule, year);
  return day ? [day] : [];
}

/** Calendars that Unicode's tables reckon. */
const CALENDAR = /^(hebrew|islamic-umalqura|chinese|dangi|persian) /;

/** A yearly day by rule: `MM-DD`, `month/nth-weekday` with an offset of days, `easter±days`, one date of its own, or dates parted by `|`. */
export function dayByRule(rule: string, year: number): Stretch | undefined {
  if (rule.includes('|')) {
    const own = rule.split('|').find((date) => Number(date.slice(0, 4)) === year);
    return own === undefined ? undefined : dayOf(Temporal.PlainDate.from(own));
  }
  if (/^\d{4}-/.test(rule)) return dayOf(Temporal.PlainDate.from(rule));
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return day(year, Number(fixed[1]), Number(fixed[2]));
  const moved = /^easter([+-]\d+)$/.exec(rule);
  if (moved) return dayOf(easter(year).add({ days: Number(moved[1]) }));
  const julian = /^orthodox([+-]\d+)$/.exec(rule);
  if (julian) return dayOf(orthodoxEaster(year).add({ days: Number(julian[1]) }));
  const nth = /^(\d+)\/(-1|\d)-(\d)([+-]\d+)?$/.exec(rule);
  if (!nth) return undefined;
  const [month, n, dow, plus] = [Number(nth[1]), Number(nth[2]), Number(nth[3]), Number(nth[4] ?? 0)];
  if (n < 0) {
    const last = new Temporal.PlainDate(year, month, daysIn(year, month));
    return dayOf(last.subtract({ days: (last.dayOfWeek - dow + 7) % 7 }).add({ days: plus }));
  }
  const first = new Temporal.PlainDate(year, month, 1);
  return dayOf(first.add({ days: ((dow - first.dayOfWeek + 7) % 7) + (n - 1) * 7 + plus }));
}
