import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store, Visit } from '../../src/store/index.ts';
import { pglite, postgres, type TestDatabase } from './databases.ts';
import { synthetic } from './synthetic.ts';

const databases: readonly TestDatabase[] = [pglite(), await postgres()].filter((d) => d !== undefined);
const readAt = '2024-11-04T08:00:00.000Z';

describe.each(databases)('visits on $name', (database) => {
  let store: Store;
  beforeAll(async () => {
    store = await database.open();
  });
  afterAll(() => database.cleanUp());

  it('are kept by the very address, the last in the place of the one before', async () => {
    const url = `https://a.example/feed?x=${'y'.repeat(5000)}`;
    expect(await store.visit(url)).toBeUndefined();
    const first: Visit = { url, etag: '"1"', lastModified: 'Mon, 04 Nov 2024 08:00:00 GMT', readAt };
    await store.keepVisit(first);
    expect(await store.visit(url)).toEqual(first);
    expect(await store.visit(`${url}z`)).toBeUndefined();
    const second: Visit = { url, etag: '"2"', readAt: '2024-11-05T08:00:00.000Z' };
    await store.keepVisit(second);
    expect(await store.visit(url)).toEqual(second);
  });

  it('go with their page, and those of lists with any page, so that it can be read again', async () => {
    const [gone, kept] = [1, 2].map((seed) => synthetic({ seed, url: `https://a.example/${seed}` }));
    const { key } = await store.add(gone!, { source: 'x' });
    const other = await store.add(kept!, { source: 'x' });
    await store.keepVisit({ url: 'https://a.example/1', page: key, readAt });
    await store.keepVisit({ url: 'https://a.example/2', page: other.key, readAt });
    await store.keepVisit({ url: 'https://a.example/feed.xml', readAt });
    expect(await store.visit('https://a.example/1')).toMatchObject({ page: key });
    await store.forget('no-such-page');
    expect(await store.visit('https://a.example/feed.xml')).toBeDefined();
    await store.forget(key);
    expect(await store.visit('https://a.example/1')).toBeUndefined();
    expect(await store.visit('https://a.example/feed.xml')).toBeUndefined();
    expect(await store.visit('https://a.example/2')).toMatchObject({ page: other.key });
    await store.keepVisit({ url: 'https://a.example/1', page: key, readAt });
    expect(await store.visit('https://a.example/1')).toBeUndefined();
  });

  it('take any address', async () => {
    for (const odd of ["'; drop table visits; --", '\0', '\ud800', '💥', '%']) {
      expect(await store.keyAt(odd)).toBeUndefined();
      await store.keepVisit({ url: odd, etag: odd, readAt: odd });
      expect(await store.visit(odd)).toBeDefined();
    }
  });

  it('leave what a host asked for until it is past', async () => {
    const [soon, later] = [new Date(Date.now() + 60_000), new Date(Date.now() + 120_000)];
    expect(await store.rest('a.example')).toBeUndefined();
    await store.keepRest('a.example', soon);
    await store.keepRest('a.example', later);
    await store.keepRest('b.example', soon);
    expect(await store.rest('a.example')).toBe(later.toISOString());
    await store.keepRest('a.example', new Date(0));
    expect(await store.rest('a.example')).toBeUndefined();
    expect(await store.rest('b.example')).toBe(soon.toISOString());
  });

  it('the page at an address is the current one, however the address is written', async () => {
    const first = await store.add(synthetic({ seed: 7, url: 'https://b.example/mill' }), { source: 'x' });
    expect(await store.keyAt('http://b.example/mill/?utm_source=rss#top')).toBe(first.key);
    const second = await store.add(synthetic({ seed: 8, url: 'https://b.example/mill' }), { source: 'x' });
    expect(await store.keyAt('https://b.example/mill')).toBe(second.key);
    expect(await store.keyAt('https://b.example/other')).toBeUndefined();
  });
});
