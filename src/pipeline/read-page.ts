import { createHash } from 'node:crypto';
import { findActors } from '../actors/index.ts';
import { findStatements } from '../attribution/index.ts';
import { type Capture, refuseList } from '../capture/index.ts';
import { findEvents } from '../events/index.ts';
import { analyze, type Doc } from '../language/index.ts';
import { findOccurrences } from '../occurrences/index.ts';
import { type PageReading, readArticle } from '../page/index.ts';
import {
  type Article,
  Day,
  DaybookError,
  type Diagnostic,
  type EventMention,
  type Record,
  type Stage,
  type Statement,
} from '../record/index.ts';
import { datePage, disputedDate, findExpressions, resolveTimes } from '../time/index.ts';
import { engineVersion } from './engine.ts';

/** A day on which news can have been published: times are reckoned from it, and the calendar has to hold them. */
export const PublicationDay = Day.refine((d) => d >= '1600' && d < '2200', 'no day between 1600 and 2199');

export interface ReadOptions {
  /** The record's id; made from the article's words where left out. */
  readonly id?: string;
  /** The publication day where it is known from outside, `YYYY-MM-DD`. */
  readonly published?: string;
}

/** A page's record, and the analysis of its words. */
export interface PageRead {
  readonly record: Record;
  readonly doc: Doc;
}

/** Runs one stage; what it throws by mistake becomes an error that names the stage. */
function stage<T>(name: Stage, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DaybookError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new DaybookError(name, 'stage-failed', `the ${name} stage failed: ${message}`, { cause: error });
  }
}

/** The record of a page whose words are not read further: no article, or a language without stages of its own. */
function bare(id: string, article: Article, doc: Doc, diagnostics: readonly Diagnostic[]): Record {
  return {
    id,
    engine: { version: engineVersion, models: { ...doc.models } },
    article,
    actors: [],
    times: [],
    statements: [],
    events: [],
    occurrences: [],
    diagnostics: [...diagnostics, ...doc.diagnostics],
  };
}

/** A record's id where none is given: sixteen hexadecimal digits of the article's words. */
function idOf(article: Article): string {
  return createHash('sha256')
    .update(`${article.title ?? ''}\n${article.text}`)
    .digest('hex')
    .slice(0, 16);
}

/**
 * One page → its record, through all stages. What a stage cannot do is a diagnostic on the record.
 * Throws `DaybookError` where the page cannot be read at all, naming stage and cause.
 */
export async function readPage(capture: Capture, options: ReadOptions = {}): Promise<Record> {
  return (await readWhole(capture, options)).record;
}

/** The same, with the language analysis that the record was made from. */
export async function readWhole(capture: Capture, options: ReadOptions = {}): Promise<PageRead> {
  return recordOf(articleOf(capture), options);
}

/**
 * The same, but undefined for a page whose article `known` answers true for: it is asked once the article is told from
 * the furniture, before the long work of reading it.
 */
export async function readUnless(
  known: (article: Article) => Promise<boolean>,
  capture: Capture,
  options: ReadOptions = {},
): Promise<PageRead | undefined> {
  const reading = articleOf(capture);
  return (await known(reading.article)) ? undefined : recordOf(reading, options);
}

function articleOf(capture: Capture): PageReading {
  refuseList(capture);
  return stage('page', () => readArticle(capture));
}

/** The record of an article that was told from its page. */
export async function recordOf(reading: PageReading, options: ReadOptions): Promise<PageRead> {
  const given = options.published;
  if (given && !PublicationDay.safeParse(given).success) {
    const message = `published ${JSON.stringify(String(given).slice(0, 40))} is no day of the calendar as YYYY-MM-DD, from 1600 to 2199`;
    throw new DaybookError('time', 'bad-day', message);
  }
  const article: Article = given
    ? {
        ...reading.article,
        published: {
          earliest: given,
          latest: given,
          best: given,
          how: 'given',
          evidence: [
            {
              rule: 'given',
              reason: `The day was given with the page: ${given}.`,
              earliest: given,
              latest: given,
            },
          ],
        },
      }
    : reading.article;
  const id = options.id ?? idOf(article);
  const known = article.language === 'und' ? undefined : article.language;
  const doc = await analyze(article.text, { language: known });
  const english = /^en\b/i.test(doc.language) || doc.language === 'und';
  if (!english || doc.sentences.length === 0) {
    return { doc, record: bare(id, article, doc, reading.diagnostics) };
  }

  const expressions = stage('time', () => findExpressions(doc));
  const actors = stage('actors', () =>
    findActors(doc, {
      date: article.published.best?.slice(0, 10),
      ...(article.outlet ? { outlet: article.outlet } : {}),
    }),
  );
  const undated = { doc, expressions, article, actors: actors.actors };
  const published = stage('time', () => datePage(undated));
  const dispute = stage('time', () => disputedDate(undated));
  const dated: Article = { ...article, published };
  const times = stage('time', () => resolveTimes(doc, expressions, published));
  const attribution = stage('attribution', () => findStatements({ doc, actors, times, article: dated }));
  const events = stage('events', () => findEvents({ doc, actors, times, attribution, article: dated }));
  const occurrences = stage('occurrences', () =>
    findOccurrences({ doc, actors, times, attribution, article: dated }, events),
  );
  const record: Record = {
    id,
    engine: { version: engineVersion, models: { ...doc.models } },
    article: dated,
    actors: [...actors.actors],
    times: [...times],
    statements: linked(attribution.statements, events),
    events: [...events],
    occurrences: [...occurrences],
    diagnostics: [...reading.diagnostics, ...doc.diagnostics, ...(dispute ? [dispute] : [])],
  };
  return { doc, record };
}

/** A statement that is also an event says which; the event names the statement. */
function linked(statements: readonly Statement[], events: readonly EventMention[]): Statement[] {
  const eventOf = new Map(events.flatMap((e) => (e.statement ? [[e.statement, e.id]] : [])));
  return statements.map((s) => {
    const event = eventOf.get(s.id);
    return event ? { ...s, event } : s;
  });
}
