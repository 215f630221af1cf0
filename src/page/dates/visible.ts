import type { Block } from '../model/block.ts';
import type { PageElement } from '../model/element.ts';
import type { Mark, Page } from '../model/page.ts';
import { type DateLabel, labelBefore } from './labels.ts';
import { clockMarks, IS_CLOCK } from './page-clock.ts';
import { type DateHints, parseDates, type WrittenDate } from './parse.ts';

/** A date seen on the page, with how much speaks for its being the article's own. */
export interface SeenDate {
  readonly date: WrittenDate;
  readonly label: DateLabel | undefined;
  readonly score: number;
  readonly block: number;
  readonly quote: string;
  readonly rule: 'time-element' | 'visible-date';
}

/** Where the article stands among the blocks. */
export interface Bounds {
  /** The headline's block; -1 where there is none. */
  readonly heading: number;
  /** The first and last block of the body; -1 where there is none. */
  readonly first: number;
  readonly last: number;
}

const DATE_NAME = /date|time|publish|posted|stamp|fecha|datum|tarih/i;
const OTHER_NAME =
  /event|expire|copyright|comment|related|teaser|weather|clock|current|today|birth|calendar/i;
const HEAD_NAME =
  /mast-?head|top-?bar|site-?head|page-?head|clock|(?:^|[-_ ])(?:now|today|current)(?:$|[-_ ])/i;
const ASIDE = new Set(['aside', 'nav', 'footer', 'figure', 'figcaption']);
/** What is taken from the score of a date that is the page's clock: more than anything else can add. */
const CLOCK = 8;
/** Cheap test before any parsing: a year, or a day and month in digits. */
const MAYBE = /(?:19|20)\d\d|25[4-9]\d|\d[./]\d{1,2}[./]\d\d|\p{Nd}{4}/u;

function isAside(element: PageElement): boolean {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (ASIDE.has(at.tag)) return true;
  return false;
}

function named(element: PageElement, pattern: RegExp): boolean {
  for (let at: PageElement | undefined = element, up = 0; at && up < 3; at = at.parent, up++)
    if (pattern.test(at.className) || pattern.test(at.id) || pattern.test(at.itemprop)) return true;
  return false;
}

/** The smallest part of the page that holds headline and story; undefined where only the whole page does. */
function articlePart(page: Page, { heading, first }: Bounds): PageElement | undefined {
  const head = page.blocks[heading]?.element;
  const body = page.blocks[first]?.element;
  if (!head || !body) return undefined;
  for (let at: PageElement | undefined = head; at && at.tag !== 'body'; at = at.parent)
    if (at.firstBlock <= first && first < at.endBlock && at.firstBlock <= heading && heading < at.endBlock)
      return at;
  return undefined;
}

/** Whether a block stands in the head of the site, by the tag or the name of a part that does not hold the headline. */
function inSiteHead(block: Block, heading: number): boolean {
  for (let at: PageElement | undefined = block.inner; at && at.tag !== 'body'; at = at.parent) {
    if (at.firstBlock <= heading && heading < at.endBlock) return false;
    if (at.tag === 'header' || at.tag === 'nav') return true;
    if (HEAD_NAME.test(at.className) || HEAD_NAME.test(at.id)) return true;
  }
  return false;
}

/** How near a block is to the headline and the body, as a score; 0 and below speak against. */
function nearness(at: number, { heading, first, last }: Bounds): number {
  if (heading !== -1) {
    const behind = at - heading;
    if (behind >= 0 && behind <= 3) return 3;
    if (behind > 3 && (first <= heading || at <= first + 1) && behind <= 25) return 2.2;
    if (behind < 0 && behind >= -3) return 1.6;
  }
  if (first !== -1) {
    if (at >= first - 3 && at <= first) return 2;
    if (at >= first - 6 && at <= first + 2) return 1.2;
    if (at > last && at <= last + 3) return 1;
    if (at > last && at <= last + 6) return 0.5;
  }
  return -1.5;
}

function scoreOf(
  block: Block,
  at: number,
  bounds: Bounds,
  label: DateLabel | undefined,
  words: number,
): number {
  let score = nearness(at, bounds);
  if (label === 'published') score += 2;
  else if (label === 'other') score -= 4;
  if (named(block.inner, DATE_NAME)) score += 1;
  if (named(block.inner, OTHER_NAME)) score -= 3;
  if (isAside(block.element)) score -= 2.5;
  if (words > 6) score -= 0.5;
  if (words > 14) score -= 2;
  return score;
}

