import { readList } from '../assets/index.ts';
import { withoutHeadLines } from './body/head-furniture.ts';
import { withoutTail } from './body/tail.ts';
import { publishedByAddress } from './dates/url-date.ts';
import { noArticle, pageCut } from './diagnostics.ts';
import { findLanguage } from './fields/language.ts';
import { capturedFurniture } from './furniture/captured.ts';
import type { FurnitureKind } from './furniture/kinds.ts';
import { findLineByline } from './lines/byline.ts';
import { chooseLines } from './lines/choose.ts';
import { lineProbabilities } from './lines/classify.ts';
import { findLineDate } from './lines/dates.ts';
import { headlineLine } from './lines/headline.ts';
import { MOST_LINES, splitLines } from './lines/lines.ts';
import { isNote, noteHeadline, noteLines } from './lines/note.ts';
import { findLineOutlet } from './lines/outlet.ts';
import type { PageReading } from './reading.ts';

/** What an e-mail's head says before its headline, as often as it was answered or passed on. */
const SUBJECT = new RegExp(`^(?:(?:${readList('data/page/mail-heads.txt').join('|')}):\\s*)+(?=\\S)`, 'i');

/** A whole page captured as text → its article: lines, not nodes. */
export function readText(source: string, url?: string): PageReading {
  const lines = splitLines(source);
  const likely = lineProbabilities(lines);
  const note = isNote(lines);
  const isBody = note ? noteLines(lines) : chooseLines(lines, likely);
  const headline = note ? noteHeadline(lines, isBody) : headlineLine(lines, isBody, likely);
  if (headline !== undefined) isBody[headline] = false;
  withoutHeadLines(lines, isBody);
  if (!note) withoutTail(lines, isBody, likely);
  const text = lines
    .filter((_, i) => isBody[i])
    .map((line) => line.text)
    .join('\n\n');
  const language = findLanguage([], text || source);
  const bounds = { headline: headline ?? -1, first: isBody.indexOf(true), last: isBody.lastIndexOf(true) };
  const dated = findLineDate(lines, isBody, bounds, text, language);
  const byline = findLineByline(lines, isBody, bounds);
  const known = new Map<number, FurnitureKind>();
  for (const clock of dated.clocks) known.set(clock, 'clock');
  if (dated.line !== undefined) known.set(dated.line, 'date');
  if (byline.line !== undefined) known.set(byline.line, 'byline');
  const taken = new Set(lines.filter((_, i) => isBody[i] || i === headline).map((line) => line.index));
  // Many lines and no story among them: a list of stories.
  const pageKind = text ? 'article' : lines.length < 15 ? 'empty' : 'index';
  return {
    article: {
      url,
      outlet: findLineOutlet(lines, isBody, bounds),
      title: headline === undefined ? undefined : lines[headline]!.text.replace(SUBJECT, ''),
      byline: byline.names,
      language,
      published: dated.published.how === 'unknown' ? publishedByAddress(url) : dated.published,
      updated: dated.updated,
      text,
      furniture: capturedFurniture(lines, taken, known, language),
      pageKind,
    },
    diagnostics: [
      ...(pageKind === 'article' ? [] : [noArticle(pageKind)]),
      ...(lines.length >= MOST_LINES ? [pageCut('lines', MOST_LINES)] : []),
    ],
  };
}
