import type { Temporal } from 'temporal-polyfill';
import type { Expression } from '../expression.ts';
import { month, type Stretch } from './calendar.ts';

/** A company's own count of quarters: how many months after the calendar's its quarters end, from 1 to 11. */
export type FiscalCount = number;

/** A quarter's results come out, and are news, within so many days of its end. */
export const REPORTED = 100;
const ENDED = /^ ?,? ?(which |that )?(ended|ending|ends) (in |on )?$/i;

/**
 * How a text's company counts its quarters, where it once says when one ends ("the fourth quarter ended Sept. 30", "its fiscal
 * year ends June 30"). Undefined where it says nothing, counts as the calendar does, or says two different things.
 */
export function fiscalCount(
  text: string,
  expressions: readonly Expression[],
  now: Temporal.PlainDate | undefined,
): FiscalCount | undefined {
  if (!now) return undefined;
  const since = now.subtract({ days: REPORTED }).toString();
  const counts = new Set<number>();
  expressions.forEach(({ meaning, span }, k) => {
    const next = expressions[k + 1];
    const ends = next?.meaning.op === 'calendar' ? next.meaning.month : undefined;
    if (!next || ends === undefined || !ENDED.test(text.slice(span.end, next.span.start))) return;
    const said = text.slice(span.start, span.end);
    const reported = [now.year - 1, now.year]
      .map((y) => month(y, ends).to)
      .some((to) => to >= since && to < now.toString());
    // A quarter that ended longer ago was counted as the company counted then.
    if (meaning.op === 'quarter' && !reported) return;
    const n = meaning.op === 'quarter' ? meaning.n : /\bfiscal year$/i.test(said) ? 4 : undefined;
    if (n !== undefined) counts.add((ends - 3 * n + 12) % 12);
  });
  const [count, another] = counts;
  return another === undefined && count !== 0 ? count : undefined;
}

/** The last month of a company's own quarter; the quarter is named by the year that it ends in. */
export const lastMonthOf = (count: FiscalCount, y: number, n: number): Stretch =>
  month(y, ((count + 3 * n - 1) % 12) + 1);
