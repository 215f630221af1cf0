import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { Record } from '../../src/record/index.ts';
import {
  openStore,
  type PageSummary,
  type SearchHit,
  type Store,
  type StoredActor,
  type StoredEvent,
  type StoredPage,
  type StoredStatement,
  type StoreStatus,
} from '../../src/store/index.ts';
import { handPages } from './hand-pages.ts';

let store: Store;
const app = new Hono();

beforeAll(async () => {
  store = await openStore({ inMemory: true });
  for (const record of handPages()) await store.add(record, { source: record.id });
  app.route('/api', createApi({ store }));
});
afterAll(() => store.close());

interface List<Row> {
  readonly items: readonly Row[];
  readonly offset: number;
  readonly next: string;
}

async function json<Answer>(path: string, status = 200): Promise<Answer> {
  const response = await app.request(path);
  expect(response.status, path).toBe(status);
  return (await response.json()) as Answer;
}

describe('the API', () => {
  it('lists pages, and gives one with its record', async () => {
    const { items } = await json<List<PageSummary>>('/api/pages');
    expect(items).toHaveLength(5);
    const copy = items.find((page) => page.copyOf);
    expect(copy?.outlet).toBe('The Alder Post');
    const page = await json<StoredPage>(`/api/pages/${copy?.key}`);
    expect(Record.parse(page.record).article.title).toBe(copy?.title);
  });

  it('filters and pages as the store does', async () => {
    const planned = await json<List<StoredEvent>>('/api/events?factuality=planned&limit=2');
    expect(planned.items).toHaveLength(2);
    const rest = await json<List<StoredEvent>>(planned.next);
    expect(rest.offset).toBe(2);
    for (const { event } of [...planned.items, ...rest.items]) expect(event.factuality).toBe('planned');
    const { items } = await json<List<StoredStatement>>('/api/statements?speaker=Q57665');
    for (const { speakers } of items) expect(speakers[0]?.name).toBe('Jens Stoltenberg');
    expect((await json<List<StoredActor>>('/api/actors?name=grushko')).items[0]?.country).toBe('RUS');
    expect((await json<List<SearchHit>>('/api/search?q=bases')).items[0]?.page.outlet).toBe(
      'Meridian Review',
    );
    expect((await json<List<PageSummary>>('/api/pages?day=2023-04-04')).items).toHaveLength(1);
    const [actor] = (await json<List<StoredActor>>('/api/actors?name=stoltenberg')).items;
    const naming = await json<List<PageSummary>>(`/api/pages?actor=${actor?.key}`);
    expect(naming.items).toHaveLength(actor?.pages ?? -1);
  });

  it('says what the store holds, without saying where it is', async () => {
    const status = await json<StoreStatus>('/api/status');
    expect(status.pages).toBe(5);
    expect(status.location).toBeUndefined();
  });

  it('answers what is wrong with problem JSON', async () => {
    for (const [path, status] of [
      ['/api/pages?limit=0', 400],
      ['/api/pages?limit=100000', 400],
      ['/api/events?type=WEDDING', 400],
      ['/api/occurrences?kind=MIRACLE', 400],
      ['/api/events?from=yesterday', 400],
      ['/api/search', 400],
      ['/api/pages/none', 404],
      ['/api/actors/none', 404],
      ['/api/nothing', 404],
    ] as const) {
      const response = await app.request(path);
      expect(response.status, path).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ type: 'about:blank', status });
    }
    const { errors } = await json<{ errors: { parameter: string }[] }>('/api/events?type=WEDDING', 400);
    expect(errors[0]?.parameter).toBe('type');
    expect((await app.request('/api/pages', { method: 'POST' })).status).toBe(405);
  });

  it('refuses parameters that it does not know, and names those it takes', async () => {
    interface Refusal {
      readonly errors: readonly { parameter: string; message: string }[];
    }
    for (const [path, parameters, takes] of [
      ['/api/statements?nosuch=1', ['nosuch'], 'limit, offset, page, speaker, kind, from, to'],
      ['/api/events?From=2023-04-01&limit=2&actr=Q1', ['From', 'actr'], 'actor, type, factuality, from, to'],
      ['/api/search?q=bases&day=2023-04-04', ['day'], 'limit, offset, q'],
      ['/api/events.csv?from=2023-04-01', ['from'], 'it takes none'],
      ['/api/status?verbose', ['verbose'], 'it takes none'],
      ['/api/pages/some?full=1', ['full'], 'it takes none'],
    ] as const) {
      const { errors } = await json<Refusal>(path, 400);
      expect(errors.map(({ parameter }) => parameter)).toEqual(parameters);
      for (const { message } of errors) expect(message).toContain(takes);
    }
    await json('/api/nothing?nosuch=1', 404);
  });

  it('describes itself, and leads to the description from its root', async () => {
    for (const root of ['/api', '/api/']) {
      const response = await app.request(root);
      expect([response.status, response.headers.get('location')]).toEqual([303, '/api/openapi.json']);
    }
    const described = await json<{ openapi: string; paths: object }>('/api/openapi.json');
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths)).toEqual(
      expect.arrayContaining([
        '/pages',
        '/pages/{key}',
        '/statements',
        '/events',
        '/occurrences',
        '/actors',
        '/search',
        '/status',
      ]),
    );
  });

  it('exports, by address and by type', async () => {
    for (const [path, type, words] of [
      ['/api/events.csv', 'text/csv', 'AGREE'],
      ['/api/statements.csv', 'text/csv', 'historic week'],
      ['/api/events.ics', 'text/calendar', 'BEGIN:VEVENT'],
      ['/api/pages.atom', 'application/atom+xml', 'Finland joins NATO'],
      ['/api/pages.rss', 'application/rss+xml', 'Finland joins NATO'],
      ['/api/pages.feed.json', 'application/feed+json', 'Finland joins NATO'],
      ['/api/pages.jsonld', 'application/ld+json', 'schema.org'],
    ] as const) {
      const response = await app.request(path);
      expect(response.headers.get('content-type'), path).toContain(type);
      expect(await response.text(), path).toContain(words);
      const listing = path.replace(/\.\w+$/, '');
      const asked = await app.request(listing, { headers: { accept: type } });
      expect(asked.status).toBe(303);
      expect(asked.headers.get('location')).toBe(path);
    }
    const key = (await json<List<PageSummary>>('/api/pages')).items[0]?.key;
    const linked = await app.request(`/api/pages/${key}`, { headers: { accept: 'application/ld+json' } });
    expect(JSON.parse(await linked.text())).toHaveProperty('@context');
    expect(await (await app.request(`/api/pages/${key}.jsonld`)).text()).toContain('schema.org');
  });

  it('answers a repeated question with nothing new', async () => {
    const first = await app.request('/api/pages');
    const again = await app.request('/api/pages', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});
