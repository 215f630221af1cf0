import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { pglite, postgres, type TestDatabase } from './databases.ts';
import { synthetic } from './synthetic.ts';

const databases: readonly TestDatabase[] = [pglite(), await postgres()].filter((d) => d !== undefined);

describe.each(databases)('what a store on $name holds', (database) => {
  let store: Store;
  let empty: Store;
  const keys: string[] = [];

  beforeAll(async () => {
    [store, empty] = await Promise.all([database.open(), database.open()]);
    for (let seed = 1; seed <= 45; seed++) {
      const day = `2024-03-${String((seed % 28) + 1).padStart(2, '0')}`;
      const record = synthetic({ seed, day, words: 60, url: `https://courier.example/${seed}` });
      keys.push((await store.add(record, { source: 'test', keptAt: '2024-04-01T08:00:00Z' })).key);
    }
  }, 120_000);
  afterAll(() => database.cleanUp());

  it('is told of in one answer', async () => {
    const none = { actors: false, statements: false, events: false, occurrences: false, plans: false };
    expect(await empty.holdings()).toEqual({ pages: 0, stories: false, ...none });
    const held = await store.holdings();
    expect(held).toMatchObject({ pages: 2, actors: true, statements: true, events: true, occurrences: true });
    expect(held.stories).toBe(false);
  });

  it('is counted by kind, and gone when its page is', async () => {
    const { events, occurrences } = await store.kinds();
    for (const { type, rows } of events) {
      expect(await store.events({ type, limit: 500 })).toHaveLength(rows);
    }
    for (const { kind, rows } of occurrences) {
      expect(await store.occurrences({ kind, limit: 500 })).toHaveLength(rows);
    }
    expect(events.map(({ rows }) => rows)).toEqual(events.map(({ rows }) => rows).toSorted((a, b) => b - a));
    expect(await empty.kinds()).toEqual({ events: [], occurrences: [] });
  });

  it('is of one revision until it changes, and of the same after what changes nothing of pages', async () => {
    const before = await store.revision();
    const again = synthetic({ seed: 1, day: '2024-03-02', words: 60, url: 'https://courier.example/1' });
    expect((await store.add(again, { source: 'test' })).outcome).toBe('known');
    await store.keepVisit({ url: 'https://courier.example/1', readAt: '2024-04-01T08:00:00Z' });
    await store.forget('no-such-page');
    expect(await store.revision()).toBe(before);
    const { key } = await store.add(synthetic({ seed: 901, words: 60 }), { source: 'test' });
    const added = await store.revision();
    await store.renew(key, synthetic({ seed: 901, words: 60 }), { source: 'test' });
    const renewed = await store.revision();
    await store.forget(key);
    expect(new Set([before, added, renewed, await store.revision()]).size).toBe(4);
  });

  it('has the first occurrences of several pages in one answer, in their order', async () => {
    const some = [keys[7]!, keys[2]!, 'no-such-page', keys[11]!];
    const each: unknown[] = [];
    for (const page of some) each.push(...(await store.occurrences({ page, limit: 1 })));
    expect(each.length).toBeGreaterThan(1);
    expect(await store.occurrences({ pages: some, perPage: 1 })).toEqual(each);
  });

  it('comes whole, a stretch at a time, as each page by itself does', async () => {
    const listed = await store.pages({ limit: 100 });
    const whole = [
      ...(await store.wholePages({ limit: 20 })),
      ...(await store.wholePages({ limit: 100, offset: 20 })),
    ];
    expect(whole.map(({ key }) => key)).toEqual(listed.map(({ key }) => key));
    for (const { key, record, keptAt, outcomes } of whole.slice(0, 5)) {
      expect(await store.page(key)).toMatchObject({ record, keptAt, outcomes });
      expect(await store.article(key)).toEqual(record.article);
    }
    expect(await store.article('no-such-page')).toBeUndefined();
  });

  it('is listed by an actor and by keys', async () => {
    const [actor] = await store.actors({ limit: 1 });
    const naming = await store.pages({ actor: actor!.key, limit: 100 });
    expect(naming).toHaveLength(actor!.pages);
    expect(await store.pages({ actor: 'nobody' })).toEqual([]);
    const some = await store.pages({ keys: keys.slice(3, 6) });
    expect(new Set(some.map(({ key }) => key))).toEqual(new Set(keys.slice(3, 6)));
    expect(await store.pages({ keys: [] })).toEqual([]);
    expect(await store.pages({ keys: ["'; drop table pages; --", '\0'] })).toEqual([]);
  });
});
