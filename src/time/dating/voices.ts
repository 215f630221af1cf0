import { readTable } from '../../assets/index.ts';
import { findQuotations, type Quotation, touching } from '../../language/index.ts';
import type { Span } from '../../record/index.ts';
import { statedYear } from '../value/thread.ts';
import { type Clue, inSentence, type Page } from './clue.ts';
import { isNear } from './current.ts';
import { type Found, Phrases } from './phrases.ts';

/** How far beside a quotation what introduces it may stand, in characters. */
const BESIDE = 140;
/** So many different words of reviewing, so often, make a review. */
const REVIEW_WORDS = 4;
const REVIEW_TIMES = 6;
/** So many lines that begin with a date make a diary. */
const ENTRIES = 3;
/** "Dear Mother," alone in its line. */
const SALUTATION =
  /^(?:my )?dear(?:est)? (?!editor|abby|amy|prudence|annie|sir\b|reader)[\p{L}. ]{2,30}[,:]?\s*$/imu;
/** "Sept. 14, 2001", "Tuesday, September 18", alone at the head of a line or before a stop. */
const ENTRY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december))(?:,? \d{4})?[.:,]?(?:\s*$| (?=I\b|We\b|My\b))/gim; // biome-ignore format: one pattern
/** What is called a page's own even on a page that retells a work: it is of the page itself. */
const OWN = new Set(['page-clock', 'dateline-dated', 'dateline', 'weekday-dated']);

type Group = 'writing' | 'posted' | 'tale' | 'review';

let loaded: Phrases<Group> | undefined;

function table(): Phrases<Group> {
  if (!loaded) {
    loaded = new Phrases();
    for (const [group = '', words = ''] of readTable('data/time/voices.tsv'))
      for (const word of words.split('|')) loaded.add(word, group as Group);
  }
  return loaded;
}

/** Whose words a page's are, as far as its date goes. */
export interface Voices {
  /** Whether a clue rests on words of another day, and so says nothing of the page's. */
  mutes(clue: Clue): boolean;
}

/**
 * Which passages of a page are of another day than its own: quotations from diaries, letters and books, what a novel or a
 * film tells, and whole pages that are diaries, letters or reviews. What somebody says to the page is of its day. Words of
 * another day still lie before the page, so what only bounds it from below stands, except in tales, which are of no day at all.
 */
export function voicesOf(page: Page): Voices {
  const { text } = page.doc;
  const found = table().find(page.words);
  const quoted = findQuotations(text).filter((q) => q.depth === 0);
  const written = quoted.filter(anotherDay(page, found));
  const tales = talesOf(page, found);
  const diary = isDiary(text);
  const review = isReview(page, found);
  return {
    mutes: ({ rule, span, allowed, yearly }) => {
      if (OWN.has(rule)) return false;
      const bounds = yearly === true || allowed.some((s) => s.to !== undefined);
      if (!span) return diary && bounds;
      const told = isIn(tales, span);
      if (told) return bounds || rule === 'date-past';
      if (!bounds) return false;
      // Who speaks calls a president of old by the title.
      if (rule === 'office-held' && touching(quoted, span.start, span.end).length > 0 && !isOfNow(page, span))
        return true;
      return diary || touching(written, span.start, span.end).length > 0 || (review && !isOfNow(page, span));
    },
  };
}

/** A sentence that names a near day is the page's own news. */
const isOfNow = (page: Page, span: Span): boolean =>
  inSentence(page, page.sentenceAt(span.start)).some(isNear);

/** Asks whether a quotation was written or said on another day than the page: by what is said of it right beside it. */
function anotherDay(page: Page, found: readonly Found<Group>[]): (quotation: Quotation) => boolean {
  const { text, sentences } = page.doc;
  const told = found.map((f) => ({ at: page.words[f.begin]?.start ?? 0, groups: f.values }));
  const years = page.expressions
    .filter((e) => statedYear(e.meaning) !== undefined)
    .map((e) => ({ at: e.span.start, sentence: e.sentence }));
  return ({ start, end }) => {
    // Introduced in its own paragraph, in the sentence before at the most.
    const from =
      Math.max(0, start - BESIDE) + text.slice(Math.max(0, start - BESIDE), start).lastIndexOf('\n') + 1;
    const to = Math.min(end + BESIDE, sentences[page.sentenceAt(end - 1)]?.end ?? end);
    const groups = [...between(told, from, start), ...between(told, end, to)].flatMap((t) => t.groups);
    if (groups.includes('posted')) return false;
    if (groups.includes('writing') || groups.includes('tale')) return true;
    const own = new Set([page.sentenceAt(start), page.sentenceAt(end - 1)]);
    return [...between(years, from, start), ...between(years, end, to)].some((y) => own.has(y.sentence));
  };
}

/** Of places in order, those from one offset up to another. */
function between<T extends { readonly at: number }>(places: readonly T[], from: number, to: number): T[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const inside: T[] = [];
  for (let place = places[low]; place && place.at < to; place = places[++low]) inside.push(place);
  return inside;
}

/** Whether a stretch begins in one of several that stand in order, apart from one another. */
function isIn(stretches: readonly Span[], { start }: Span): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return (stretches[low]?.start ?? Number.POSITIVE_INFINITY) <= start;
}

/** From a sentence that names a tale to the end of its paragraph, unless it names a near day as its own. */
function talesOf(page: Page, found: readonly Found<Group>[]): Span[] {
  const tales: Span[] = [];
  for (const { begin, values } of found) {
    if (!values.includes('tale')) continue;
    const at = page.words[begin]?.start ?? 0;
    if (at < (tales.at(-1)?.end ?? -1)) continue;
    const sentence = page.doc.sentences[page.sentenceAt(at)];
    if (!sentence || inSentence(page, sentence.index).some(isNear)) continue;
    const end = page.doc.text.indexOf('\n', sentence.end - 1);
    tales.push({ start: sentence.start, end: end < 0 ? page.doc.text.length : end });
  }
  return tales;
}

const isDiary = (text: string): boolean =>
  SALUTATION.test(text) || (text.match(ENTRY)?.length ?? 0) >= ENTRIES;

function isReview(page: Page, found: readonly Found<Group>[]): boolean {
  const words = found
    .filter((f) => f.values.includes('review'))
    .map((f) => page.words.slice(f.begin, f.end).map((w) => w.low).join(' ')); // biome-ignore format: one chain
  return words.length >= REVIEW_TIMES && new Set(words).size >= REVIEW_WORDS;
}
