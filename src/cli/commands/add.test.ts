import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import { addSources } from '../add-sources.ts';
import { sourcesOf } from '../folder.ts';
import { tallyLine } from '../keep.ts';

const story = (
  town: string,
  day: string,
) => `<!doctype html><html lang="en"><head><title>${town} mill to reopen</title>
<meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article><h1>${town} mill to reopen</h1>
<p>The paper mill at ${town} will open its gates again in the spring, its new owners said on Monday, two years after the last shift went home.</p>
<p>About 140 people of ${town} are to be taken on by June, and another 60 by the end of the year, said Ines Calder, who leads the investors.</p>
<p>Mayor Tobias Wren of ${town} called the sale the first good news from the river in ten years, and thanked those who had waited for it.</p></article></body></html>`;

const asked: { path: string; at: number }[] = [];
let server: Server;
let base = '';
let folder = '';
let store: Store;
const LOCAL = {
  allowLoopback: true,
  resolve: async () => ['127.0.0.1'],
  delayMs: 40,
  contact: 'desk@tarnpost.test',
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, at: Date.now() });
    const pages: { [path: string]: string } = {
      '/robots.txt': 'User-agent: *\nDisallow: /closed/',
      '/feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>The Tarn Post</title>
<item><title>One</title><link>/one</link></item><item><title>Gone</title><link>/gone</link></item>
<item><title>Closed</title><link>/closed/page</link></item><item><title>Inside</title><link>http://10.0.0.8/two</link></item>
<item><title>Two</title><link>${base}/two</link></item><item><title>One again</title><link>/one</link></item></channel></rss>`,
      '/sitemap.xml': `<urlset><url><loc>${base}/two</loc></url><url><loc>${base}/three</loc></url></urlset>`,
      '/one': story('Harrow Bend', '2024-11-20'),
      '/two': story('Weir Street', '2024-11-21'),
      '/three': story('Tarn Lock', '2024-11-22'),
      '/closed/page': story('Closed', '2024-11-22'),
    };
    const body = pages[path];
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader(
      'content-type',
      path.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8',
    );
    response.end(body ?? 'nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://news.test:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'daybook-feed-'));
  store = await openStore({ dataDir: join(folder, 'store') });
});
afterAll(async () => {
  await store.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('daybook add of a feed', () => {
  it('keeps the pages of its items, and tells of those that cannot be read', async () => {
    const tally = await addSources(store, [`${base}/feed.xml`], LOCAL);
    expect(tally).toMatchObject({ added: 2, known: 0 });
    expect(
      tally.failed.map(({ source, message }) => [source.replace(base, ''), message.match(/\[(.*)\]/)?.[1]]),
    ).toEqual([
      ['/gone', 'http-status'],
      ['/closed/page', 'robots'],
      ['http://10.0.0.8/two', 'private-address'],
    ]);
    expect(tallyLine(tally)).toBe('2 kept, 3 not read');
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed.xml', '/one', '/gone', '/two']);
  });

  it('keeps its distance between two requests to a host', () => {
    const pages = asked.slice(2).map(({ at }) => at);
    for (let i = 1; i < pages.length; i++) expect(pages[i]! - pages[i - 1]!).toBeGreaterThanOrEqual(35);
  });

  it('passes over what is known the next time, from a file as well', async () => {
    const file = join(folder, 'feed.xml');
    writeFileSync(
      file,
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>One</title><link href="${base}/one"/></entry></feed>`,
    );
    expect(await addSources(store, [`${base}/feed.xml`, file], LOCAL)).toMatchObject({
      added: 0,
      known: 2,
    });
  });

  it('reads the pages that a sitemap names', async () => {
    const tally = await addSources(store, [`${base}/sitemap.xml`], LOCAL);
    expect(tally).toMatchObject({ added: 1, known: 1, failed: [] });
  });

  it('says before each page how far it is, and at once what could not be read', async () => {
    const said: unknown[] = [];
    await addSources(store, [`${base}/sitemap.xml`, `${base}/gone`], {
      ...LOCAL,
      onStep: (source, done, total) => said.push([source.replace(base, ''), done, total]),
      onFailure: (source) => said.push(source.replace(base, '')),
    });
    expect(said).toEqual([
      ['/sitemap.xml', 0, 2],
      ['/two', 0, 3],
      ['/two', 1, 3],
      ['/three', 1, 3],
      ['/three', 2, 3],
      ['/sitemap.xml', 2, 3],
      ['/gone', 2, 3],
      '/gone',
      ['/gone', 3, 3],
    ]);
  });

  it('takes the words of the feed where an item has no address', async () => {
    const file = join(folder, 'whole.xml');
    const words = story('Salt Quay', '2024-11-23').match(/<p>[\s\S]*<\/p>/)![0];
    writeFileSync(
      file,
      `<rss version="2.0"><channel><title>t</title><item><title>Salt Quay mill to reopen</title><description><![CDATA[${words}]]></description></item></channel></rss>`,
    );
    expect(await addSources(store, [file], LOCAL)).toMatchObject({ added: 1, failed: [] });
  });

  it('takes a day from outside for every page, stated or not', async () => {
    const folderOf = join(folder, 'given');
    mkdirSync(folderOf);
    const dated = story('Gull Hythe', '2024-11-24');
    writeFileSync(join(folderOf, 'dated.html'), dated);
    writeFileSync(
      join(folderOf, 'undated.html'),
      story('Fell Ness', '').replace(/<meta property="article[^>]*>/, ''),
    );
    const published = '2023-03-22';
    expect(await addSources(store, await sourcesOf([folderOf]), { published })).toMatchObject({
      added: 2,
    });
    const pages = await store.pages({ limit: 10, day: published });
    expect(pages.map(({ title }) => title).sort()).toEqual([
      'Fell Ness mill to reopen',
      'Gull Hythe mill to reopen',
    ]);
    expect(new Set(pages.map((page) => page.published.how))).toEqual(new Set(['given']));
  });

  it('does not reach the loopback address without the option of a test', async () => {
    const { port } = server.address() as AddressInfo;
    const before = asked.length;
    const tally = await addSources(store, [`http://127.0.0.1:${port}/feed.xml`]);
    expect(tally.failed[0]?.message).toContain('[private-address]');
    expect(asked).toHaveLength(before);
  });
});
