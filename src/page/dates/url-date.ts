import type { Published } from '../../record/index.ts';

/** A day in an address: `/2024/11/22/`, `/2024-11-22-`, `/20241122`. */
export interface UrlDate {
  readonly quote: string;
  readonly day?: string;
}

const SLASHED =
  /[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.?-]|$)/i;
const COMPACT = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.?-]|$)/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day an address holds, when it holds a whole one that exists. */
export function dateInUrl(url: string): UrlDate | undefined {
  let path: string;
  try {
    path = new URL(url).pathname;
  } catch {
    return undefined;
  }
  const match = SLASHED.exec(path) ?? COMPACT.exec(path);
  if (!match) return undefined;
  const [quote, year = '', month = '', day = ''] = match;
  const named = MONTHS.indexOf(month.toLowerCase());
  const number = named === -1 ? Number(month) : named + 1;
  if (Number(day) > new Date(Date.UTC(Number(year), number, 0)).getUTCDate()) return undefined;
  return { quote, day: `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** What an address alone says of the day of publication: undated where it says nothing. */
export function publishedByAddress(url: string | undefined): Published {
  const found = url ? dateInUrl(url) : undefined;
  if (!found?.day) return { how: 'unknown', evidence: [] };
  const { day, quote } = found;
  return {
    earliest: day,
    latest: day,
    best: day,
    how: 'url',
    evidence: [{ rule: 'url', reason: 'the address holds a date', quote, earliest: day, latest: day }],
  };
}
