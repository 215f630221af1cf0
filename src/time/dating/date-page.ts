import type { Doc } from '../../language/index.ts';
import type { Actor, Article, DateEvidence, Published } from '../../record/index.ts';
import type { Expression } from '../expression.ts';
import { Sentences } from '../find/sentences.ts';
import { wordsIn } from '../find/words.ts';
import { captures } from './captures.ts';
import type { Clue, Page } from './clue.ts';
import { DaySet } from './days.ts';
import { campaigns } from './elections.ts';
import { landmarks } from './landmarks.ts';
import { officesBeside, officesHeld, rolesHeld } from './offices.ts';
import { recurring } from './recurring.ts';
import { seasons } from './seasons.ts';
import { elapsed, statedYears } from './stated-years.ts';
import { toldTwice } from './told-twice.ts';
import { likelyDay, weekdayClue } from './weekdays.ts';

export interface Undated {
  readonly doc: Doc;
  readonly expressions: readonly Expression[];
  readonly article: Article;
  readonly actors: readonly Actor[];
}

/** No more reasons than a person would read. */
const MOST_EVIDENCE = 24;

/**
 * When a page was published: what it states, where it states it; else the interval that its own words leave, with the
 * reasons. Every clue allows some days; they are taken strongest first, and one that would leave no day is dropped. A
 * side that nothing bounds is left out, and `best` is given only where the words single out a day.
 */
export function datePage({ doc, expressions, article, actors }: Undated): Published {
  if (article.published.how !== 'unknown') return article.published;
  const sentences = new Sentences(doc);
  const page: Page = {
    doc,
    words: wordsIn(doc.text),
    expressions,
    sentenceAt: (offset) => sentences.at(offset),
  };
  const clues = [
    ...captures(article),
    ...statedYears(page),
    ...elapsed(page),
    ...officesHeld(page),
    ...officesBeside(page),
    ...rolesHeld(page, actors),
    ...campaigns(page),
    ...landmarks(page),
    ...recurring(page),
    ...toldTwice(page, article),
    ...seasons(page),
  ];
  return solve(page, clues, article.published.evidence);
}

function solve(page: Page, clues: readonly Clue[], given: readonly DateEvidence[]): Published {
  let possible = DaySet.all();
  const taken: Clue[] = [];
  const take = (clue: Clue) => {
    const narrowed = possible.and(DaySet.of(clue.allowed));
    if (narrowed.empty) return;
    possible = narrowed;
    taken.push(clue);
  };
  // Of equal strength, the one that begins latest: a page can name yesterday's president, and never tomorrow's.
  for (const clue of clues.toSorted((a, b) => b.weight - a.weight || begin(b).localeCompare(begin(a))))
    take(clue);
  const between = weekdayClue(page, possible);
  if (between) take(between);
  const hull = possible.hull();
  const firm = taken.filter((c) => !c.yearly).flatMap((c) => c.allowed);
  const from = firm.some((s) => s.from !== undefined) ? hull.from : undefined;
  const to = firm.some((s) => s.to !== undefined) ? hull.to : undefined;
  const evidence = [...given, ...listed(taken)];
  if (from === undefined && to === undefined) return { how: 'unknown', evidence };
  const published: Published = { how: 'inferred', evidence };
  if (from) published.earliest = from;
  if (to) published.latest = to;
  const best = from && to ? likelyDay(page, possible) : undefined;
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
