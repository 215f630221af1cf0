import type { Expression } from '../expression.ts';
import { directionAt } from '../tense.ts';
import { dateOf, weekOf } from '../value/calendar.ts';
import { type Clue, inSentence, type Page, wordsBetween } from './clue.ts';
import { plusDays, type Stay } from './days.ts';
import { type Recurring, tables } from './tables.ts';

const NEAR = 60;

/** Events of every year by data/time/recurring.tsv, tied to a near day: "a security conference in Germany last weekend". */
export function recurring(page: Page): Clue[] {
  const clues: Clue[] = [];
  for (const { begin, end, values } of tables().recurring.find(page.words)) {
    const [event] = values;
    const start = page.words[begin]?.start ?? 0;
    const stop = page.words[end - 1]?.end ?? start;
    if (!event) continue;
    for (const e of inSentence(page, page.sentenceAt(start))) {
      const apart = e.span.end <= start ? start - e.span.end : e.span.start - stop;
      if (apart < 0 || apart > NEAR) continue;
      const allowed = occasions(event).flatMap(([from, to]) => around(page, e, from, to) ?? []);
      if (allowed.length === 0) continue;
      clues.push({
        rule: 'recurring-event',
        reason: `“${wordsBetween(page, begin, end)}” (${event.name}) took place “${e.text}”.`,
        span: { start: Math.min(e.span.start, start), end: Math.max(e.span.end, stop) },
        allowed,
        weight: 5,
        yearly: true,
      });
      break;
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
function around(page: Page, e: Expression, from: string, to: string): Stay[] | undefined {
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
    return directionAt(page.doc, e) === 'future'
      ? [{ from: plusDays(from, -6), to }]
      : [{ from, to: plusDays(to, 6) }];
  }
  if (m.op === 'today') return [{ from: plusDays(from, -1), to: plusDays(to, 1) }];
  return undefined;
}
