import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import { EXPORT_FORMATS, pageJsonLd } from '../export/index.ts';
import type { Store } from '../store/index.ts';
import { askedExport, EXPORTS, sendExport } from './exports.ts';
import { refuseUnknownParameters } from './parameters.ts';
import { invalid, problem } from './problem.ts';
import * as routes from './routes.ts';

export interface ApiOptions {
  readonly store: Store;
  /** Where the app is mounted, for the addresses it gives; `/api` unless told. */
  readonly base?: string;
  /** Told of what went wrong inside; the caller sees only that something did. */
  readonly onError?: (error: unknown) => void;
}

const HEADERS: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cache-Control', 'no-cache'],
];

const LINKED = EXPORT_FORMATS.jsonld.type;

/**
 * The read-only JSON API over a store, to be mounted under `base`: pages with their records, statements, events, occurrences, actors,
 * search and status, and the exports; its description at `openapi.json`. Errors are problem JSON, answers carry an ETag.
 *
 *     app.route('/api', createApi({ store }));
 */
export function createApi({ store, base = '/api', onError }: ApiOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : invalid(c, result.error.issues)),
  });
  const tagged = etag();
  // A tag is reckoned from the whole answer; exports are sent piece by piece.
  app.use((c, next) => (/\.(?:csv|ics|atom|jsonld)$/.test(c.req.path) ? next() : tagged(c, next)));
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      return problem(c, 405, 'The record can only be read here.');
    }
    await next();
    for (const [name, value] of HEADERS) c.res.headers.set(name, value);
  });

  app.use(refuseUnknownParameters(base));
  for (const each of EXPORTS) {
    app.openapi(routes.exportRoute(each), (c) => sendExport(c, store, each) as never);
  }
  app.use(async (c, next) => {
    const path = c.req.path.startsWith(base) ? c.req.path.slice(base.length) : c.req.path;
    const asked = askedExport(path, c.req.header('accept'));
    c.header('Vary', 'Accept');
    return asked ? c.redirect(`${base}${asked.path}`, 303) : next();
  });

  app.openapi(routes.statusRoute, async (c) => {
    const { location: _, ...status } = await store.status();
    return c.json(status, 200);
  });
  app.openapi(routes.daysRoute, async (c) => c.json(await store.days(), 200));
  app.openapi(routes.outletsRoute, async (c) => c.json(await store.outlets(), 200));
  app.openapi(routes.pagesRoute, async (c) =>
    c.json(await list(c, base, c.req.valid('query'), (filter) => store.pages(filter)), 200),
  );
  app.openapi(routes.pageRoute, async (c) => {
    const page = await store.page(c.req.valid('param').key.replace(/\.jsonld$/, ''));
    const linked = c.req.path.endsWith('.jsonld') || c.req.header('accept')?.startsWith(LINKED);
    if (page && linked) return c.body(pageJsonLd(page), 200, { 'Content-Type': LINKED }) as never;
    return page ? c.json(page, 200) : (problem(c, 404, 'No such page is kept.') as never);
  });
  app.openapi(routes.statementsRoute, async (c) =>
    c.json(await list(c, base, c.req.valid('query'), (filter) => store.statements(filter)), 200),
  );
  app.openapi(routes.eventsRoute, async (c) =>
    c.json(await list(c, base, c.req.valid('query'), (filter) => store.events(filter)), 200),
  );
  app.openapi(routes.occurrencesRoute, async (c) =>
    c.json(await list(c, base, c.req.valid('query'), (filter) => store.occurrences(filter)), 200),
  );
  app.openapi(routes.actorsRoute, async (c) =>
    c.json(await list(c, base, c.req.valid('query'), (filter) => store.actors(filter)), 200),
  );
  app.openapi(routes.actorRoute, async (c) => {
    const actor = await store.actor(c.req.valid('param').key);
    return actor ? c.json(actor, 200) : (problem(c, 404, 'No such actor is in the record.') as never);
  });
  app.openapi(routes.searchRoute, async (c) => {
    const { q, ...paging } = c.req.valid('query');
    return c.json(await list(c, base, paging, (filter) => store.search(q, filter)), 200);
  });

  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Daybook',
      version: '1',
      description:
        'The sourced record of news pages, to be read only. Offsets are UTF-16 code units into the text of a page’s article.',
    },
    servers: [{ url: base }],
  });
  // A route, not a handler of what is not found: that would be lost where the app is mounted in another.
  app.all('*', (c) =>
    c.req.path === base || c.req.path === `${base}/`
      ? c.redirect(`${base}/openapi.json`, 303)
      : problem(c, 404, 'The API has nothing at this address; /openapi.json says what it has.'),
  );
  app.onError((error, c) => {
    onError?.(error);
    return problem(c, 500, 'Something failed while the answer was made.');
  });
  return app;
}

/** A stretch of a listing, with one row more asked for to know whether there is a next. */
async function list<Filter extends { limit: number; offset: number }, Row>(
  c: Context,
  base: string,
  filter: Filter,
  rows: (filter: Filter) => Promise<readonly Row[]>,
) {
  const { limit, offset } = filter;
  const found = await rows({ ...filter, limit: limit + 1 });
  const more = found.length > limit;
  const address = new URL(c.req.url);
  address.searchParams.set('offset', String(offset + limit));
  const path = `${base}${address.pathname.slice(address.pathname.lastIndexOf('/'))}`;
  const next = more ? `${path}?${address.searchParams}` : undefined;
  if (next) c.header('Link', `<${next}>; rel="next"`);
  return { items: found.slice(0, limit), limit, offset, ...(next && { next }) };
}
