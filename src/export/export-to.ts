import { atom } from './atom.ts';
import { calendar } from './calendar.ts';
import { csvEvents } from './csv-events.ts';
import { csvOccurrences } from './csv-occurrences.ts';
import { csvStatements } from './csv-statements.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLd } from './json-ld.ts';
import type { ExportPage } from './page.ts';
import { rss } from './rss.ts';

/** The formats, with what they are called on the web and the ending of a file. */
export const EXPORT_FORMATS = {
  jsonld: {
    type: 'application/ld+json',
    ending: 'jsonld',
    about: 'pages with claims and events (schema.org)',
  },
  atom: { type: 'application/atom+xml', ending: 'atom', about: 'the newest pages as a feed' },
  jsonfeed: { type: 'application/feed+json', ending: 'json', about: 'the same as a JSON Feed' },
  rss: { type: 'application/rss+xml', ending: 'rss', about: 'the same as RSS 2.0' },
  ical: { type: 'text/calendar', ending: 'ics', about: 'planned events as a calendar' },
  'csv-statements': { type: 'text/csv', ending: 'csv', about: 'who said what, a line a statement' },
  'csv-events': { type: 'text/csv', ending: 'csv', about: 'who did what to whom, in PLOVER’s columns' },
  'csv-occurrences': {
    type: 'text/csv',
    ending: 'csv',
    about: 'what else befell or was done, with its figures',
  },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export interface ExportOptions {
  /** The site's address, where the export can point to it. */
  readonly site?: string;
  readonly title?: string;
  /** The moment of the export; now unless told. */
  readonly now?: Date;
}

/**
 * Pages in a format, piece by piece, UTF-8 once written. JSON-LD and CSV hold no more in memory than they are given; feeds their
 * newest pages, which are to come first; the calendar all that is planned.
 *
 * @example
 * for await (const part of exportTo('csv-events', storedPages(store))) process.stdout.write(part);
 */
export async function* exportTo(
  format: ExportFormat,
  pages: AsyncIterable<ExportPage>,
  options: ExportOptions = {},
): AsyncGenerator<string> {
  const at = { ...options, now: options.now ?? new Date() };
  switch (format) {
    case 'jsonld':
      yield* jsonLd(pages);
      return;
    case 'atom':
      yield await atom(pages, at);
      return;
    case 'jsonfeed':
      yield await jsonFeed(pages, at);
      return;
    case 'rss':
      yield await rss(pages, at);
      return;
    case 'ical':
      yield await calendar(pages, at);
      return;
    case 'csv-statements':
      yield* csvStatements(pages);
      return;
    case 'csv-events':
      yield* csvEvents(pages);
      return;
    case 'csv-occurrences':
      yield* csvOccurrences(pages);
  }
}
