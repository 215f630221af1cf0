import type { Published } from '../../record/index.ts';
import { calendarWord } from '../dates/calendar.ts';
import { type DateLabel, labelBefore, labelWords } from '../dates/labels.ts';
import { momentOf, parseDates, type WrittenDate } from '../dates/parse.ts';
import { UNDATED } from '../dates/published.ts';
import { phraseKind } from '../furniture/kinds.ts';
import { bylineLine } from './byline-line.ts';
import type { Line } from './lines.ts';
import { headZone, type LineBounds } from './zone.ts';

interface Offer {
  readonly date: WrittenDate;
  readonly label: DateLabel | undefined;
  readonly score: number;
  readonly line: number;
  readonly quote: string;
  readonly clock: boolean;
}

const ENOUGH = 1.5;
/** As so few letters counts who signed, with his house, on the line of a day. */
const SIGNED = 8;
/** How far below a story a line may stand that says no more than when it was published. */
const FAR_BELOW = 12;
const MAYBE = /\p{Nd}{4}|\d[./]\d{1,2}[./]\d\d/u;

/**
 * Words run together with the day where a page had elements (`Publiziert17. Dezember`, `Ann RoeDec 5, 2023`), and a year with an
 * hour or a count (`5, 202312 Shares`).
 */
const GLUED =
  /(?<=\p{L}{4})(?=\d{1,4}[.\s/-])|(?<=(?<!\d)20\d\d)(?=\d{1,2}:\d\d|\d{1,6}\s\p{Lu}\p{Ll})|(?<=\p{Ll}|\p{Lu}{2})(?=\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},\s\d{4})/gu;
/** What stands beside a date and says no more than that it is one. */
const SMALL =
  /(?<![\p{L}\d])(?:uhr|at|um|on|am|le|à|by|gmt|[ce]s?t|cest|min\.?|minuten|lesezeit|lesedauer|read|comments?|shares?|views?)(?!\p{L})/giu;

function nearness(at: number, { headline, first, last }: LineBounds, end: number): number {
  if (headline !== -1 && at > headline && at <= headline + 4) return 2.5;
  if (headline !== -1 && at > headline && at < first) return 2;
  if (headline !== -1 && at < headline && at >= headline - 3) return 1.6;
  if (first !== -1 && at >= first - 3 && at <= first) return headline === -1 ? 1.7 : 1.2;
  if (first !== -1 && headline === -1 && at >= first - 8 && at < first) return 1.6;
  if (first !== -1 && at > first && at < end) return 2;
  if (last !== -1 && at > last && at <= last + 3) return 0.7;
  return -1.5;
}

/** A dateline at the head of the body (`MOSCOW, Feb 21 —`) → its month and day, as `MM-DD`. */
export function datelineDay(body: string, language?: string): string | undefined {
  const head = /^.{0,60}?(?:\s[—–-]{1,2}\s|\)\s)/su.exec(body)?.[0] ?? body.slice(0, 40);
  for (const [, word = '', day = ''] of head.matchAll(/(\p{L}+)\.?\s+(\d{1,2})(?!\d)/gu)) {
    const month = calendarWord(word, 'month', language);
    if (month && Number(day) >= 1 && Number(day) <= 31)
      return `${month.value.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  for (const [, day = '', word = ''] of head.matchAll(/(\d{1,2})\.?\s+(\p{L}+)/gu)) {
    const month = calendarWord(word, 'month', language);
    if (month && Number(day) >= 1 && Number(day) <= 31)
      return `${month.value.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return undefined;
}

/** Whether a day is a dateline's, or follows it by at most three days. */
function follows(day: string, monthDay: string): boolean {
  for (const year of [day.slice(0, 4), String(Number(day.slice(0, 4)) - 1)]) {
    const gap = (Date.parse(day) - Date.parse(`${year}-${monthDay}`)) / 864e5;
    if (gap >= 0 && gap <= 3) return true;
  }
  return false;
}

/** Whether menus, weather or a log-in stand around a line, as around the clock in a page's head. */
function inMasthead(lines: readonly Line[], at: number): boolean {
  for (let k = -3; k <= 3; k++) {
    const text = lines[at + k]?.text;
    if (k === 0 || !text) continue;
    const kind = phraseKind(text);
    if (kind === 'menu' || kind === 'sign-up' || /-?\d{1,2}\s*°|^-?\d{1,2}\s?[CF]$/.test(text)) return true;
  }
  return false;
}

function isDated(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => MAYBE.test(text) && parseDates(text).length > 0);
}

