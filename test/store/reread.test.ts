import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureFile, engineVersion, readWhole, reread, storyTerms } from '../../src/pipeline/index.ts';
import type { Record } from '../../src/record/index.ts';
import type { Store } from '../../src/store/index.ts';
import { pglite, postgres } from './databases.ts';

const databases = [pglite(), await postgres()].filter((database) => database !== undefined);
const SAMPLES = [
  'tidewater-finland-to-join.txt',
  'meridian-finland-joins.html',
  'alder-post-finland-copy.html',
];
const KEPT_AT = '2024-03-05T08:00:00Z';

/** All that a reader can see. */
async function seen(store: Store): Promise<unknown> {
  const pages = await store.pages({ limit: 100 });
  return {
    pages: await Promise.all(pages.map(({ key }) => store.page(key))),
    statements: await store.statements({ limit: 500 }),
    events: await store.events({ limit: 500 }),
    occurrences: await store.occurrences({ limit: 500 }),
    actors: (await store.actors({ limit: 500 })).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    stories: await store.stories(pages.map(({ key }) => key)),
    status: { ...(await store.status()), location: '' },
  };
}

/** The record as another version may have made it: one actor that is none, no statements, another day, its own number. */
function asOnceRead(record: Record): Record {
  return {
    ...record,
    engine: { ...record.engine, version: '0.0.1' },
    article: { ...record.article, published: { how: 'unknown', evidence: [] } },
    actors: [{ id: 'a1', name: 'Tuesday Ending', type: 'person', roles: [], mentions: [] }],
    statements: [],
    events: [],
    occurrences: [],
    times: [],
  };
}

describe.each(databases)('reading anew on $name', (database) => {
  let [store, straight]: Store[] = [];
  const whole = SAMPLES.map(async (name) => readWhole(await captureFile(`data/samples/${name}`)));

  beforeAll(async () => {
    [store, straight] = [await database.open(), await database.open()];
    for (const read of whole) {
      const { record, doc } = await read;
      const origin = { source: record.id, keptAt: KEPT_AT };
      await straight!.add(record, { ...origin, terms: storyTerms(doc) });
      await store!.add(asOnceRead(record), origin);
    }
  }, 120_000);
  afterAll(() => database.cleanUp());

  it('makes the store as if the pages had been read so at first', async () => {
    const keys = await store!.toReread(engineVersion);
    expect(keys).toHaveLength(SAMPLES.length);
    expect((await store!.actors()).map(({ name }) => name)).toEqual(['Tuesday Ending']);
    for (const [n, read] of whole.entries()) {
      const { record, doc } = await read;
      const origin = { source: record.id, keptAt: KEPT_AT, terms: storyTerms(doc) };
      expect(await store!.renew(keys[n]!, record, origin)).toBe(true);
    }
    expect(await store!.toReread(engineVersion)).toEqual([]);
    expect(await store!.toReread()).toEqual(keys);
    expect(await seen(store!)).toEqual(await seen(straight!));
  });

  it('makes the same record of an article as of its page', async () => {
    for (const read of whole) {
      const { record } = await read;
      expect((await reread(record)).record).toEqual(record);
    }
  });

  it('leaves a page alone for other words, and does nothing for none', async () => {
    const { record } = await whole[0]!;
    const before = await seen(store!);
    const other = { ...record, article: { ...record.article, title: 'Another' } };
    const [key] = await store!.toReread();
    await expect(store!.renew(key!, other, { source: 'x' })).rejects.toMatchObject({ code: 'other-words' });
    expect(await store!.renew('none', record, { source: 'x' })).toBe(false);
    expect(await seen(store!)).toEqual(before);
  });
});
