import { Temporal } from 'temporal-polyfill';

/** The last minute of a day, for "midnight Friday", which ends Friday. */
const LAST = { hour: 23, minute: 59, second: 59 };

/**
 * The offset from UTC that a zone of data/time/zones.tsv has on a day: `-05:00`, `+03:00`, and `Z` for UTC itself.
 * Undefined for "local time", and without a day for a zone whose clocks change.
 */
export function offsetOn(zone: string, day: string | undefined): string | undefined {
  if (zone === 'local') return undefined;
  if (/^[+-]/.test(zone)) return zone === '+00:00' ? 'Z' : zone;
  if (day === undefined) return undefined;
  const { offset } = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  return offset === '+00:00' ? 'Z' : offset;
}

/** The day it is in the page's zone when a clock elsewhere shows so many hours and minutes. */
export function dayInZone(day: string, hour: number, minute: number, offset: string, zone: string): string {
  const time = hour === 24 ? LAST : { hour, minute };
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: offset === 'Z' ? 'UTC' : offset, plainTime: Temporal.PlainTime.from(time) })
    .withTimeZone(zone === 'Z' ? 'UTC' : zone)
    .toPlainDate()
    .toString();
}

/** The offset that a page's moment of publication states: `+03:00` of `2023-02-21T10:00+03:00`; undefined for none. */
export const zoneOf = (moment: string | undefined): string | undefined =>
  /T.*?(Z|[+-]\d\d:\d\d)$/.exec(moment ?? '')?.[1];
