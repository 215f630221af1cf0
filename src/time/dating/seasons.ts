import { Temporal } from 'temporal-polyfill';
import { day, month } from '../value/calendar.ts';
import { calendarIn, statedYear } from '../value/thread.ts';
import type { Clue, Page } from './clue.ts';
import { isAhead } from './current.ts';
import { isDateline } from './dateline.ts';
import { plusDays, type Stay, UNNAMED } from './days.ts';
import { isToldInPast } from './stated-years.ts';

/** From the end of a month, how far off news leaves its year unnamed, in days. */
const UNNAMED_MONTH = 300;
/** A date told more often than this says nothing new. */
const OFTEN = 5;
/** So many sentences on, a year that was named still holds. */
const STORY = 2;
const YEARS = Array.from({ length: 64 }, (_, k) => 1978 + k);

/** Months and days without a year: a past "early January" lies in the months before, a coming one in those ahead. */
export function seasons(page: Page): Clue[] {
  const clues: Clue[] = [];
  const told = new Map<string, number>();
  let story = Number.NEGATIVE_INFINITY;
  for (const e of page.expressions) {
    if (statedYear(e.meaning) !== undefined && e.type !== 'DURATION') story = e.sentence;
    const date = calendarIn(e.meaning);
    if (date?.op !== 'calendar' || date.month === undefined || date.year !== undefined) continue;
    const { month: m, day: d } = date;
    const times = (told.get(`${m}-${d}`) ?? 0) + 1;
    told.set(`${m}-${d}`, times);
    if (times > OFTEN) continue;
    const stretches = YEARS.map((y) => (d === undefined ? month(y, m) : day(y, m, d))).filter(
      (s) => s !== undefined,
    );
    const dateline = d !== undefined && isDateline(page, e);
    const direction = dateline || isToldInPast(page, e) ? 'past' : isAhead(page.doc, e) ? 'future' : 'none';
    // "In June 2016 … On July 18": a day of that story, and not of the page's year.
    if (!dateline && direction === 'past' && e.sentence - story <= STORY) continue;
    if (dateline) {
      clues.push({
        rule: 'dateline',
        reason: `The dateline says ${e.text}.`,
        span: e.span,
        allowed: stretches.map((s) => ({ from: plusDays(s.from, -1), to: plusDays(s.to, 2) })),
        weight: 6,
        yearly: true,
      });
    } else if (direction !== 'none') {
      const past = direction === 'past';
      clues.push({
        rule: past ? 'month-past' : 'month-ahead',
        reason: `“${e.text}”, without a year, is told as ${past ? 'past' : 'still to come'}.`,
        span: e.span,
        allowed: stretches.map((s) =>
          past
            ? { from: s.from, to: plusDays(s.to, d === undefined ? UNNAMED_MONTH : UNNAMED) }
            : { from: plusDays(s.to, -UNNAMED), to: s.to },
        ),
        weight: 3,
        yearly: true,
      });
    }
    const dow = e.meaning.op === 'pinned' ? e.meaning.dow : undefined;
    if (dow === undefined || d === undefined) continue;
    const fitting = stretches.filter((s) => Temporal.PlainDate.from(s.from).dayOfWeek === dow);
    clues.push({
      rule: 'weekday-of-date',
      reason: `“${e.text}” falls on that weekday in ${fitting
        .slice(-8)
        .map((s) => s.from.slice(0, 4))
        .join(', ')}.`,
      span: e.span,
      allowed: fitting.map(
        (s): Stay => ({ from: plusDays(s.from, -UNNAMED), to: plusDays(s.from, UNNAMED) }),
      ),
      weight: 5,
      yearly: true,
    });
  }
  return clues;
}
