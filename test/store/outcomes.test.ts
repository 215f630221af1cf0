import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Record } from '../../src/record/index.ts';
import type { Store } from '../../src/store/index.ts';
import { handRecord } from '../site/hand-record.ts';
import { pglite, postgres, type TestDatabase } from './databases.ts';

const databases: readonly TestDatabase[] = [pglite(), await postgres()].filter((d) => d !== undefined);

/** A page that tells of a meeting of Ines Calder and Tobias Wren on 8 May. */
function page(
  id: string,
  best: string,
  sentence: string,
  factuality: Record['events'][number]['factuality'],
) {
  return handRecord({
    id,
    article: {
      title: id,
      url: `https://${id}.example/`,
      text: sentence,
      published: { how: 'stated', evidence: [], best },
    },
    actors: { 'Ines Calder': { type: 'person' }, 'Tobias Wren': { type: 'person' } },
    done: [
      {
        by: ['Ines Calder'],
        type: 'CONSULT',
        to: ['Tobias Wren'],
        trigger: 'meet',
        sentence,
        factuality,
        on: '2024-05-08',
      },
    ],
  });
}

describe.each(databases)('what came of plans, on $name', (database) => {
  let store: Store;
  beforeAll(async () => {
    store = await database.open();
  });
  afterAll(() => database.cleanUp());

  it('comes with them in every list, the first report first, and goes with its page', async () => {
    const add = async (record: Record) => (await store.add(record, { source: record.id })).key;
    const plan = await add(page('plan', '2024-05-03', 'They will meet.', 'planned'));
    const told = async () => (await store.events({ page: plan })).map(({ outcomes }) => outcomes);
    expect(await told()).toEqual([undefined]);
    const later = await add(page('later', '2024-05-10', 'They did meet, it is said again.', 'happened'));
    const first = await add(page('first', '2024-05-09', 'They did meet.', 'happened'));
    expect(await told()).toMatchObject([[{ standing: 'happened', event: 'e1', page: { key: first } }]]);
    expect(await store.events({ factuality: 'planned' })).toMatchObject([
      { outcomes: [{ page: { key: first } }] },
    ]);
    expect((await store.page(plan))!.outcomes).toMatchObject([{ plan: 'e1', page: { key: first } }]);
    expect((await store.page(first))!.outcomes).toEqual([]);
    await store.forget(first);
    expect(await told()).toMatchObject([[{ page: { key: later } }]]);
    // Another wording of the page says so no more.
    await add(page('later', '2024-05-10', 'They may yet meet.', 'possible'));
    expect(await told()).toEqual([undefined]);
  });
});
