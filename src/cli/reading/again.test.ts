import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import { addSources } from '../add-sources.ts';
import { bookOf, tallyLine } from '../keep.ts';
import type { ReadingOptions } from './options.ts';
import { addressesOf, asGuest, openSite, rss, type Site, story } from './site.fixture.ts';

let site: Site;
let store: Store;
const notes: string[] = [];
beforeAll(async () => {
  store = await openStore({ inMemory: true });
});
beforeEach(async () => {
  site?.close();
  site = await openSite();
  notes.length = 0;
});
afterAll(async () => {
  site.close();
  await store.close();
});

/** `daybook add` of paths of the site. */
function add(paths: readonly string[], options: ReadingOptions = {}) {
  return addSources(store, addressesOf(site, paths), { ...asGuest(site, notes), ...options });
}

describe('what was read before', () => {
  it('is not sent again: the page, the feed, and the pages of a feed that has changed', async () => {
    site.pages
      .set('/one', story('Harrow Bend', '2024-11-20'))
      .set('/two', story('Weir Street', '2024-11-21'));
    site.pages.set('/feed.xml', rss(['/one', '/two']));
    expect(await add(['/feed.xml'])).toMatchObject({ added: 2, unchanged: 0 });
    site.asked();
    const again = await add(['/feed.xml', '/one']);
    expect(tallyLine(again)).toBe('0 kept, 2 unchanged');
    expect(again.failed).toEqual([]);
    expect(site.asked()).toEqual(['304 /feed.xml', '304 /one']);
    expect(notes[0]).toMatch(/^\/feed\.xml: unchanged since \d{4}-\d\d-\d\d \d\d:\d\d$/);
    site.pages
      .set('/three', story('Tarn Lock', '2024-11-22'))
      .set('/feed.xml', rss(['/three', '/one', '/two']));
    expect(await add(['/feed.xml'])).toMatchObject({ added: 1, unchanged: 2 });
    expect(site.asked()).toEqual(['200 /feed.xml', '200 /three', '304 /one', '304 /two']);
    site.pages.set('/one', story('Harrow Bend', '2024-11-20').replace('140', '150'));
    expect(await add(['/one'])).toMatchObject({ versions: 1 });
  });

  it('is asked for whole when it is to be read afresh', async () => {
    site.pages.set('/four', story('Salt Quay', '2024-11-20'));
    await add(['/four']);
    expect(await add(['/four'], { book: bookOf(store, true) })).toMatchObject({ known: 1, unchanged: 0 });
    expect(site.asked()).toEqual(['200 /four', '200 /four']);
  });

  it('is read again when it was forgotten', async () => {
    site.pages.set('/five', story('Mere End', '2024-11-20')).set('/feed.xml', rss(['/five']));
    const { kept } = await add(['/feed.xml']);
    await store.forget(kept[0]!.key);
    expect(await add(['/feed.xml'])).toMatchObject({ added: 1, unchanged: 0 });
  });

  it('is asked about at the address that redirects lead to', async () => {
    site.pages.set('/six', story('Low Ferry', '2024-11-20'));
    site.pages.set('/old', (_, response) =>
      response.writeHead(301, { location: '/six', etag: '"old"' }).end(),
    );
    await add(['/old']);
    expect(await add(['/old'])).toMatchObject({ unchanged: 1 });
    expect(site.asked()).toEqual(['301 /old', '200 /six', '301 /old', '304 /six']);
  });

  it('is none of a feed whose pages could not all be read: it is sent again until they can', async () => {
    let isDown = true;
    site.pages.set('/seven', (_, response) =>
      response
        .writeHead(isDown ? 500 : 200, { 'content-type': 'text/html' })
        .end(isDown ? 'later' : story('High Weir', '2024-11-20')),
    );
    site.pages.set('/feed.xml', rss(['/seven', '/gone']));
    const first = await add(['/feed.xml']);
    expect(first.failed.map(({ message }) => /\[(.*)\]/.exec(message)?.[1])).toEqual([
      'server-error',
      'http-status',
    ]);
    isDown = false;
    expect(await add(['/feed.xml'])).toMatchObject({ added: 1 });
    // What is not there will not come by asking again.
    site.asked();
    expect(await add(['/feed.xml'])).toMatchObject({ unchanged: 1, failed: [] });
    expect(site.asked()).toEqual(['304 /feed.xml']);
  });

  it('is not even asked about where a sitemap or feed says that it is as it was', async () => {
    site.pages.set('/eight', story('Fen Gate', '2024-11-20')).set('/nine', story('Kiln Lane', '2024-11-20'));
    const map = (nine: string) =>
      `<urlset><url><loc>${site.base}/eight</loc><lastmod>2024-11-20</lastmod></url><url><loc>${site.base}/nine</loc><lastmod>${nine}</lastmod></url></urlset>`;
    site.pages.set('/map.xml', map('2024-11-20T09:00:00Z'));
    await add(['/map.xml']);
    site.asked();
    site.pages.set('/map.xml', map(new Date().toISOString()));
    expect(await add(['/map.xml'])).toMatchObject({ unchanged: 2 });
    expect(site.asked()).toEqual(['200 /map.xml', '304 /nine']);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><link href="/eight"/><updated>2024-11-20T09:00:00Z</updated></entry></feed>`;
    site.pages.set('/atom.xml', atom);
    expect(await add(['/atom.xml'])).toMatchObject({ unchanged: 1 });
    expect(site.asked()).toEqual(['200 /atom.xml']);
  });

  it('of an index of sitemaps is asked about map by map, the newest first, packed ones as well', async () => {
    const { gzipSync } = await import('node:zlib');
    site.pages.set('/a', story('Ash Row', '2024-11-20')).set('/b', story('Bark Row', '2024-11-20'));
    const map = (path: string) => `<urlset><url><loc>${site.base}${path}</loc></url></urlset>`;
    site.pages.set('/a.xml', map('/a')).set('/b.xml.gz', gzipSync(map('/b')));
    site.pages.set(
      '/index.xml',
      `<sitemapindex><sitemap><loc>${site.base}/a.xml</loc><lastmod>2024-11-20</lastmod></sitemap><sitemap><loc>${site.base}/b.xml.gz</loc><lastmod>2024-11-21</lastmod></sitemap></sitemapindex>`,
    );
    expect(await add(['/index.xml'])).toMatchObject({ added: 2 });
    expect(site.asked()).toEqual(['200 /index.xml', '200 /b.xml.gz', '200 /b', '200 /a.xml', '200 /a']);
    site.pages.set(
      '/index.xml',
      String(site.pages.get('/index.xml')).replaceAll(/<lastmod>.*?<\/lastmod>/g, ''),
    );
    await add(['/index.xml']);
    expect(site.asked()).toEqual(['200 /index.xml', '304 /a.xml', '304 /b.xml.gz']);
  });

  it('answered with 304 though nothing was asked to be left out is told of', async () => {
    site.pages.set('/odd', (_, response) => response.writeHead(304).end());
    expect(await add(['/odd'])).toMatchObject({ unchanged: 1, failed: [] });
    expect(notes).toEqual(['/odd: unchanged']);
  });
});

describe('a host that asks to be left alone for long', () => {
  it('is not asked by the next run either, not even for its rules, and it is said until when', async () => {
    site.pages.set('/busy', (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    site.pages.set('/calm', story('Calm Reach', '2024-11-20'));
    const first = await add(['/busy']);
    expect(first.failed[0]!.message).toMatch(/for \d+ min, until \d{4}-\d\d-\d\d \d\d:\d\d UTC, .*\[busy\]$/);
    const lines: string[] = [];
    site.pages.set('/robots.txt', (request, response) => {
      lines.push(request.url ?? '');
      response.writeHead(404).end();
    });
    site.asked();
    const again = await add(['/calm'], { book: bookOf(store, true) });
    expect(again.failed[0]!.message).toContain(/until .* UTC/.exec(first.failed[0]!.message)![0]);
    expect([...lines, ...site.asked()]).toEqual([]);
    await store.keepRest('news.test', new Date(0));
    expect(await add(['/calm'])).toMatchObject({ added: 1 });
  });

  it('is remembered for a month at the most', async () => {
    site.pages.set('/ever', (_, response) =>
      response.writeHead(503, { 'retry-after': '999999999999' }).end(),
    );
    expect((await add(['/ever'])).failed).toHaveLength(1);
    const until = Date.parse((await store.rest('news.test')) ?? '');
    expect(until - Date.now()).toBeLessThanOrEqual(30 * 86_400_000);
    await store.keepRest('news.test', new Date(0));
  });
});
