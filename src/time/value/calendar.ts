import { Temporal } from 'temporal-polyfill';

export type Grain =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** A named stretch of the calendar: its days, its grain, its TIMEX3 code. */
export interface Stretch {
  readonly grain: Grain;
  /** ISO days, both inclusive. Empty for years before the common era, which the record cannot hold. */
  readonly from: string;
  readonly to: string;
  readonly code: string;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** The date of an ISO day or moment; its digits are taken as they stand, which is many times faster than to parse it. */
export const dateOf = (day: string): Temporal.PlainDate =>
  /^[+-]/.test(day)
    ? Temporal.PlainDate.from(day)
    : new Temporal.PlainDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

/** How many days one ISO day lies after another; less than 0 where it lies before. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 864e5;

/** A calendar day; undefined where the calendar has none such (31 June). */
export function day(year: number, month: number, dayOfMonth: number): Stretch | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return undefined;
  const iso = `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
  return { grain: 'day', from: iso, to: iso, code: iso };
}

export function dayOf(date: Temporal.PlainDate): Stretch {
  const iso = date.toString();
  return { grain: 'day', from: iso, to: iso, code: iso };
}

export function daysIn(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

/** The ISO week of a date, Monday to Sunday. */
export function weekOf(date: Temporal.PlainDate): Stretch {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return {
    grain: 'week',
    from: monday.toString(),
    to: monday.add({ days: 6 }).toString(),
    code: `${pad(date.yearOfWeek ?? date.year, 4)}-W${pad(date.weekOfYear ?? 1)}`,
  };
}

/** The Saturday and Sunday that end the ISO week of a date. */
export function weekendOf(date: Temporal.PlainDate): Stretch {
  const week = weekOf(date);
  const saturday = dateOf(week.from).add({ days: 5 });
  return { grain: 'weekend', from: saturday.toString(), to: week.to, code: `${week.code}-WE` };
}

export function month(year: number, m: number): Stretch {
  const [y, mm] = [year + Math.floor((m - 1) / 12), ((((m - 1) % 12) + 12) % 12) + 1];
  const code = `${pad(y, 4)}-${pad(mm)}`;
  return { grain: 'month', from: `${code}-01`, to: `${code}-${pad(daysIn(y, mm))}`, code };
}

export function year(y: number): Stretch {
  const code = pad(y, 4);
  return { grain: 'year', from: `${code}-01-01`, to: `${code}-12-31`, code };
}

/** A quarter by number, which may run over the year's end either way: quarter 0 is the fourth of the year before. */
export function quarter(y: number, q: number): Stretch {
  const [yy, qq] = [y + Math.floor((q - 1) / 4), ((((q - 1) % 4) + 4) % 4) + 1];
  return {
    grain: 'quarter',
    from: month(yy, qq * 3 - 2).from,
    to: month(yy, qq * 3).to,
    code: `${pad(yy, 4)}-Q${qq}`,
  };
}

export function half(y: number, h: number): Stretch {
  return {
    grain: 'half',
    from: month(y, h * 6 - 5).from,
    to: month(y, h * 6).to,
    code: `${pad(y, 4)}-H${h}`,
  };
}

const SEASON_MONTH: { readonly [season: string]: number } = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A meteorological season of the northern half of the world; a winter bears the year of its December. */
export function season(y: number, code: string): Stretch {
  const first = SEASON_MONTH[code] ?? 3;
  return {
    grain: 'season',
    from: month(y, first).from,
    to: month(y, first + 2).to,
    code: `${pad(y, 4)}-${code}`,
  };
}

/** The ten years that a year belongs to: the code keeps three digits. */
export function decade(y: number): Stretch {
  const d = Math.floor(y / 10);
  return { grain: 'decade', from: year(d * 10).from, to: year(d * 10 + 9).to, code: pad(d, 3) };
}

/** The n-th century: the 20th is 1900 to 1999 in TIMEX3's code, `19`. */
export function century(n: number): Stretch {
  return {
    grain: 'century',
    from: year((n - 1) * 100).from,
    to: year((n - 1) * 100 + 99).to,
    code: pad(n - 1),
  };
}

export const yearAt = (s: Stretch): number => Number(s.from.slice(0, 4));
export const monthAt = (s: Stretch): number => Number(s.from.slice(5, 7));
export const quarterAt = (s: Stretch): number => Math.floor((monthAt(s) + 2) / 3);

/** The stretch of a grain that a day falls into. */
export function around(date: Temporal.PlainDate, grain: Grain): Stretch {
  switch (grain) {
    case 'day':
      return dayOf(date);
    case 'week':
      return weekOf(date);
    case 'weekend':
      return weekendOf(date);
    case 'month':
      return month(date.year, date.month);
    case 'quarter':
      return quarter(date.year, Math.ceil(date.month / 3));
    case 'half':
      return half(date.year, date.month <= 6 ? 1 : 2);
    case 'season':
      return seasonAround(date);
    case 'year':
      return year(date.year);
    case 'decade':
      return decade(date.year);
    case 'century':
      return century(Math.floor(date.year / 100) + 1);
  }
}

function seasonAround(date: Temporal.PlainDate): Stretch {
  const m = date.month;
  if (m <= 2) return season(date.year - 1, 'WI');
  return season(date.year, m <= 5 ? 'SP' : m <= 8 ? 'SU' : m <= 11 ? 'FA' : 'WI');
}

/** Days that no calendar of news has: where a reckoning leaves the years 1 to 9999. */
const BEFORE_ALL = Temporal.PlainDate.from({ year: -9999, month: 1, day: 1 });
const AFTER_ALL = Temporal.PlainDate.from({ year: 19_999, month: 1, day: 1 });

/** Whether a day stands in the years 1 to 9999, which alone ISO dates of four digits can write. */
export const isWritable = (iso: string): boolean => /^(?!0000)\d{4}-/.test(iso);

/** A date so many units on, or back where `by` is negative; a day that is not writable where that leaves the years 1 to 9999. */
export function move(date: Temporal.PlainDate, unit: string, by: number): Temporal.PlainDate {
  const n = Math.trunc(by);
  const [years, months, days] =
    unit === 'year' ? [n, 0, 0]
    : unit === 'decade' ? [n * 10, 0, 0]
    : unit === 'century' ? [n * 100, 0, 0]
    : unit === 'millennium' ? [n * 1000, 0, 0]
    : unit === 'half' ? [0, n * 6, 0]
    : unit === 'quarter' || unit === 'season' ? [0, n * 3, 0]
    : unit === 'month' ? [0, n, 0]
    : unit === 'week' || unit === 'weekend' ? [0, 0, n * 7]
    : unit === 'fortnight' ? [0, 0, n * 14]
    : [0, 0, n]; // biome-ignore format: a table
  const year = date.year + years + months / 12 + days / 365;
  if (!(year >= 1)) return BEFORE_ALL;
  return year < 9999 ? date.add({ years, months, days }) : AFTER_ALL;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's reckoning). */
export function easter(y: number): Temporal.PlainDate {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Temporal.PlainDate(y, Math.floor(f / 31), (f % 31) + 1);
}
