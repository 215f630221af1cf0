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

/** So many days after the latest day that its lead tells by a weekday a page can still come out. */
const STALE = 3;

/**
 * The latest past weekday of a page, where its lead tells it and less than a week is left: the page is of that day or of the
 * three after it, a Friday's news in Monday's paper.
 */
export function leadClue(page: Page, possible: DaySet): Clue | undefined {
  const latest = latestTold(page, possible);
  if (!latest || latest.more.length === 0) return undefined;
  return {
    rule: 'weekday-lead',
    reason: `The lead tells of “${latest.text}”, and the page of no later day.`,
    span: latest.span,
    allowed: [{ from: latest.day, to: latest.more.at(STALE - 1) ?? latest.more.at(-1) }],
    weight: 1,
  };
}

/** The latest day left of the week that a past weekday names, if the lead names it; with the days left after it. */
function latestTold(page: Page, possible: DaySet): (Told & { day: string; more: string[] }) | undefined {
  const { from, to } = possible.hull();
  if (!from || !to || (Date.parse(to) - Date.parse(from)) / 864e5 >= 7) return undefined;
  const days = possible.days(WEEK + 1);
  const { past } = weekdaysOf(page);
  const day = days.findLast((d) => past.some(({ dow }) => dow === dateOf(d).dayOfWeek));
  if (!day) return undefined;
  const told = inLead(page, past).find((p) => p.dow === dateOf(day).dayOfWeek);
  return told && { ...told, day, more: days.filter((d) => d > day) };
}

/** What a wire puts at the head of its dispatches; these go out on the day they tell of. */
const WIRE =
  /\((?:AP|Reuters|AFP|UPI|Xinhua|TASS|Kyodo|KYODO|DPA|dpa|ANI|PTI)\)|\b(?:AP|Reuters|AFP|UPI) (?:-|–|—) /;
/** So far into the text a dateline can stand. */
const HEAD = 600;

/**
 * The day that a page tells as its own, where less than a week is left: the latest of its past weekdays, if its lead tells it
 * and the page shows that it went out on that day: by a wire's mark, or by the same day or the next as still to come. Without
 * that it is the day of publication on one page in two; the next morning's paper has it as well.
 */
export function likelyDay(page: Page, possible: DaySet): string | undefined {
  const [only, second] = possible.days(2);
  if (only && !second) return only;
  const latest = latestTold(page, possible);
  if (!latest) return undefined;
  const { ahead } = weekdaysOf(page);
  const onItsDay =
    WIRE.test(page.doc.text.slice(0, HEAD)) ||
    ahead.some((a) => a.dow === latest.dow || a.dow === (latest.dow % 7) + 1);
  return onItsDay ? latest.day : undefined;
}
