import { actsNow } from './acts.ts';
import { type Clue, type Page, wordsBetween } from './clue.ts';
import { plusDays } from './days.ts';
import { tables } from './tables.ts';

/** A body is still spoken of as acting for so many days after its end. */
const GRACE = 30;
/** And as coming so many days before it is there. */
const AHEAD = 400;

/** States, bodies and companies by data/time/bodies.tsv: what acts now is there now, under this name. */
export function bodies(page: Page): Clue[] {
  const clues: Clue[] = [];
  for (const { begin, end, values } of tables().bodies.find(page.words)) {
    const [body] = values;
    if (!body || !page.words[begin]?.capital || !actsNow(page, begin, end)) continue;
    const start = page.words[begin]?.start ?? 0;
    const from = body.from && plusDays(body.from, -AHEAD);
    clues.push({
      rule: 'body-acting',
      reason: `${wordsBetween(page, begin, end)} acts, and was there ${body.from ? `from ${body.from}` : ''}${body.to ? ` until ${body.to}` : ' on'}.`,
      span: { start, end: page.words[end - 1]?.end ?? start },
      allowed: [{ ...(from ? { from } : {}), ...(body.to ? { to: plusDays(body.to, GRACE) } : {}) }],
      weight: 5,
    });
  }
  return clues;
}