/** How many letters of a line are neither a date nor said with one. */
function besideDates(text: string, dates: readonly WrittenDate[]): number {
  const labels = labelWords();
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += ` ${text.slice(from, start)}`;
    from = Math.max(from, end);
  }
  rest += ` ${text.slice(from)}`;
  return rest
    .replace(SMALL, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !labels.has(word.toLowerCase().replace(/[:.]$/, '')))
    .join(' ').length;
}

/** The line where the headline stands for the first time, where it is said twice right above itself. */
function firstCopy(lines: readonly Line[], headline: number): number {
  let at = headline;
  while (at > 0 && lines[at - 1]!.text === lines[headline]!.text) at--;
  return at;
}

function offersOf(
  lines: readonly Line[],
  isBody: readonly boolean[],
  bounds: LineBounds,
  language: string,
): Offer[] {
  const offers: Offer[] = [];
  const { last, first } = bounds;
  const { end } = headZone(lines, isBody, bounds);
  const headline = firstCopy(lines, bounds.headline);
  lines.forEach((line, i) => {
    if (isBody[i] || line.text.length > 160 || !MAYBE.test(line.text)) return;
    const text = line.text.replace(GLUED, ' ');
    const dates = parseDates(text, { language });
    let rest = dates.length > 0 ? besideDates(text, dates) : 0;
    const isSigned = rest > 0 && bylineLine(text)?.by === true;
    if (isSigned && i >= headline && i < end) rest = Math.min(rest, SIGNED);
    const hasHour = dates.some((date) => date.time !== undefined);
    let from = 0;
    for (const date of dates) {
      const label = labelBefore(text.slice(from, date.start));
      from = date.end;
      const before = headline !== -1 ? i < headline : i < first;
      // Right above the headline a day with its hour is the story's; the page's clock has its weekday.
      const above = i === headline - 1 && date.time !== undefined && !date.weekday;
      const masthead =
        before &&
        !above &&
        !isSigned &&
        label === undefined &&
        (date.weekday === true || inMasthead(lines, i));
      const near = { ...bounds, headline: i < bounds.headline ? headline : bounds.headline };
      let score = nearness(i, near, end) - rest / 45;
      if (date.time !== undefined && rest < 12 && score > 0) score += 0.2;
      // Right above the headline, with a section at most.
      if (i === headline - 1 && rest < 12) score += 0.4;
      // Right below the story, and no list of other stories with a day each.
      if (i === last + 1 && hasHour && !isDated(lines.slice(i + 1, i + 6))) score += 1;
      // Somewhat farther below, where it is called so and nothing else stands on the line.
      if (i > last + 3 && i <= last + FAR_BELOW && label === 'published' && rest === 0) score += 1;
      if (label === 'published') score += 2;
      if (label === 'other') score -= 4;
      offers.push({ date, label, score, line: i, quote: text.slice(date.start, date.end), clock: masthead });
    }
  });
  return offers.sort((a, b) => b.score - a.score || a.line - b.line);
}

/**
 * The day of publication that a captured page states: in a line by its headline or body, or called so. A date in the
 * page's head is its live clock, unless the dateline of the story agrees with it.
 */
export function findLineDate(
  lines: readonly Line[],
  isBody: readonly boolean[],
  bounds: LineBounds,
  body: string,
  language: string,
): { published: Published; updated?: string; clocks: ReadonlySet<number>; line?: number } {
  const offers = offersOf(lines, isBody, bounds, language);
  const dateline = datelineDay(body, language);
  const clocks = new Set(offers.filter((offer) => offer.clock).map((offer) => offer.line));
  const updated = offers.find((offer) => offer.label === 'updated' && offer.score > 0);
  const best =
    offers.find((offer) => !offer.clock && offer.label !== 'updated' && offer.score >= ENOUGH) ??
    offers.find(
      (offer) =>
        offer.clock && !offer.date.time && dateline !== undefined && follows(offer.date.day, dateline),
    ) ??
    offers.find((offer) => offer.label === 'updated' && offer.score >= ENOUGH);
  if (!best) return { published: UNDATED, updated: updated && momentOf(updated.date), clocks };
  if (best.clock) clocks.delete(best.line);
  const reason = best.clock
    ? 'a date in the head of the page agrees with the dateline of the story'
    : `a date stands by the headline or the body${best.label ? `, called the day it was ${best.label}` : ''}`;
  return {
    published: {
      earliest: best.date.day,
      latest: best.date.day,
      best: momentOf(best.date),
      how: 'stated',
      evidence: [
        {
          rule: best.clock ? 'masthead-date' : 'visible-date',
          reason,
          quote: best.quote,
          earliest: best.date.day,
          latest: best.date.day,
        },
      ],
    },
    updated: updated && momentOf(updated.date),
    clocks,
    line: best.line,
  };
}
