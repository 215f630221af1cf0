import type { Doc } from '../../language/index.ts';
import { type Actor, type Article, type DateEvidence, overlaps, type Published } from '../../record/index.ts';
import type { Expression } from '../expression.ts';
import { bodies } from './bodies.ts';
import { captures } from './captures.ts';
import { type Clue, type Page, pageOf } from './clue.ts';
import { compared } from './compared.ts';
import { contests } from './contests.ts';
import { datelines } from './dateline.ts';
import { DaySet } from './days.ts';
import { editions } from './editions.ts';
import { campaigns, speaksOfCampaign } from './elections.ts';
import { officesEntered } from './entries.ts';
import { landmarks } from './landmarks.ts';
import { namedYears } from './named-years.ts';
import { officesBeside, officesHeld, rolesHeld } from './offices.ts';
import { recurring } from './recurring.ts';
import { runningYears } from './running-years.ts';
import { seasons } from './seasons.ts';
import { elapsed, statedYears } from './stated-years.ts';
import { toldTwice } from './told-twice.ts';
import { voicesOf } from './voices.ts';
import { leadClue, likelyDay, weekdayClue } from './weekdays.ts';

export interface Undated {
  readonly doc: Doc;
  readonly expressions: readonly Expression[];
  readonly article: Article;
  readonly actors: readonly Actor[];
}

/** Rules that only bound: of many such clues, the closest tell. */
const BOUNDS = new Set([
  'office-taken',
  'office-left',
  'office-held',
  'body-acting',
  'landmark-past',
  'date-past',
  'date-ahead',
]);
/** Rules of long stretches, and what two of them that only touch have in common, in days. */
const LONG = new Set(['office-held', 'office-new', 'campaign', 'landmark-elapsed']);
const HANDOVER = 3;
/** More clues than this are a flood, not a page. */
const MOST_CLUES = 600;
/** No more reasons than a person would read. */
const MOST_EVIDENCE = 24;

/**
 * When a page was published: what it states, where it states it; else the interval that its own words leave, with the
 * reasons. Every clue allows some days; they are taken strongest first, and one that would leave no day is dropped. A
 * side that nothing bounds is left out, and `best` is given only where the words single out a day.
 */
export function datePage(undated: Undated): Published {
  const { published } = undated.article;
  return published.how === 'unknown' ? infer(undated) : published;
}

/** What the words of a page alone say of its date, whatever it states. */
export function infer({ doc, expressions, article, actors }: Undated): Published {
  const page = pageOf(doc, expressions);
  const offices = [...officesHeld(page), ...officesBeside(page)];
  const campaign = campaigns(page);
  const votes = contests(page, campaign);
  const dated = votes.filter((v) => v.rule === 'contest-dated');
  const clues = [
    ...captures(article),
    ...datelines(page),
    ...statedYears(page),
    ...elapsed(page),
    ...namedYears(page),
    ...runningYears(page, speaksOfCampaign(page)),
    ...compared(page),
    ...offices,
    ...rolesHeld(page, actors).filter(
      (r) => !offices.some((o) => o.span && r.span && overlaps(o.span, r.span)),
    ),
    ...campaign.clues,
    ...votes,
    ...bodies(page),
    ...landmarks(page),
    ...recurring(page),
    ...editions(page),
    ...officesEntered(page),
    ...toldTwice(page, article),
    // "The Iowa caucuses on Feb. 1" says when they are, not that they have been.
    ...seasons(page).filter((s) => !dated.some((d) => d.span && s.span && overlaps(d.span, s.span))),
  ];
  const voices = voicesOf(page);
  return solve(page, distinct(clues.filter((c) => !voices.mutes(c))), article.published.evidence);
}

/** Each clue once, and no more of them than any honest page has. */
function distinct(clues: readonly Clue[]): Clue[] {
  const seen = new Map<string, Clue>();
  for (const clue of clues) {
    const key = `${clue.rule} ${clue.allowed[0]?.from} ${clue.allowed.at(-1)?.to} ${clue.reason}`;
    if (!seen.has(key)) seen.set(key, clue);
    if (seen.size >= MOST_CLUES) break;
  }
  return [...seen.values()];
}

function solve(page: Page, clues: readonly Clue[], given: readonly DateEvidence[]): Published {
  let possible = DaySet.all();
  const taken: Clue[] = [];
  const take = (clue: Clue) => {
    const narrowed = possible.and(DaySet.of(clue.allowed));
    if (narrowed.empty) return;
    // Two offices that one holder handed to the next meet in a day: the page names yesterday's holder.
    if (LONG.has(clue.rule) && narrowed.size <= HANDOVER && possible.size > HANDOVER) return;
    // A bound that another has drawn closer already says nothing more.
    if (narrowed.size < possible.size || !BOUNDS.has(clue.rule)) taken.push(clue);
    possible = narrowed;
  };
  // Of equal strength, the one that begins latest: a page can name yesterday's president, and never tomorrow's.
  for (const clue of clues.toSorted((a, b) => b.weight - a.weight || begin(b).localeCompare(begin(a))))
    take(clue);
  const between = weekdayClue(page, possible);
  if (between) take(between);
  const lead = leadClue(page, possible);
  if (lead) take(lead);
  const hull = possible.hull();
  const firm = taken.filter((c) => !c.yearly).flatMap((c) => c.allowed);
  const from = firm.some((s) => s.from !== undefined) ? hull.from : undefined;
  const to = firm.some((s) => s.to !== undefined) ? hull.to : undefined;
  const evidence = [...given, ...listed(taken)];
  if (from === undefined && to === undefined) return { how: 'unknown', evidence };
  const published: Published = { how: 'inferred', evidence };
  if (from) published.earliest = from;
  if (to) published.latest = to;
  const filed = taken.find((c) => c.rule === 'dateline-dated')?.allowed[0]?.from;
  const best = filed ?? (from && to ? likelyDay(page, possible) : undefined);
  if (best) published.best = best;
  return published;
}

const begin = (clue: Clue): string => clue.allowed.map((s) => s.from ?? '').toSorted()[0] ?? '';

/** The evidence for the record: each rule's tightest once for the same words, in the order of strength. */
function listed(taken: readonly Clue[]): DateEvidence[] {
  const seen = new Set<string>();
  const evidence: DateEvidence[] = [];
  for (const clue of taken) {
    const key = `${clue.rule} ${clue.reason}`;
    if (seen.has(key) || evidence.length >= MOST_EVIDENCE) continue;
    seen.add(key);
    const hull = clue.yearly ? {} : DaySet.of(clue.allowed).hull();
    evidence.push({
      rule: clue.rule,
      reason: clue.reason,
      ...(clue.span ? { span: clue.span } : {}),
      ...(clue.quote ? { quote: clue.quote } : {}),
      ...(hull.from ? { earliest: hull.from } : {}),
      ...(hull.to ? { latest: hull.to } : {}),
    });
  }
  return evidence;
}
