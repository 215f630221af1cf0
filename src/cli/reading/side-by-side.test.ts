import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import { addSources } from '../add-sources.ts';
import { asGuest, openSite, rss, type Site, story } from './site.fixture.ts';

let site: Site;
let store: Store;
beforeAll(async () => {
  store = await openStore({ inMemory: true });
});
beforeEach(async () => {
  site?.close();
  site = await openSite();
});
afterAll(async () => {
  site.close();
  await store.close();
});

/** An address on another host, which leads to the same site. */
const on = (host: string, path: string) => `${site.base.replace('news.test', host)}${path}`;
const add = (sources: readonly string[]) => addSources(store, sources, asGuest(site, []));

/** Pages that are answered only when so many of them have been asked for: one after the other they never would. */
function meeting(guests: number): (page: string) => RequestListener {
  const waiting: (() => void)[] = [];
  return (page) => (_, response) => {
    waiting.push(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page));
    if (waiting.length === guests) for (const answer of waiting) answer();
  };
}

describe('hosts', () => {
  it('are read side by side where several are named', async () => {
    const meet = meeting(3);
    for (const host of ['a', 'b', 'c'])
      site.pages.set(`/${host}`, meet(story(`Reach ${host}`, '2024-11-20')));
    const tally = await add(['a', 'b', 'c'].map((host) => on(`${host}.test`, `/${host}`)));
    expect(tally.kept.map(({ title }) => title)).toEqual(
      ['a', 'b', 'c'].map((host) => `Reach ${host} mill to reopen`),
    );
  });

  it('are so too where one list names them in turn', async () => {
    const meet = meeting(2);
    for (const n of [1, 2, 3]) site.pages.set(`/q${n}`, meet(story(`Quay ${n}`, '2024-11-20')));
    site.pages.set('/first', story('First Quay', '2024-11-20'));
    site.pages.set('/feed.xml', rss([on('a.test', '/first'), on('a.test', '/q1'), on('b.test', '/q2')]));
    expect(await add([on('news.test', '/feed.xml')])).toMatchObject({ added: 3, failed: [] });
  });

  it('are each asked for one page at a time, and a list is noted as read when all of it is', async () => {
    let [open, most] = [0, 0];
    const pages = Array.from({ length: 8 }, (_, n) => ({ path: `/p${n}`, host: `h${n % 2}.test` }));
    for (const { path } of pages) {
      site.pages.set(path, (request, response) => {
        most = Math.max(most, ++open);
        expect(request.headers.host).toMatch(/^h[01]/);
        setTimeout(() => {
          open--;
          const isLost = path === '/p5';
          response.writeHead(isLost ? 500 : 200, { 'content-type': 'text/html' });
          response.end(isLost ? 'later' : story(`Pier ${path}`, '2024-11-20'));
        }, 20);
      });
    }
    site.pages.set('/feed.xml', rss(pages.map(({ path, host }) => on(host, path))));
    const feed = on('news.test', '/feed.xml');
    expect(await add([feed])).toMatchObject({ added: 7 });
    expect(most).toBe(2);
    expect(await store.visit(feed)).toBeUndefined();
  });
});

it('a packed feed in a file stands for its pages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daybook-feed-'));
  const file = join(folder, 'feed.xml.gz');
  site.pages.set('/one', story('Harrow Bend', '2024-11-20'));
  await writeFile(file, gzipSync(rss([on('news.test', '/one')])));
  expect(await add([file])).toMatchObject({ added: 1, failed: [] });
  await writeFile(file, gzipSync('<p>no feed'));
  expect((await add([file])).failed[0]!.message).toContain('[binary]');
  await rm(folder, { recursive: true });
});
