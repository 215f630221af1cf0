import { Temporal } from 'temporal-polyfill';
import {
  ancestors,
  child,
  children,
  headOf,
  rootOf,
  type Sentence,
  type Token,
} from '../../language/index.ts';
import type { Expression } from '../expression.ts';
import { directionAt, topOf } from '../tense.ts';
import type { Frame } from '../value/frame.ts';
import { resolve } from '../value/resolve.ts';
import { statedYear } from '../value/thread.ts';
import { isOccasion } from '../when.ts';
import { wordList } from '../word-list.ts';
import { type Clue, inSentence, type Page } from './clue.ts';
import { isAhead, isNear, isPresent } from './current.ts';
import { plusDays } from './days.ts';
import { isStamp } from './told-twice.ts';

/** Dates with their year: what has happened lies before the page, what is still to come lies after it. */
export function statedYears(page: Page): Clue[] {
  const clues: Clue[] = [];
  for (const e of page.expressions) {
    if (statedYear(e.meaning) === undefined || e.type === 'DURATION') continue;
    if (isStamp(page.doc.text, e.span.start)) continue;
    const stretch = resolve(e.meaning, timeless(e))?.stretch;
    if (!stretch || stretch.from < '1980') continue;
    if ((isAhead(page.doc, e) || isPromised(page, e)) && !isBaseline(page, e)) {
      clues.push({
        rule: 'date-ahead',
        reason: `“${e.text}” is told as still to come, so the page was written before its end.`,
        span: e.span,
        allowed: [{ to: stretch.to }],
        weight: 4,
      });
    } else if (isPlacedInPast(page, e)) {
      clues.push({
        rule: 'date-past',
        reason: `“${e.text}” is told as past, so the page was not written before it.`,
        span: e.span,
        allowed: [{ from: stretch.from }],
        weight: stretch.grain === 'day' ? 8 : 7,
      });
    }
  }
  return clues;
}

/** A frame that knows nothing but the expression. */
const timeless = (expression: Expression): Frame => ({
  now: undefined, mode: 'news', focus: undefined, thread: undefined, ancient: undefined, day: undefined, lastDay: undefined, quarter: undefined, longer: false, fiscal: undefined, following: undefined, until: undefined, from: undefined, joined: false, zone: undefined, direction: 'none', happened: false,
  onTerm: false,
    appointed: false, order: undefined, before: '', after: '', expression, alone: () => timeless(expression),
}); // biome-ignore format: one frame

/** What was said is often of another time than the saying. */
const SPEECH =
  /^(say|tell|predict|expect|estimate|forecast|warn|promise|vow|pledge|propose|ask|think|hope|plan|signal)$/;

/** Whether a clause in the past tense puts its doings at the date: "met in 2015", not "the 2017 model" or "by 2030". */
function isPlacedInPast(page: Page, e: Expression): boolean {
  const sentence = page.doc.sentences[e.sentence];
  const top = sentence && topOf(sentence, e);
  if (!sentence || !top || !/^(obl|advmod|nmod:tmod|nmod:unmarked)/.test(top.deprel)) return false;
  const cases = children(sentence, top, 'case').map((t) => t.text.toLowerCase());
  if (cases.some((c) => !/^(in|on|since|during|from|after|of|between|late|early)$/.test(c))) return false;
  if (cases.length === 0 && !/^(obl:tmod|nmod:tmod|advmod|obl:unmarked|nmod:unmarked)$/.test(top.deprel))
    return false;
  const verb = headOf(sentence, top);
  if (verb && (SPEECH.test(verb.lemma) || isOutlook(sentence, verb, top))) return false;
  return directionAt(page.doc, e) === 'past';
}

/** Looser: also of what hangs on a noun of such a clause, "a December call". */
export function isToldInPast(page: Page, e: Expression): boolean {
  const sentence = page.doc.sentences[e.sentence];
  const top = sentence && topOf(sentence, e);
  if (!sentence || !top) return false;
  const noun = headOf(sentence, top);
  // "The June 7 primary" may be planned; "a December call" in a past clause was held.
  if (/^(compound|amod|nummod)/.test(top.deprel) && noun && !isOccasion(noun)) return false;
  for (const token of [top, ...ancestors(sentence, top)]) {
    if (token.upos === 'VERB' || token.upos === 'AUX') break;
    if (children(sentence, token, 'case', 'mark').some((t) => AHEAD.test(t.text))) return false;
  }
  return directionAt(page.doc, e) === 'past';
}

/** What may come (data/time/outlook.txt). */
const isProspect = wordList('data/time/outlook.txt');

