import type { Context } from 'hono';
import { EXPORT_FORMATS, type ExportFormat, exportTo, storedPages } from '../export/index.ts';
import type { Store } from '../store/index.ts';

/** Where each export of the whole store is found, and at most how many of the newest pages it draws on. */
export const EXPORTS: readonly {
  readonly path: string;
  readonly format: ExportFormat;
  readonly most?: number;
}[] = [
  { path: '/pages.jsonld', format: 'jsonld' },
  { path: '/pages.atom', format: 'atom', most: 100 },
  { path: '/pages.rss', format: 'rss', most: 100 },
  { path: '/pages.feed.json', format: 'jsonfeed', most: 100 },
  { path: '/events.ics', format: 'ical' },
  { path: '/events.csv', format: 'csv-events' },
  { path: '/occurrences.csv', format: 'csv-occurrences' },
  { path: '/statements.csv', format: 'csv-statements' },
];

/** An export, sent piece by piece. */
export function sendExport(c: Context, store: Store, { format, most }: (typeof EXPORTS)[number]): Response {
  const pieces = exportTo(format, storedPages(store, most), { site: new URL('/', c.req.url).href });
  return c.body(ReadableStream.from(pieces).pipeThrough(new TextEncoderStream()), 200, {
    'Content-Type': `${EXPORT_FORMATS[format].type}; charset=utf-8`,
  });
}

/** The export that a listing's address and the Accept header name together; undefined when JSON will do. */
export function askedExport(path: string, accept: string | undefined): (typeof EXPORTS)[number] | undefined {
  const wanted = (accept ?? '').split(',')[0]?.split(';')[0]?.trim().toLowerCase();
  return EXPORTS.find(
    (each) => each.path.startsWith(`${path}.`) && EXPORT_FORMATS[each.format].type === wanted,
  );
}
