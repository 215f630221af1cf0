import type { Expression } from '../expression.ts';
import type { Meaning } from '../meaning.ts';
import { dateOf, month, move, weekOf } from '../value/calendar.ts';
import { plusDays, type Stay } from './days.ts';

/** The day or stretch that an expression is counted from: "Tuesday" of "Tuesday night". */
export function bare({ meaning }: Expression): Meaning {
  const inner = meaning.op === 'within' || meaning.op === 'at' || meaning.op === 'daypart';
  return inner && meaning.of ? meaning.of : meaning;
}

/** "Tuesday’s critical [New York primary]": nothing but a few words that describe it may stand between the day and the event. */
const BEFORE =
  /^(?:['’]s?)?(?:\s+in\s+(?:the|their|his|her|its|a))?(?:\s+(?!(?:of|for|before|after|until|in|at|to|and|with|that|the|a)\b)[\w.'’-]+){0,4}\s*$/;
/** "[The primary] on Tuesday". */
const BEHIND =
  /^(?:\s+|,\s+)(?:\()?(?:(?:is|comes|falls|will be|to be held|was)\s+)?(?:on\s+|early\s+|late\s+|this\s+|set for\s+|scheduled for\s+)?$/;

/** Whether an expression is said of the event that is named from `start` to `stop`, by standing right beside it. */
export function isBeside(text: string, e: Expression, start: number, stop: number): boolean {
  if (e.span.end <= start) return start - e.span.end <= MOST && BEFORE.test(text.slice(e.span.end, start));
  return e.span.start >= stop && e.span.start - stop <= MOST && BEHIND.test(text.slice(stop, e.span.start));
}
const MOST = 80;

/**
 * When a page was written that puts the days `from` to `to` "last weekend", "this week", "next month", "on Friday", "today";
 * undefined where the expression ties no day to the time of writing.
 */
export function around(e: Expression, from: string, to: string): Stay[] | undefined {
  const m = bare(e);
  const by = Number(m.by);
  if (m.op === 'today' || (m.op === 'daypart' && m.by !== undefined)) {
    const on = by || 0;
    return [{ from: plusDays(from, -on - 1), to: plusDays(to, 1 - on) }];
  }
  if (m.op === 'weekday' && m.then === undefined) {
    if (m.by === undefined)
      return onWeekday(from, to, m.dow).map((d) => ({ from: plusDays(d, -6), to: plusDays(d, 6) }));
    if (by === 1) return [{ from: plusDays(from, -13), to: plusDays(to, -1) }];
    return by === -1 ? [{ from: plusDays(from, 1), to: plusDays(to, 13) }] : undefined;
  }
  if (m.op !== 'unit') return undefined;
  if (m.unit === 'weekend' && (by === -1 || Number.isNaN(by)))
    return [{ from: plusDays(to, 1), to: plusDays(to, 7) }];
  // The printed page's week or day may have turned.
  if (m.unit === 'week' && Math.abs(by) <= 1) {
    const [begin, end] = [plusDays(from, -7 * by), plusDays(to, -7 * by)];
    return [{ from: plusDays(weekOf(dateOf(begin)).from, -1), to: plusDays(weekOf(dateOf(end)).to, 1) }];
  }
  if (m.unit === 'month' && Math.abs(by) <= 1) {
    const [begin, end] = [move(dateOf(from), 'month', -by), move(dateOf(to), 'month', -by)];
    const [first, last] = [month(begin.year, begin.month), month(end.year, end.month)];
    return [{ from: plusDays(first.from, -1), to: plusDays(last.to, 1) }];
  }
  return undefined;
}

/** The days from `from` to `to` that are of a weekday. */
function onWeekday(from: string, to: string, dow: number | undefined): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) if (dateOf(day).dayOfWeek === dow) days.push(day);
  return days;
}
