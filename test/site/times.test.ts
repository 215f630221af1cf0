import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSite } from '../../src/site/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { handRecord } from './hand-record.ts';

let store: Store;
let key = '';
const keys = { undated: '' };

beforeAll(async () => {
  store = await openStore({ inMemory: true });
  const day = '2024-03-06';
  const page = {
    actors: { 'Ana Ruiz': { type: 'person' } as const },
    said: [
      { by: ['Ana Ruiz'], words: ['“We agreed,”'], on: '2024-03-04', place: 'Lisbon' },
      { by: ['Ana Ruiz'], words: ['“Once more,”'], on: day },
    ],
  };
  const article = {
    title: 'Ruiz agrees',
    outlet: 'Tarn Post',
    text: '“We agreed,” Ana Ruiz said in Lisbon on Monday. “Once more,” she said on Wednesday.',
    furniture: [
      { kind: 'clock' as const, text: 'Sunday 17 November 2024, 06:33 GMT', value: '2024-11-17T06:33Z' },
    ],
  };
  const stated = {
    earliest: day,
    latest: day,
    best: `${day}T18:40:00Z`,
    how: 'stated' as const,
    evidence: [],
  };
  key = (
    await store.add(handRecord({ id: 'dated', article: { ...article, published: stated }, ...page }), {
      source: 'a',
    })
  ).key;
  const unknown = { how: 'unknown' as const, evidence: [] };
  const text = `${article.text} It ended there.`;
  keys.undated = (
    await store.add(
      handRecord({
        id: 'undated',
        article: { ...article, outlet: 'Weser-Bote', text, published: unknown },
        ...page,
      }),
      {
        source: 'b',
      },
    )
  ).key;
});
afterAll(() => store.close());

async function get(path: string): Promise<string> {
  const site = new Hono().route(
    '/',
    createSite({ store, clock: () => new Date('2026-11-26T03:24:00Z'), zone: 'UTC' }),
  );
  return (await site.request(path, { headers: { 'accept-language': 'en-GB' } })).text();
}

it('a statement shows when and where it was made', async () => {
  const page = await get(`/page/${key}`);
  expect(page).toContain('<span class="when">4 March 2024, Lisbon</span>');
  expect(page).toContain('<span class="when">6 March 2024</span>');
  // In a listing only where that is not the page's day.
  const listing = await get('/statements');
  expect(listing).toContain('<span class="when">4 March 2024</span>');
});

it('moments have their zone, in the furniture too', async () => {
  const page = await get(`/page/${key}`);
  expect(page).toContain('6 March 2024 at 18:40 UTC');
  expect(page).toContain('17 November 2024 at 06:33 UTC');
  expect(page).not.toContain('2024-11-17T06:33Z');
});

it('a page without a day says so wherever a row names it', async () => {
  expect(await get('/search?q=Ruiz')).toMatch(/Weser-Bote<\/bdi><\/a>, date unknown/);
});
