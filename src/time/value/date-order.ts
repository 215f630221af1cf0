/** The order that a page writes the day and the month in, where it shows: `9/25/2016` or `25/9/2016`. */
export type DateOrder = 'month first' | 'day first';

const MONTH_FIRST = /(?<![\d/])\d{1,2}[/-](?:1[3-9]|2\d|3[01])[/-](?:\d{4}|\d\d)(?![\d/])/;
const DAY_FIRST = /(?<![\d/])(?:1[3-9]|2\d|3[01])[/-]\d{1,2}[/-](?:\d{4}|\d\d)(?![\d/])/;
/** The clocks of the Americas. */
const AMERICAN = /^-(0[4-9]|10)/;

/** From another date on the page that can only be read one way, else from the zone of the page's clock. */
export function orderOn(text: string, zone: string | undefined): DateOrder | undefined {
  const [month, day] = [MONTH_FIRST.test(text), DAY_FIRST.test(text)];
  if (month !== day) return month ? 'month first' : 'day first';
  if (month || zone === undefined) return undefined;
  return AMERICAN.test(zone) ? 'month first' : 'day first';
}
