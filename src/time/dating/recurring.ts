import type { Expression } from '../expression.ts';
import { dateOf, weekOf } from '../value/calendar.ts';
import { type Clue, inSentence, type Page, wordsBetween } from './clue.ts';
import { plusDays, type Stay } from './days.ts';
import { type Recurring, tables } from './tables.ts';

/** How many characters may part the event from "last weekend", and from a day. */
const NEAR = 60;
const DAY_NEAR = 25;

/** Events of every year by data/time/recurring.tsv, tied to a near day: "a security conference in Germany last weekend". */
export function recurring(page: Page): Clue[] {
  const clues: Clue[] = [];
  for (const { begin, end, values } of tables().recurring.find(page.words)) {
    const [event] = values;
    const start = page.words[begin]?.start ?? 0;
    const stop = page.words[end - 1]?.end ?? start;
    if (!event) continue;
    const words = wordsBetween(page, begin, end);
    const tied = inSentence(page, page.sentenceAt(start)).find((e) => {
      const apart = e.span.end <= start ? start - e.span.end : e.span.start - stop;
      return (
        apart >= 0 &&
        apart <= (e.meaning.op === 'unit' ? NEAR : DAY_NEAR) &&
        around(e, '2001-01-01', '2001-01-01') !== undefined
      );
    });
    if (tied) {
      clues.push({
        rule: 'recurring-event',
        reason: `“${words}” (${event.name}) took place “${tied.text}”.`,
        span: { start: Math.min(tied.span.start, start), end: Math.max(tied.span.end, stop) },
        allowed: occasions(event).flatMap(([from, to]) => around(tied, from, to) ?? []),
        weight: 5,
        yearly: true,
      });
    }
  }
  return clues;
}

/** The days it is known to have had, and its season in every other year. */
function occasions({ known, window }: Recurring): (readonly [string, string])[] {
  if (!window) return [...known];
  const years = new Set(known.map(([from]) => from.slice(0, 4)));
  const all = [...known];
  for (let year = 1985; year < 2039; year++) {
    if (!years.has(String(year))) all.push([`${year}-${window[0]}`, `${year}-${window[1]}`]);
  }
  return all;
}

/** When a page was written that puts the event's days "last weekend", "this week", "on Friday". */
function around(e: Expression, from: string, to: string): Stay[] | undefined {
  const m = e.meaning.op === 'within' && e.meaning.of ? e.meaning.of : e.meaning;
  if (m.op === 'unit' && (m.unit === 'weekend' || m.unit === 'week')) {
    const by = Number(m.by);
    if (m.unit === 'weekend' && (by === -1 || Number.isNaN(by)))
      return [{ from: plusDays(to, 1), to: plusDays(to, 7) }];
    if (by === -1)
      return [{ from: plusDays(weekOf(dateOf(from)).to, 1), to: plusDays(weekOf(dateOf(to)).to, 8) }];
    if (by === 0)
      return [{ from: plusDays(weekOf(dateOf(from)).from, -1), to: plusDays(weekOf(dateOf(to)).to, 1) }];
    return undefined;
  }
  if (m.op === 'weekday' && m.by === undefined) {
    return [{ from: plusDays(from, -6), to: plusDays(to, 6) }];
  }
  if (m.op === 'today') return [{ from: plusDays(from, -1), to: plusDays(to, 1) }];
  return undefined;
}
