import type { Expression } from '../expression.ts';
import { day } from '../value/calendar.ts';
import { calendarIn } from '../value/thread.ts';
import type { Clue, Page } from './clue.ts';
import { plusDays } from './days.ts';

/** "MOSCOW, Feb 21 (Reuters) —" at the head of the text. */
export function isDateline(page: Page, e: Expression): boolean {
  if (e.span.start > 400) return false;
  const line = page.doc.text.lastIndexOf('\n', e.span.start) + 1;
  const before = page.doc.text.slice(line, e.span.start);
  const after = page.doc.text.slice(e.span.end, e.span.end + 40);
  return (
    /^[\p{Lu}][\p{L} .,'/-]{2,40},? $/u.test(before) &&
    /^\.? ?(\([^)]{2,30}\)|\[[^\]]{2,30}\])? ?(-|–|—)/.test(after) &&
    /\p{Lu}{3}|\(/u.test(before + after)
  );
}

/** "KYIV, May 24, 2026 (AP) —": a dateline with its year is the day the page was filed; it may have been put out the day after. */
export function datelines(page: Page): Clue[] {
  return page.expressions.flatMap((e) => {
    const date = isDateline(page, e) ? calendarIn(e.meaning) : undefined;
    if (
      date?.op !== 'calendar' ||
      typeof date.year !== 'number' ||
      date.month === undefined ||
      date.day === undefined
    )
      return [];
    const filed = day(date.year, date.month, date.day);
    if (!filed) return [];
    return [
      {
        rule: 'dateline-dated',
        reason: `The dateline says ${e.text}.`,
        span: e.span,
        allowed: [{ from: filed.from, to: plusDays(filed.from, 1) }],
        weight: 9,
      },
    ];
  });
}
