import { around, isBeside } from './around.ts';
import { type Clue, inSentence, type Page, wordsBetween } from './clue.ts';
import { type Recurring, tables } from './tables.ts';

/** How many characters may part the event from "last weekend". */
const NEAR = 60;

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
      if (around(e, '2001-01-01', '2001-01-01') === undefined) return false;
      const apart = e.span.end <= start ? start - e.span.end : e.span.start - stop;
      return (
        (e.meaning.op === 'unit' && apart >= 0 && apart <= NEAR) || isBeside(page.doc.text, e, start, stop)
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
