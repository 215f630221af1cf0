import type { Article } from '../../record/index.ts';
import { findExpressions } from '../find/find.ts';
import { wordsIn } from '../find/words.ts';
import type { Meaning } from '../meaning.ts';
import { dateOf, day } from '../value/calendar.ts';
import { calendarIn } from '../value/thread.ts';
import type { Clue, Page } from './clue.ts';
import { plusDays } from './days.ts';

/** Words so short tell nothing. */
const TELLING = 4;
/** So many words in common, and such a share of the shorter text's, make it the same occurrence. */
const SHARED = 4;
const SHARE = 0.35;
/** More dates than this are a table, not a story. */
const MOST = 60;

/**
 * One occurrence told twice, once with its full date (in a caption, or in the text) and once by its weekday alone: the
 * page is of that week.
 */
export function toldTwice(page: Page, article: Article): Clue[] {
  const dated = [...datedSentences(page), ...datedCaptions(article)].slice(0, MOST);
  const clues: Clue[] = [];
  for (const e of page.expressions.slice(0, MOST * 10)) {
    const m = weekdayIn(e.meaning);
    const sentence = page.doc.sentences[e.sentence];
    if (!m || !sentence) continue;
    const telling = tellingWords(page.doc.text.slice(sentence.start, sentence.end));
    for (const d of dated) {
      if (dateOf(d.day).dayOfWeek !== m.dow) continue;
      const shared = [...telling].filter((w) => d.words.has(w)).length;
      if (shared < SHARED || shared / Math.min(telling.size, d.words.size) < SHARE) continue;
      clues.push({
        rule: 'weekday-dated',
        reason: `What happened “${e.text}” is told again with its date, ${d.day}.`,
        span: e.span,
        quote: d.quote,
        allowed: [{ from: d.day, to: plusDays(d.day, 6) }],
        weight: 5,
      });
    }
  }
  return clues;
}

/** "Updated: Tuesday, April 14, 2015": when the page was changed, or a picture put up, not when something happened. */
export const isStamp = (text: string, at: number): boolean =>
  /\b(?:updated|posted|published|modified|uploaded|edited|last update)\b[^.\n]{0,24}$/i.test(
    text.slice(Math.max(0, at - 40), at),
  );

interface Dated {
  readonly day: string;
  readonly words: ReadonlySet<string>;
  readonly quote: string;
}

function datedSentences(page: Page): Dated[] {
  return page.expressions.flatMap((e) => {
    const full = fullDate(e.meaning);
    const sentence = page.doc.sentences[e.sentence];
    if (!full || !sentence || isStamp(page.doc.text, e.span.start)) return [];
    const text = page.doc.text.slice(sentence.start, sentence.end);
    return [{ day: full, words: tellingWords(text), quote: e.text }];
  });
}

/** Captions stand beside the article; an old photograph's says another thing than the text does. */
function datedCaptions({ furniture }: Article): Dated[] {
  return furniture
    .filter(
      (f) =>
        (f.kind === 'caption' || f.kind === 'credit' || f.kind === 'standfirst' || f.kind === 'other') &&
        f.text.length < 2000,
    )
    .flatMap((f) =>
      findExpressions({
        text: f.text,
        language: 'en',
        sentences: [],
        entities: [],
        diagnostics: [],
        models: {},
      }).flatMap((e) => {
        const full = fullDate(e.meaning);
        return full ? [{ day: full, words: tellingWords(f.text), quote: e.text }] : [];
      }),
    );
}

function fullDate(m: Meaning): string | undefined {
  const date = calendarIn(m);
  if (
    date?.op !== 'calendar' ||
    typeof date.year !== 'number' ||
    date.month === undefined ||
    date.day === undefined
  )
    return undefined;
  return date.year >= 1980 ? day(date.year, date.month, date.day)?.from : undefined;
}

function weekdayIn(m: Meaning): Meaning | undefined {
  const inner = m.op === 'within' || m.op === 'at' || m.op === 'daypart' ? m.of : m;
  return inner?.op === 'weekday' && inner.by === undefined ? inner : undefined;
}

const tellingWords = (text: string): Set<string> =>
  new Set(
    wordsIn(text.slice(0, 2000))
      .filter((w) => w.kind === 'word' && w.low.length >= TELLING)
      .map((w) => w.low),
  );
