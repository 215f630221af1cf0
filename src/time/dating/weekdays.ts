import { directionAt } from '../tense.ts';
import { dateOf } from '../value/calendar.ts';
import type { Clue, Page } from './clue.ts';
import { isAhead } from './current.ts';
import type { DaySet } from './days.ts';

/** Weekdays are joined to dates only where publication is known to within so many days. */
const WEEK = 8;

interface Told {
  readonly dow: number;
  readonly text: string;
  readonly span: { start: number; end: number };
}

/** The bare weekdays of a page, told as past and told as still to come. */
function weekdaysOf(page: Page): { past: Told[]; ahead: Told[] } {
  const past: Told[] = [];
  const ahead: Told[] = [];
  for (const e of page.expressions) {
    const m =
      e.meaning.op === 'within' || e.meaning.op === 'at' || e.meaning.op === 'daypart'
        ? e.meaning.of
        : e.meaning;
    if (m?.op !== 'weekday' || m.by !== undefined || m.dow === undefined) continue;
    const direction = directionAt(page.doc, e);
    const told = { dow: m.dow, text: e.text, span: e.span };
    if (isAhead(page.doc, e)) ahead.push(told);
    else if (direction === 'past') past.push(told);
  }
  return { past, ahead };
}

/** "On Tuesday" past with "on Wednesday" still ahead: between the two, where the week is known. */
export function weekdayClue(page: Page, possible: DaySet): Clue | undefined {
  const { past, ahead } = weekdaysOf(page);
  const { from, to } = possible.hull();
  if (!from || !to || (Date.parse(to) - Date.parse(from)) / 864e5 > WEEK || past.length === 0)
    return undefined;
  for (const a of ahead) {
    const p = past.find(({ dow }) => isJustBefore(dow, a.dow));
    if (
      !p ||
      (inLead(page, past).length > 0 && !inLead(page, past).some(({ dow }) => isJustBefore(dow, a.dow)))
    )
      continue;
    const days = possible.days(10).filter((d) => {
      const dow = dateOf(d).dayOfWeek;
      return (dow - p.dow + 7) % 7 <= (a.dow - p.dow + 7) % 7;
    });
    const [first] = days;
    if (!first) continue;
    return {
      rule: 'weekday-ahead',
      reason: `“${p.text}” is past and “${a.text}” still ahead.`,
      span: a.span,
      allowed: days.map((d) => ({ from: d, to: d })),
      weight: 2,
    };
  }
  return undefined;
}

const isJustBefore = (dow: number, other: number): boolean => [1, 2].includes((other - dow + 7) % 7);

/** So many sentences make a lead: what it tells happened on the day the page was written for. */
const LEAD = 3;

const inLead = (page: Page, told: readonly Told[]): Told[] =>
  told.filter((t) => page.sentenceAt(t.span.start) < LEAD);

/**
 * The day that a page tells as its own, where one week is left: the latest of its past weekdays, if its lead tells it, too.
 * The day after may be the printed page's; the interval has both.
 */
export function likelyDay(page: Page, possible: DaySet): string | undefined {
  const { from, to } = possible.hull();
  if (!from || !to || (Date.parse(to) - Date.parse(from)) / 864e5 >= 7) return undefined;
  const days = possible.days(WEEK + 1);
  if (days.length === 1) return days[0];
  const { past } = weekdaysOf(page);
  const latest = days.findLast((d) => past.some(({ dow }) => dow === dateOf(d).dayOfWeek));
  if (!latest) return undefined;
  return inLead(page, past).some((p) => p.dow === dateOf(latest).dayOfWeek) ? latest : undefined;
}