/** "Threatening to crescendo in 2024"; "matched the forecast for sales in 2024". */
function isOutlook(sentence: Sentence, verb: Token, date: Token): boolean {
  const isInfinitive = verb.xpos === 'VB' && children(sentence, verb, 'mark').some((t) => t.lemma === 'to');
  if (isInfinitive && !children(sentence, verb, 'aux').some((t) => t.lemma === 'have')) return true;
  // "And threatening to grow in 2024": what is to come hangs on the participle.
  if (verb.xpos === 'VBG' && children(sentence, verb, 'xcomp').some((t) => t.xpos === 'VB' && t.i < date.i))
    return true;
  return sentence.tokens.slice(verb.i, date.i).some((t) => isProspect(t.lemma.toLowerCase()));
}

/** What leads up to something says nothing of its having come: "15 days before the caucuses on Feb. 1". */
const AHEAD = /^(by|until|till|through|for|before|ahead|to|toward|towards)$/i;

/** Between what names a day to come and the day: "by the end of 2025", "slated for the March 2024 ballot". */
const BY =
  /\b(?:by|until|through|no later than|as early as|as soon as|beyond)\s+(?:(?:the|early|late|mid-?|end|of|spring|summer|fall|autumn|winter|\p{Lu}\p{L}+\.?)\s+)*$/u;
const NEXT = /\b(?:next|upcoming|forthcoming|slated|scheduled|slotted|on the way)\b[^.;,]{0,40}$/;
const LOOK_BACK = 80;

/** A date that a sentence in the present sets something for: not one compared with, nor in a clause of the past. */
function isPromised(page: Page, e: Expression): boolean {
  const sentence = page.doc.sentences[e.sentence];
  const top = sentence && topOf(sentence, e);
  const root = sentence && rootOf(sentence);
  if (!sentence || !top || !root || !isPresent(sentence, root)) return false;
  const before = page.doc.text.slice(Math.max(sentence.start, e.span.start - LOOK_BACK), e.span.start);
  if (!BY.test(before) && !NEXT.test(before)) return false;
  const predicate = [top, ...ancestors(sentence, top)].find(
    (t) => t.upos === 'VERB' || t.upos === 'AUX' || child(sentence, t, 'cop') !== undefined,
  );
  if (!predicate) return false;
  const isToBe = predicate.xpos === 'VB' || child(sentence, predicate, 'cop')?.xpos === 'VB';
  return isToBe || isPresent(sentence, predicate);
}

const BASELINE =
  /\b(?:from\s+[$€£\d]|than|times|compared (?:with|to)|versus|as (?:many|much|high|low) as)[^;]{0,40}\b(?:in|of)\s*$/i;

/** "Will swell to 65 million in 2025, from 49 million in 2015": the year that is compared with. */
function isBaseline({ doc }: Page, e: Expression): boolean {
  return BASELINE.test(doc.text.slice(Math.max(0, e.span.start - 60), e.span.start));
}

/**
 * "37 years in power since 1980": the year of writing by addition, where it is so now. Told as over ("he had spent 37 years
 * in power since 1980, and died two years later"), it is only a day that the page comes after.
 */
export function elapsed(page: Page): Clue[] {
  const clues: Clue[] = [];
  page.expressions.forEach((e, k) => {
    const next = page.expressions[k + 1];
    const count =
      e.meaning.op === 'duration' && e.meaning.unit === 'year' ? Number(e.meaning.num) : Number.NaN;
    const since = next && statedYear(next.meaning);
    if (!(count >= 2) || !next || since === undefined || next.sentence !== e.sentence) return;
    const between = page.doc.text.slice(e.span.end, next.span.start);
    if (
      !/\bsince (?:[a-z]+ ){0,2}$/.test(between) ||
      between.length > 60 ||
      since + count < 1981 ||
      since + count > 2038
    )
      return;
    const year = since + count;
    const from = plusDays(new Temporal.PlainDate(year, 1, 1).toString(), -75);
    const to = plusDays(new Temporal.PlainDate(year, 12, 31).toString(), 75);
    const sentence = page.doc.sentences[e.sentence];
    const goesOn = sentence !== undefined && isStillSo(page, sentence);
    clues.push({
      rule: 'elapsed-years',
      reason: `${count} years since ${since} make ${year}, give or take some weeks${goesOn ? '' : ', or later'}.`,
      span: { start: e.span.start, end: next.span.end },
      allowed: [goesOn ? { from, to } : { from }],
      weight: 4,
    });
  });
  return clues;
}

/** What came so long after puts a story between. */
const AFTERWARDS = /\b(?:days|weeks|months|years|decades?|year|month|week|day) (?:later|after(?:wards?)?)\b/i;

/** Whether a sentence tells what is so on the day of writing, or what came to an end on a day near it, and no story after it. */
function isStillSo(page: Page, sentence: Sentence): boolean {
  if (AFTERWARDS.test(page.doc.text.slice(sentence.start, sentence.end))) return false;
  if (inSentence(page, sentence.index).some(isNear)) return true;
  const root = rootOf(sentence);
  return root !== undefined && isPresent(sentence, root);
}
