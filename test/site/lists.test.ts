import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureText, readWhole, storyTerms } from '../../src/pipeline/index.ts';
import { createSite } from '../../src/site/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { handPages } from './hand-pages.ts';

const STORY = {
  'Ferry aground': `The ferry Astrid ran aground off Varnholm on Monday with 212 people on board. The coast guard said that all
passengers were brought ashore at Varnholm harbour by noon. Captain Signe Lund told the harbour office of Varnholm that the ferry
had lost its rudder in the strait. The Astrid belongs to Norrline, which said that divers would look at the hull.`,
  'All safe after ferry struck rock': `All 212 people were taken off the ferry Astrid after it struck a rock near Varnholm, the
coast guard said on Monday. Norrline, the owner of the Astrid, blamed a broken rudder. The master of the ferry, Signe Lund, stayed
on board until the last passengers had reached Varnholm harbour.`,
};

let store: Store;
let few: Store;

beforeAll(async () => {
  [store, few] = await Promise.all([openStore({ inMemory: true }), openStore({ inMemory: true })]);
  for (const record of handPages()) {
    await store.add(record, { source: record.id });
    if (record.id === 'undated') await few.add(record, { source: record.id });
  }
  for (const [title, words] of Object.entries(STORY)) {
    const text = `${title}\n\n${words.replaceAll('\n', ' ')}`;
    const { record, doc } = await readWhole(captureText(text, 'text'), { published: '2023-04-06' });
    await store.add(record, { source: title, terms: storyTerms(doc) });
  }
}, 120_000);
afterAll(() => Promise.all([store.close(), few.close()]));

async function get(path: string, from = store, accept = 'en-GB'): Promise<string> {
  const response = await createSite({ store: from }).request(path, {
    headers: { 'accept-language': accept },
  });
  expect(response.status, path).toBe(200);
  return response.text();
}
const entries = (html: string) => html.match(/<article class="event-entry/g)?.length ?? 0;

describe('the lists', () => {
  it('have events and occurrences, in every language', async () => {
    expect(entries(await get('/events'))).toBe((await store.events({ limit: 41 })).length);
    expect(entries(await get('/occurrences'))).toBe((await store.occurrences({ limit: 41 })).length);
    expect(await get('/events', store, 'de')).toContain('Was getan wurde');
  });

  it('are chosen from by kind, standing and days', async () => {
    const { events, occurrences } = await store.kinds();
    for (const { type, rows } of events) {
      const html = await get(`/events?type=${type}`);
      expect(entries(html)).toBe(rows);
      expect(html).toContain(`<option value="${type}" selected`);
    }
    for (const { kind, rows } of occurrences)
      expect(entries(await get(`/occurrences?kind=${kind}`))).toBe(rows);
    const planned = await store.events({ factuality: 'planned', from: '2023-04-01', to: '2023-04-30' });
    const april = await get('/events?standing=planned&since=2023-04-30&until=2023-04-01');
    expect(entries(april)).toBe(planned.length);
    expect(april).toContain('value="2023-04-01"');
    const direct = await store.statements({ kind: 'direct', limit: 40 });
    expect((await get('/statements?said=direct')).match(/<figure class="quotation direct"/g)).toHaveLength(
      direct.length,
    );
    expect(await get('/statements?said=direct')).not.toContain('quotation indirect');
  });

  it('offer no choice that leads nowhere, and say so where days do', async () => {
    const { events } = await store.kinds();
    const offered = [...(await get('/events')).matchAll(/<option value="([A-Z]+)"/g)].map(([, type]) => type);
    expect(offered).toEqual(events.map(({ type }) => type));
    expect(await get('/events?since=2090-01-01')).toContain(
      'Nothing in the record is of this kind and time.',
    );
  });

  it('pass over what cannot be chosen', async () => {
    const all = entries(await get('/events'));
    for (const query of [
      'type=NONE',
      'type[]=x',
      'standing=%00',
      'since=2023-02-31',
      'until=%22%3E%3Cscript%3E',
    ]) {
      const html = await get(`/events?${query}`);
      expect(entries(html), query).toBe(all);
      expect(html.match(/<script/g)).toHaveLength(1);
    }
  });

  it('keep what was chosen from sheet to sheet', async () => {
    const [row] = await store.events({ limit: 1 });
    const many = new Proxy(store, {
      get: (target, name) =>
        name === 'events' ? async () => Array(41).fill(row) : Reflect.get(target, name, target).bind(target),
    });
    const html = await get('/events?type=CONSULT&since=2023-01-01', many);
    expect(html).toContain('href="/events?type=CONSULT&amp;since=2023-01-01&amp;from=40"');
  });

  it('join the pages of one story under the newest', async () => {
    const html = await get('/stories');
    expect(html).toMatch(/<h2[^>]*><a[^>]*>(Ferry aground|All safe after ferry struck rock)<\/a>/);
    expect(html.match(/<ul class="also"/g)).toHaveLength(1);
    expect(await get('/')).toContain('href="/stories"');
  });

  it('stand in the menu only where there are any', async () => {
    const html = await get('/', few);
    expect(html).not.toContain('href="/stories"');
    expect(await get('/stories', few)).toContain('None of these pages tells what another does.');
  });

  it('are named at the foot with every feed', async () => {
    const html = await get('/');
    for (const path of [
      '/feed.atom',
      '/feed.rss',
      '/feed.json',
      '/planned.ics',
      '/events.csv',
      '/pages.jsonld',
    ]) {
      expect(html.slice(html.indexOf('<footer'))).toContain(`href="${path}"`);
    }
  });
});

describe('those whom the record names', () => {
  it('are shown by type, where there are several', async () => {
    const html = await get('/actors');
    const offered = [...html.matchAll(/href="\/actors\?type=([\w-]+)"/g)].map(([, type]) => type);
    expect(offered.length).toBeGreaterThan(1);
    for (const type of offered) {
      const own = await get(`/actors?type=${type}`);
      expect(own.match(/<h2 class="rule-head">/g), type).toHaveLength(1);
      expect(own).toContain(`href="/actors?type=${type}" aria-current="page"`);
    }
    const heads = (await get('/actors?type=nobody')).match(/<h2 class="rule-head">/g);
    expect(heads).toHaveLength(offered.length);
  });
});

describe('an actor', () => {
  it('has every page that names it', async () => {
    for (const actor of await store.actors({ limit: 20 })) {
      const html = await get(`/actor/${actor.key}`);
      const pages = html.slice(html.indexOf('id="pages"'));
      expect(pages.match(/href="\/page\//g)?.length, actor.name).toBe(actor.pages);
    }
  });
});
