import { type Context, Hono } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { ActorType } from '../record/index.ts';
import { plannedMonth } from './gather/calendar.ts';
import { cast } from './gather/cast.ts';
import { editionOf, newestEdition } from './gather/edition.ts';
import { menuOf } from './gather/menu.ts';
import { actorWithRows, pageWithRows } from './gather/rows.ts';
import { whileUnchanged } from './gather/unchanged.ts';
import { siteLists } from './lists.tsx';
import type { SiteOptions } from './options.ts';
import type { MenuItem, Surroundings } from './parts/layout.tsx';
import { stretchOf } from './parts/paging.tsx';
import { readerOf } from './reader/reader.ts';
import { siteExports } from './server/exports.ts';
import { siteFiles } from './server/files.ts';
import { security } from './server/security.ts';
import { markRules, rowOf } from './text/row.ts';
import { About } from './views/about.tsx';
import { Actors, ActorView } from './views/actors.tsx';
import { Archive, Outlet } from './views/archive.tsx';
import { Calendar } from './views/calendar.tsx';
import { EmptyFront, Front } from './views/front.tsx';
import { Notice } from './views/notice.tsx';
import { PageView } from './views/page.tsx';
import { Search } from './views/search.tsx';
import { patientWeather } from './weather/weather.ts';

type Document = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A document as HTML5 has it, doctype first. */
async function send(c: Context, document: Document, status: 200 | 404 | 500 = 200): Promise<Response> {
  return c.html(`<!doctype html>${await document}`, status);
}

const DAY = '/day/:day{[0-9]{4}-[0-9]{2}-[0-9]{2}}';
const MONTH = '/calendar/:month{[0-9]{4}-(?:0[1-9]|1[0-2])}';
const LONGEST_QUERY = 400;

/**
 * The site over a store: every page made on the server, readable without a script, under a strict policy. Answers
 * requests for this machine alone.
 *
 *     const site = createSite({ store: await openStore({ dataDir: '.daybook' }) });
 *     const { url } = await serveSite({ app: site });
 */