/** All dates seen in short blocks and `time` elements, best first. */
export function seenDates(page: Page, bounds: Bounds, hints: DateHints, language: string): SeenDate[] {
  const seen: SeenDate[] = [];
  const part = articlePart(page, bounds);
  const start = bounds.heading !== -1 ? bounds.heading : bounds.first;
  const isClock = (date: WrittenDate, block: Block, i: number, rest: string): boolean =>
    clockMarks(date, {
      rest,
      beside: [1, -1, 2, -2].flatMap((step) => page.blocks[i + step]?.text ?? []),
      language,
      beforeHeadline: i < start,
      distance: start - i - 1,
      outside: part && (i < part.firstBlock || i >= part.endBlock),
      named: inSiteHead(block, start),
    }) >= IS_CLOCK;
  const timeBlocks = new Map<number, Mark[]>();
  for (const mark of page.marks) {
    if (
      mark.element.tag !== 'time' &&
      !mark.element.datetime &&
      !/datepublished|datemodified/i.test(mark.element.itemprop)
    )
      continue;
    const list = timeBlocks.get(mark.block);
    if (list) list.push(mark);
    else timeBlocks.set(mark.block, [mark]);
  }
  const paths = new Map<string, number>();
  const pathOf = (block: Block) => `${block.element.tag}.${block.element.className}.${block.inner.className}`;
  const offered: { i: number; block: Block; path: string; dates: WrittenDate[] }[] = [];
  page.blocks.forEach((block, i) => {
    if (block.text.length > 260 || !MAYBE.test(block.text)) return;
    if (nearness(i, bounds) < 0 && block.text.length > 80) return;
    const dates = parseDates(block.text, hints);
    if (dates.length === 0) return;
    const path = pathOf(block);
    paths.set(path, (paths.get(path) ?? 0) + 1);
    offered.push({ i, block, path, dates });
  });
  for (const { i, block, path, dates } of offered) {
    const dateChars = dates.reduce((sum, date) => sum + date.end - date.start, 0);
    const words = Math.round((block.text.length - dateChars) / 6);
    const behind = i - bounds.heading;
    const repeated = paths.get(path)! > 3 && (bounds.heading === -1 || behind < 0 || behind > 3) ? 1 : 0;
    let from = 0;
    for (const date of dates) {
      const label = labelBefore(block.text.slice(from, date.start));
      from = date.end;
      const marked = timeBlocks.has(i) ? 0.6 : 0;
      const rest = block.text.slice(0, date.start) + block.text.slice(date.end);
      const clock = label === undefined && isClock(date, block, i, rest) ? CLOCK : 0;
      seen.push({
        date,
        label,
        score: scoreOf(block, i, bounds, label, words) + marked - repeated - clock,
        block: i,
        quote: block.text.slice(date.start, date.end),
        rule: 'visible-date',
      });
    }
  }
  for (const [i, marks] of timeBlocks) {
    if (marks.length > 6) continue;
    for (const { element, text } of marks) {
      const written = element.datetime || element.content;
      const date = written ? parseDates(written.slice(0, 60), hints)[0] : undefined;
      if (!date) continue;
      const block = page.blocks[Math.min(i, page.blocks.length - 1)];
      if (!block) continue;
      const published = /datepublished/i.test(element.itemprop) || /^pubdate$/.test(element.rel);
      const modified = /datemodified/i.test(element.itemprop) || /updat|modif/i.test(element.className);
      const label = published
        ? 'published'
        : modified
          ? 'updated'
          : labelBefore(block.text.slice(0, Math.max(0, block.text.indexOf(text))));
      const shown = parseDates(text.slice(0, 120), hints)[0] ?? date;
      const clock = label === undefined && isClock(shown, block, i, '') ? CLOCK : 0;
      seen.push({
        date,
        label,
        score: scoreOf(block, i, bounds, label, 0) + 0.8 - (timeBlocks.size > 12 ? 0.5 : 0) - clock,
        block: i,
        quote: written,
        rule: 'time-element',
      });
    }
  }
  return seen.sort((a, b) => b.score - a.score || a.block - b.block);
}
