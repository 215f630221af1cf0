import { Temporal } from 'temporal-polyfill';
import { readTable } from '../../assets/index.ts';
import { dayOf, daysIn, type Stretch } from './calendar.ts';

/** The days of a year of ours by their day and month in another calendar: `Tishri 10`, `9 1`. */
type Days = ReadonlyMap<string, readonly Temporal.PlainDate[]>;

const years = new Map<string, Days>();

/**
 * The days of a feast in a year, by its rule in another calendar: `hebrew Tishri 10`, `hebrew Kislev 25 8` (eight days),
 * `islamic-umalqura 9` (the whole month), `hebrew Adar|Adar_II 14` (whichever of the two there is). A feast of the Islamic year
 * can come twice in a year of ours, or not at all.
 */
export function feastsByRule(rule: string, year: number): readonly Stretch[] {
  const key = `${rule} ${year}`;
  const kept = found.get(key) ?? reckon(rule, year);
  found.set(key, kept);
  return kept;
}

const found = new Map<string, readonly Stretch[]>();

function reckon(rule: string, year: number): Stretch[] {
  const [calendar = '', months = '', dayOfMonth, length = '1'] = rule.split(' ');
  const named = months.split('|').map((month) => month.replaceAll('_', ' '));
  const days = yearIn(calendar, year);
  const begins = named.flatMap((month) => days.get(`${month} ${dayOfMonth ?? 1}`) ?? []);
  return begins.map((from) => {
    const to =
      dayOfMonth === undefined
        ? from.add({ days: hasDay(calendar, from, 30) ? 29 : 28 })
        : from.add({ days: Number(length) - 1 });
    const [first, last] = [from.toString(), to.toString()];
    // TIMEX3 has no value for days that are no stretch of the calendar: the month they lie in, or the year they begin in.
    const code = first.slice(0, first.slice(0, 7) === last.slice(0, 7) ? 7 : 4);
    return first === last ? dayOf(from) : { grain: 'week', from: first, to: last, code };
  });
}

/** Whether the month of another calendar that begins on a day has so many days. */
const hasDay = (calendar: string, first: Temporal.PlainDate, n: number) =>
  nameOf(formatOf(calendar), first.add({ days: n - 1 })).endsWith(` ${n}`);

function yearIn(calendar: string, year: number): Days {
  const key = `${calendar} ${year}`;
  let days = years.get(key);
  if (!days) {
    const format = formatOf(calendar);
    const dates: Temporal.PlainDate[] = [];
    for (let month = 1; month <= 12; month++)
      for (let d = 1; d <= daysIn(year, month); d++) dates.push(new Temporal.PlainDate(year, month, d));
    days = Map.groupBy(dates, (date) => nameOf(format, date));
    years.set(key, days);
  }
  return days;
}

const formatOf = (calendar: string) =>
  new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
    day: 'numeric',
    month: calendar === 'hebrew' ? 'long' : 'numeric',
    timeZone: 'UTC',
  });

function nameOf(format: Intl.DateTimeFormat, date: Temporal.PlainDate): string {
  const parts = format.formatToParts(Date.UTC(date.year, date.month - 1, date.day));
  const said = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${said('month')} ${said('day')}`;
}

let listed: Map<string, Map<number, string>> | undefined;

/** The day of a feast that no calendar here reckons, as it was kept in a year (data/time/feast-days.tsv); undefined for other years. */
export function feastKept(name: string, year: number): Stretch | undefined {
  listed ??= new Map(
    readTable('data/time/feast-days.tsv').map(([feast = '', days = '']) => [
      feast,
      new Map(days.split(' ').map((day) => [Number(day.slice(0, 4)), day])),
    ]),
  );
  const day = listed.get(name)?.get(year);
  return day === undefined ? undefined : dayOf(Temporal.PlainDate.from(day));
}

/** Easter Sunday of the Julian calendar, as a day of ours: the Orthodox churches' (Meeus's reckoning). */
export function orthodoxEaster(y: number): Temporal.PlainDate {
  const d = (19 * (y % 19) + 15) % 30;
  const e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
  const f = d + e + 114;
  const apart = Math.floor(y / 100) - Math.floor(y / 400) - 2;
  return new Temporal.PlainDate(y, Math.floor(f / 31), (f % 31) + 1).add({ days: apart });
}
