import type { Expression } from '../expression.ts';
import { statedYear } from '../value/thread.ts';
import type { Clue, Page } from './clue.ts';

/** Results are compared with those of the year before; the words right before what they are compared with. */
const COMPARING = /\b(compared (with|to)|from|than|versus|against)\b[^.;]{0,60}$/i;
/** How far behind "last year" the year before it may stand, in characters. */
const NEAR = 60;

/**
 * Years told by comparison. Earnings are set beside the same period of the year before: a page that speaks of "the 1988
 * period" is of 1989, or of early 1990 where it reports on a whole year or its last quarter. "Last year, down from 1996" is
 * written two years after 1996, "this year … up from 1996" one.
 */
export function compared(page: Page): Clue[] {
  const clues: Clue[] = [];
  const ownPeriod = page.expressions.some(isOwnPeriod);
  const wholeYear = !page.expressions.some(isPartOfYear);
  page.expressions.forEach((e, k) => {
    const base = ownPeriod && periodBefore(page, e);
    // Of two years named for their periods, the later can be the page's own.
    if (base && !page.expressions.some((o) => (yearOfPeriod(o) ?? base) !== base)) {
      clues.push({
        rule: 'period-compared',
        reason: `“${e.text}” is what a period of ${base + 1} is compared with.`,
        span: e.span,
        allowed: [{ from: `${base + 1}-01-15`, to: `${base + 2}-${wholeYear ? '04' : '01'}-15` }],
        weight: 5,
      });
    }
    const next = page.expressions[k + 1];
    const year = next && yearBefore(page, e, next);
    if (next && year !== undefined) {
      clues.push({
        rule: 'year-compared',
        reason: `“${e.text}” is compared with ${next.text}, the year before it, so the page is of ${year}.`,
        span: { start: e.span.start, end: next.span.end },
        allowed: [{ from: `${year}-01-01`, to: `${year}-12-31` }],
        weight: 5,
      });
    }
  });
  return clues;
}

/** The period that the page reports on, which it need not name by a year: "the third quarter", "the latest period". */
const isOwnPeriod = ({ meaning: m }: Expression) =>
  (m.op === 'quarter' && m.year === undefined) ||
  (m.op === 'quarterstep' && m.by !== -4) ||
  (m.op === 'anaphor' && m.unit === 'quarter');

/** The year of a period that is named by it. */
const yearOfPeriod = ({ meaning: m }: Expression) =>
  (m.op === 'sameperiod' || m.op === 'quarter') && typeof m.year === 'number' ? m.year : undefined;

/** A quarter that is not the last, or the months up to one: the year was not over. */
function isPartOfYear({ meaning: m }: Expression): boolean {
  if (m.op === 'quarter') return m.year === undefined && m.n !== undefined && m.n >= 1 && m.n <= 3;
  return m.op === 'duration' && m.unit === 'month' && (m.num === 6 || m.num === 9);
}

/** The year of a period that another is compared with: "the 1988 period", "from the third quarter of 1988". */
function periodBefore(page: Page, e: Expression): number | undefined {
  const { span, sentence } = e;
  const year = yearOfPeriod(e);
  if (year === undefined || year < 1980) return undefined;
  const start = page.doc.sentences[sentence]?.start ?? span.start;
  return COMPARING.test(page.doc.text.slice(Math.max(start, span.start - 90), span.start)) ? year : undefined;
}

/** The year of writing, where "last year" or "this year" is compared with a bare year right behind. */
function yearBefore(
  page: Page,
  { meaning: m, span, sentence }: Expression,
  next: Expression,
): number | undefined {
  if (m.op !== 'unit' || m.unit !== 'year' || (m.by !== 0 && m.by !== -1)) return undefined;
  const year = statedYear(next.meaning);
  if (year === undefined || next.sentence !== sentence || !/^\d{4}$/.test(next.text)) return undefined;
  const between = page.doc.text.slice(span.end, next.span.start);
  if (between.length > NEAR || !/\b(down|up|rise|increase|decline|drop|fall)\b[^.;]*\bfrom $/i.test(between))
    return undefined;
  return year + 1 - m.by;
}
