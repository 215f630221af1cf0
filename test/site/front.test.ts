import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSite } from '../../src/site/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { handPages } from './hand-pages.ts';
import { handRecord } from './hand-record.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ inMemory: true });
});
afterAll(() => store.close());

const stated = (best?: string) => ({ how: 'stated' as const, evidence: [], ...(best && { best }) });
const story = (id: string, published: ReturnType<typeof stated>, language = 'en') =>
  handRecord({
    id,
    article: { title: `On ${id}`, outlet: 'Kite News', language, text: `Of ${id} in short.`, published },
    actors: {},
  });

/** The front page without tags between the words. */
async function front(from: Store, accept = 'en-GB'): Promise<string> {
  const response = await createSite({ store: from }).request('/', { headers: { 'accept-language': accept } });
  return response.text();
}

it('sets a day’s head over the stories of days before, and marks those in another language', async () => {
  for (const record of [
    story('news', stated('2024-05-03')),
    story('ferries', stated('2024-05-02')),
    story('Fähren', stated('2024-05-02'), 'de'),
    story('locks', stated('2024-05-01')),
    story('some day', stated()),
  ]) {
    await store.add(record, { source: record.id });
  }
  const page = await front(store);
  const heads = [...page.matchAll(/<h3 class="day">(?:<a[^>]*>)?(?:<time[^>]*>)?([^<]+)/g)].map(
    ([, day]) => day,
  );
  expect(heads.map((day) => day?.replace(',', ''))).toEqual([
    'Thursday 2 May 2024',
    'Wednesday 1 May 2024',
    'Undated',
  ]);
  const words = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toMatch(/Kite News · German On Fähren/);
  expect(words.match(/· (?:English|German)/g)).toHaveLength(1);
  expect(page).toContain('lang="de"><p class="kicker" lang="en">');
  expect((await front(store, 'de')).match(/Englisch/g)).toHaveLength(4);
});

it('credits what a copy repeats to the page that it is a copy of', async () => {
  const both = await openStore({ inMemory: true });
  const [plan, copy] = handPages();
  const relayed = {
    ...copy!,
    article: { ...copy!.article, text: `BRUSSELS (Tidewater) — ${copy!.article.text}` },
  };
  const shifted = JSON.parse(JSON.stringify(relayed), (key, value) =>
    key === 'start' || key === 'end' ? value + 'BRUSSELS (Tidewater) — '.length : value,
  );
  // The copy was kept first, under the same day: its dateline says whose words they are.
  await both.add(shifted, { source: 'copy' });
  await both.add(plan!, { source: 'plan' });
  const page = await front(both);
  expect(page).toContain('1 copy');
  expect(page).not.toContain('Alder Post');
  await both.close();
});

it('says of a page in a language that is not read that it is not, and of any other that it holds nothing', async () => {
  const [german, english] = [story('Bahn', stated('2024-06-01'), 'de'), story('rails', stated('2024-06-01'))];
  const message = 'the English components were not run';
  const diagnostics = [
    { stage: 'language', code: 'language-not-supported', severity: 'info', message } as const,
  ];
  const read = async (record: typeof german) => {
    const { key } = await store.add(record, { source: record.id });
    return (await createSite({ store }).request(`/page/${key}`)).text();
  };
  expect(await read({ ...german, diagnostics })).toContain('is read in English only so far');
  expect(await read(english)).toContain('Nothing on this page was found');
});
