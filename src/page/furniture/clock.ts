import { momentOf, parseDates } from '../dates/parse.ts';

/** Words that belong to a date and make no sentence of a line. */
const REST = /[\p{L}]{2,}/gu;

/** Cheap test before any parsing: a year, or a day and month in digits. */
const MAYBE = /\p{Nd}{4}|\d[./]\d{1,2}[./]\d\d/u;

/**
 * A line that is a date and little else → its moment. `live`: it bears the marks of the page's own clock (a weekday or
 * a time of day, and no word such as "published"), so that it tells when the page was drawn and not when it was written.
 */
export function readClock(text: string, language?: string): { moment: string; live: boolean } | undefined {
  if (!MAYBE.test(text)) return undefined;
  const [date, ...others] = parseDates(text, { language });
  if (!date || others.length > 0) return undefined;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  const words = rest.match(REST)?.length ?? 0;
  if (words > 4) return undefined;
  return { moment: momentOf(date), live: words === 0 && (date.weekday === true || date.time !== undefined) };
}