export function createSite(options: SiteOptions): Hono {
  const { store, clock = () => new Date(), zone, sponsor, onError } = options;
  const weather = options.weather && patientWeather(options.weather);
  const app = new Hono();
  const menu = whileUnchanged(store, () => menuOf(store));
  const newest = whileUnchanged(store, () => newestEdition(store));
  const edition = whileUnchanged(store, (day) => editionOf(store, day));
  const planned = whileUnchanged(store, (month) => plannedMonth(store, month || undefined));
  const everybody = whileUnchanged(store, () => cast(store));
  const status = whileUnchanged(store, () => store.status());

  const around = async (c: Context, here?: MenuItem['key']): Promise<Surroundings> => ({
    reader: readerOf(c.req.header('accept-language'), clock(), zone),
    menu: await menu(),
    here,
    weather: await weather?.(),
    sponsor,
  });
  const missing = async (c: Context) => send(c, <Notice around={await around(c)} what="missing" />, 404);

  app.use(security);
  app.use(async (c, next) => {
    await next();
    c.res.headers.append('Vary', 'Accept-Language');
  });
  app.route('/assets', siteFiles());
  app.route('/', siteExports(store, clock));

  app.get('/', async (c) => {
    const surroundings = await around(c, 'front');
    if (surroundings.menu.length === 0) return send(c, <EmptyFront around={surroundings} />);
    return send(c, <Front around={surroundings} edition={await newest()} />);
  });

  app.get(DAY, async (c) => {
    const paper = await edition(c.req.param('day'));
    const found = paper.lead || paper.today.length > 0 ? 200 : 404;
    return send(c, <Front around={await around(c)} edition={paper} archived />, found);
  });

  app.get('/days', async (c) => {
    const [days, outlets] = await Promise.all([store.days(), store.outlets()]);
    // Pages without a day come after all that have one.
    const dated = days.reduce((sum, { pages }) => sum + pages, 0);
    const undated = await store.pages({ offset: dated, limit: 60 });
    return send(
      c,
      <Archive around={await around(c, 'days')} days={days} outlets={outlets} undated={undated} />,
    );
  });

  app.get('/outlet', async (c) => {
    const outlet = c.req.query('name') ?? '';
    const stretch = stretchOf(c.req.query('from'), 30);
    const pages = await store.pages({ outlet, offset: stretch.offset, limit: stretch.limit + 1 });
    if (pages.length === 0) return missing(c);
    const more = pages.length > stretch.limit;
    return send(
      c,
      <Outlet
        around={await around(c, 'days')}
        outlet={outlet}
        pages={pages.slice(0, stretch.limit)}
        stretch={stretch}
        more={more}
      />,
    );
  });

  app.get('/page/:key/marks.css', async (c) => {
    const held = await pageWithRows(store, c.req.param('key'));
    if (!held) return c.text('', 404);
    const rows = [
      ...held.statements.map((s) => s.statement.id),
      ...held.events.map((e) => e.event.id),
      ...held.occurrences.map((o) => o.occurrence.id),
    ];
    return c.body(markRules(rows.map(rowOf)), 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });

  app.get('/page/:key', async (c) => {
    const held = await pageWithRows(store, c.req.param('key'));
    if (!held) return missing(c);
    return send(c, <PageView around={await around(c)} held={held} />);
  });

  app.get('/actors', async (c) => {
    const name = (c.req.query('name') ?? '').trim().slice(0, LONGEST_QUERY) || undefined;
    const type = ActorType.safeParse(c.req.query('type')).data;
    const stretch = stretchOf(c.req.query('from'), 300);
    const end = stretch.offset + stretch.limit + 1;
    const all = name ? [] : await everybody();
    const actors = name
      ? await store.actors({ name, offset: stretch.offset, limit: stretch.limit + 1 })
      : all.filter((actor) => type === undefined || actor.type === type).slice(stretch.offset, end);
    return send(
      c,
      <Actors
        around={await around(c, 'actors')}
        actors={actors.slice(0, stretch.limit)}
        name={name}
        types={[...new Set(all.map((actor) => actor.type))]}
        type={name ? undefined : type}
        stretch={stretch}
        more={actors.length > stretch.limit}
      />,
    );
  });

  app.get('/actor/:key', async (c) => {
    const held = await actorWithRows(store, c.req.param('key'));
    if (!held) return missing(c);
    return send(c, <ActorView around={await around(c)} {...held} />);
  });

  app.get('/calendar', async (c) => {
    return send(c, <Calendar around={await around(c, 'calendar')} {...(await planned())} />);
  });

  app.get(MONTH, async (c) => {
    const month = await planned(c.req.param('month'));
    return send(c, <Calendar around={await around(c, 'calendar')} {...month} />);
  });

  app.route('/', siteLists(store, around, send));

  app.get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, LONGEST_QUERY);
    const stretch = stretchOf(c.req.query('from'), 20);
    const hits = query ? await store.search(query, { offset: stretch.offset, limit: stretch.limit + 1 }) : [];
    return send(
      c,
      <Search
        around={await around(c, 'search')}
        query={query}
        hits={hits.slice(0, stretch.limit)}
        stretch={stretch}
        more={hits.length > stretch.limit}
      />,
    );
  });

  app.get('/about', async (c) =>
    send(c, <About around={await around(c, 'about')} status={await status()} />),
  );

  // A route, and a handler too: the latter is lost where the site is mounted in another app.
  app.get('*', missing);
  app.notFound(missing);
  app.onError((error, c) => {
    onError?.(error);
    // The store may be what failed, so nothing here asks it for anything.
    const reader = readerOf(c.req.header('accept-language'), clock(), zone);
    return send(c, <Notice around={{ reader, menu: [] }} what="error" />, 500);
  });
  return app;
}
