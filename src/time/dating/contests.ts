import type { Sentence } from '../../language/index.ts';
import type { Expression } from '../expression.ts';
import { statedYear } from '../value/thread.ts';
import { around, bare, isBeside } from './around.ts';
import { type Clue, inSentence, type Page, sentenceOf, wordsBetween } from './clue.ts';
import { type Contest, contestTable } from './contest-table.ts';
import { isComing, isDecided } from './contest-told.ts';
import { plusDays, type Stay, UNNAMED } from './days.ts';
import { type Campaign, contestantsIn, contestedIn } from './elections.ts';

/** Signs of an election before this one, and of one for another office. */
const OTHER =
  /\b(19|20)\d\d\b|\bago\b|\blast time\b|\bfirst (run|bid|campaign)\b|\b(congressional|senate|house|gubernatorial|mayoral|legislative)\b[^.]{0,40}\b(primary|primaries)\b/i;

/**
 * The contests of a campaign (data/time/contests.tsv): one that has been won or lost is past, one that is coming is ahead, and
 * "Tuesday's primary", "next week's", "the April 19 primary" put the page beside it. The campaign is the one that `campaigns`
 * made out or, where it made out none, any in which somebody on the page stood.
 */
export function contests(page: Page, { days }: Campaign): Clue[] {
  const elections = electionsOf(page, days);
  if (elections.size === 0) return [];
  const clues: Clue[] = [];
  for (const { begin, end, values } of contestTable().find(page.words)) {
    const meant = values.filter((v) => elections.has(v.election));
    const [start, stop] = [page.words[begin]?.start ?? 0, page.words[end - 1]?.end ?? 0];
    const sentence = sentenceOf(page, start);
    if (meant.length === 0 || !sentence) continue;
    if (OTHER.test(page.doc.text.slice(sentence.start, sentence.end))) continue;
    if (inSentence(page, sentence.index).some((e) => statedYear(e.meaning) !== undefined)) continue;
    const told: Told = {
      page,
      sentence,
      start,
      stop,
      meant,
      quoted: `“${wordsBetween(page, begin, end)}”`,
      decided: isDecided(page.doc.text, sentence, start, meant, elections),
    };
    clues.push(...tied(told), ...over(told), ...ahead(told));
  }
  return clues;
}

/** A contest that a page names. */
interface Told {
  readonly page: Page;
  readonly sentence: Sentence;
  readonly start: number;
  readonly stop: number;
  /** Of one election, or of several that had it. */
  readonly meant: readonly Contest[];
  readonly quoted: string;
  /** It is told as won or lost by somebody who stood in it. */
  readonly decided: boolean;
}

/** The elections that a page can be about, by day, with the surnames of those on the page who stood. */
function electionsOf(page: Page, known: ReadonlySet<string>): Map<string, string[]> {
  const stood = new Map<string, string[]>();
  for (const [name, elections] of contestantsIn(page)) {
    for (const { day } of elections)
      stood.set(day, [...(stood.get(day) ?? []), name.split(' ').at(-1)?.toLowerCase() ?? '']);
  }
  // One name alone may be there for another reason than its election.
  const days = known.size > 0 ? known : contestedIn(page);
  for (const day of stood.keys()) if (!days.has(day)) stood.delete(day);
  return stood;
}

/** "Tuesday's primary", "next week's primary", "the April 19 primary". */
function tied({ page, sentence, start, stop, meant, quoted, decided }: Told): Clue[] {
  for (const e of inSentence(page, sentence.index)) {
    if (!isBeside(page.doc.text, e, start, stop)) continue;
    // Any vote is "Tuesday's"; of "Nov. 8" only this one is.
    const fitting = meant.filter((c) => !c.vote || bare(e).op === 'calendar');
    const stays = fitting.flatMap(({ days }) =>
      days.flatMap((day) => (besides(e, day) ?? []).map((stay) => sideOf(stay, day, decided))),
    );
    if (stays.length === 0) continue;
    return [
      {
        rule: 'contest-dated',
        reason: `${quoted} (${daysOf(meant)}) is put on “${e.text}”.`,
        span: { start: Math.min(e.span.start, start), end: Math.max(e.span.end, stop) },
        allowed: stays,
        weight: 5,
      },
    ];
  }
  return [];
}

/** When a page was written that names a day with this expression; undefined where the two do not fit. */
function besides(e: Expression, day: string): Stay[] | undefined {
  const m = bare(e);
  if (m.op !== 'calendar') return around(e, day, day);
  const isIt = m.year === undefined && m.month === Number(day.slice(5, 7)) && m.day === Number(day.slice(8));
  return isIt ? [{ from: plusDays(day, -UNNAMED), to: plusDays(day, UNNAMED) }] : undefined;
}

/** What is decided has been. */
function sideOf(stay: Stay, day: string, decided: boolean): Stay {
  return decided && stay.from && stay.from < day ? { from: day, to: stay.to } : stay;
}

function over({ start, stop, meant, quoted, decided }: Told): Clue[] {
  if (!decided || meant.some((c) => c.vote)) return [];
  const from = firstOf(meant);
  const reason = `${quoted} is told as decided, so the page was written after ${from}.`;
  return [{ rule: 'contest-past', reason, span: { start, end: stop }, allowed: [{ from }], weight: 4 }];
}

function ahead({ page, sentence, start, stop, meant, quoted, decided }: Told): Clue[] {
  // "Won Iowa" is never told ahead.
  if (meant.some((c) => c.decided || c.vote) || decided || !isComing(page.doc.text, sentence, start, stop))
    return [];
  const to = lastOf(meant);
  const reason = `${quoted} is told as still to come, so the page was written before ${to}.`;
  return [{ rule: 'contest-ahead', reason, span: { start, end: stop }, allowed: [{ to }], weight: 4 }];
}

const daysOf = (contests: readonly Contest[]): string =>
  [...new Set(contests.flatMap((c) => c.days))].join(' or ');
const firstOf = (contests: readonly Contest[]): string => contests.flatMap((c) => c.days).toSorted()[0] ?? '';
const lastOf = (contests: readonly Contest[]): string =>
  contests
    .flatMap((c) => c.days)
    .toSorted()
    .at(-1) ?? '';
