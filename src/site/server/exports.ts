import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { EXPORT_FORMATS, type ExportFormat, exportTo, pageJsonLd, storedPages } from '../../export/index.ts';
import type { Store } from '../../store/index.ts';

/** Where each format is found, and at most how many of the newest pages it draws on. */
const ADDRESSES: readonly (readonly [path: string, format: ExportFormat, most?: number])[] = [
  ['/feed.atom', 'atom', 100],
  ['/feed.rss', 'rss', 100],
  ['/feed.json', 'jsonfeed', 100],
  ['/planned.ics', 'ical'],
  ['/events.csv', 'csv-events'],
  ['/occurrences.csv', 'csv-occurrences'],
  ['/statements.csv', 'csv-statements'],
  ['/pages.jsonld', 'jsonld'],
];

/** The record in the formats that others read: of the whole store, sent piece by piece, and of one page. */
export function siteExports(store: Store, clock: () => Date): Hono {
  const app = new Hono();
  // What programs ask for again and again; what has not changed is not sent twice.
  for (const path of ['/feed.atom', '/feed.rss', '/feed.json', '/planned.ics']) app.use(path, etag());
  for (const [path, format, most] of ADDRESSES) {
    app.get(path, (c) => {
      const pieces = exportTo(format, storedPages(store, most), {
        site: new URL('/', c.req.url).href,
        now: clock(),
      });
      return c.body(ReadableStream.from(pieces).pipeThrough(new TextEncoderStream()), 200, {
        'Content-Type': `${EXPORT_FORMATS[format].type}; charset=utf-8`,
        'Content-Disposition': `inline; filename="daybook${path.replace('/', '-')}"`,
      });
    });
  }
  app.get('/page/:file{.+\\.json(?:ld)?}', async (c, next) => {
    const file = c.req.param('file');
    const page = await store.page(file.replace(/\.json(?:ld)?$/, ''));
    if (!page) return next();
    const linked = file.endsWith('ld');
    const type = linked ? EXPORT_FORMATS.jsonld.type : 'application/json';
    const body = linked ? pageJsonLd(page) : JSON.stringify(page.record, null, 2);
    return c.body(body, 200, { 'Content-Type': `${type}; charset=utf-8` });
  });
  return app;
}
