import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type SiteOptions } from '../../src/site/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { handPages, hostilePage } from './hand-pages.ts';

let store: Store;
let empty: Store;
const keys = new Map<string, string>();
const clock = () => new Date('2026-11-26T03:24:00Z');

beforeAll(async () => {
  [store, empty] = await Promise.all([openStore({ inMemory: true }), openStore({ inMemory: true })]);
  for (const record of [...handPages(), hostilePage()]) {
    const { key } = await store.add(record, { source: record.id });
    keys.set(record.id, key);
  }
});
afterAll(() => Promise.all([store.close(), empty.close()]));

async function get(path: string, options: Partial<SiteOptions> & { accept?: string; status?: number } = {}) {
  const { accept = 'en-GB', status = 200, ...rest } = options;
  const site = new Hono().route('/', createSite({ store, clock, zone: 'UTC', ...rest }));
  const response = await site.request(path, { headers: { 'accept-language': accept } });
  expect(response.status, path).toBe(status);
  return response.text();
}

describe('the masthead', () => {
  it('shows the reader’s own date', async () => {
    expect(await get('/')).toMatch(/Thursday,? 26 November 2026/);
    const swedish = await get('/', { accept: 'sv-SE' });
    expect(swedish).toContain('torsdag 26 november 2026');
    expect(swedish).toContain('<html lang="en">');
    expect(await get('/', { accept: 'de-CH', zone: 'Asia/Tokyo' })).toContain('12:24');
  });

  it('is in the reader’s language', async () => {
    for (const [accept, words] of [
      ['de', 'Titelseite'],
      ['fr', 'Recherche'],
      ['ro', 'Prima pagină'],
      ['es', 'Portada'],
      ['zh', '头版'],
    ] as const) {
      expect(await get('/', { accept })).toContain(words);
    }
  });

  it('has weather only when there is any', async () => {
    const weather = async () => ({ place: 'Bucharest', celsius: 4, sky: 'rain' as const });
    expect(await get('/', { weather })).toContain('Bucharest, 4°C, rain');
    expect(await get('/', { weather, accept: 'en-US' })).toContain('39°F');
    expect(await get('/', { weather: async () => undefined })).not.toContain('class="weather"');
    expect(await get('/', { weather: () => Promise.reject(new Error('down')) })).not.toContain(
      'class="weather"',
    );
    expect(await get('/')).not.toContain('class="weather"');
  });

  it('has a sponsor only when there is one', async () => {
    expect(await get('/', { sponsor: { text: 'The Ink Works', url: 'https://ink.example' } })).toContain(
      'https://ink.example',
    );
    expect(await get('/', { sponsor: { text: 'x', url: 'javascript:alert(1)' } })).not.toContain(
      'javascript:',
    );
    expect(await get('/', { sponsor: { text: '  ' } })).not.toContain('sponsor');
    expect(await get('/')).not.toContain('sponsor');
  });

  it('has a menu of what there is, and none of nothing', async () => {
    expect(await get('/')).toContain('href="/calendar"');
    const front = await get('/', { store: empty });
    expect(front).not.toContain('<nav');
    expect(front).toContain('Nothing has been read yet');
  });
});

describe('the pages', () => {
  it('are all there', async () => {
    for (const path of [
      '/',
      '/day/2023-04-04',
      '/days',
      '/outlet?name=Meridian+Review',
      '/actors',
      '/actors?name=peskov',
      '/actor/Q57665',
      '/calendar',
      '/calendar/2023-04',
      '/statements',
      '/search',
      '/search?q=bases',
      '/about',
      ...[...keys.values()].map((key) => `/page/${key}`),
    ]) {
      expect(await get(path)).toMatch(
        /^<!doctype html><html lang="en">.*<h1.*<main id="main"|<main id="main".*<h1/s,
      );
    }
  });

  it('are there for other programs too', async () => {
    expect(await get('/feed.atom')).toContain('<feed');
    expect(await get('/feed.rss')).toContain('<rss');
    expect(JSON.parse(await get('/feed.json'))).toMatchObject({ title: 'Daybook' });
    expect(await get('/planned.ics')).toContain('BEGIN:VCALENDAR');
    expect(await get('/events.csv')).toContain('Finland');
    expect(await get('/statements.csv')).toContain('historic week');
    expect(await get('/pages.jsonld')).toContain('schema.org');
    const address = `/page/${keys.get('plan')}`;
    expect(JSON.parse(await get(`${address}.json`)).id).toBe('plan');
    expect(JSON.parse(await get(`${address}.jsonld`))).toHaveProperty('@context');
    expect(await get('/page/none.jsonld', { status: 404 })).toContain('<main id="main"');
  });

  it('are sent to readers of feeds only where they have changed', async () => {
    const site = createSite({ store, clock });
    for (const path of ['/feed.atom', '/feed.rss', '/feed.json', '/planned.ics']) {
      const tag = (await site.request(path)).headers.get('etag') ?? '';
      expect(tag, path).not.toBe('');
      const later = createSite({ store, clock: () => new Date('2026-12-01T00:00:00Z') });
      const again = await later.request(path, { headers: { 'if-none-match': tag } });
      expect(again.status, path).toBe(304);
      expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('say so when they are not', async () => {
    for (const path of [
      '/nothing',
      '/page/none',
      '/actor/none',
      '/calendar/2023-13',
      '/day/1999-01-01',
      '/outlet?name=none',
      '/page/%E0%A4%A',
      '/page/..%2f..%2fetc',
    ]) {
      expect(await get(path, { status: 404 })).toContain('<main id="main"');
    }
  });

  it('show no more than that something failed', async () => {
    let heard: unknown;
    const broken: Store = Object.create(empty, {
      pages: { value: () => Promise.reject(new Error('secret of the store')) },
    });
    const page = await get('/', { store: broken, status: 500, onError: (error) => (heard = error) });
    expect(page).toContain('The press has stopped');
    expect(page).not.toContain('secret');
    expect(heard).toBeInstanceOf(Error);
  });

  it('light up the words of a row', async () => {
    const page = await get(`/page/${keys.get('plan')}`);
    expect(page).toContain('<span class="at" id="w-s2">');
    expect(page).toContain('href="#w-s2"');
    expect(page).toMatch(/<mark class="[^"]*content w-s2[^"]*">“We will strengthen/);
    expect(page).toMatch(/Alexander Grushko<\/bdi>.*← .*RIA Novosti/s);
    expect(await get(`/page/${keys.get('plan')}/marks.css`)).toContain('.w-s2');
  });

  it('tell how far each thing happened', async () => {
    const page = await get(`/page/${keys.get('postponed')}`);
    expect(page).toContain('did not happen');
    expect(page).toContain('planned');
  });

  it('give an interval with its reasons where the date is inferred', async () => {
    const page = await get(`/page/${keys.get('undated')}`);
    expect(page).toMatch(/17\s*–\s*23 July 2023/);
    expect(page).toContain('inferred from the words');
    expect(page).toContain('The agreement ended on 17 July 2023.');
  });

  it('name copies', async () => {
    expect(await get(`/page/${keys.get('copy')}`)).toContain('A copy of');
    expect(await get(`/page/${keys.get('plan')}`)).toContain('The Alder Post');
  });

  it('name the versions of an address', async () => {
    const later = handPages().find(({ id }) => id === 'copy');
    if (!later) throw new Error('no such page');
    later.article.text += '\n\nThe Post has changed its mind since.';
    const outcome = await store.add({ ...later, id: 'copy-2' }, { source: 'copy-2' });
    expect(outcome.outcome).toBe('new-version');
    const page = await get(`/page/${outcome.key}`);
    expect(page).toContain('Version 2 (this one)');
    expect(page).toContain(`<a href="/page/${keys.get('copy')}">Version 1</a>`);
    expect(page).not.toContain('There is a later version');
    const superseded = await get(`/page/${keys.get('copy')}`);
    expect(superseded).toContain('Version 1 (this one)');
    expect(superseded).toContain('There is a later version');
  });

  it('list plans under their month', async () => {
    const april = await get('/calendar/2023-04');
    expect(april).toMatch(/4\s*–\s*5 April 2023/);
    expect(await get('/calendar/2023-06')).toContain('Nothing is planned in this month.');
  });
});

describe('a hostile page', () => {
  it('stays words, wherever they stand', async () => {
    const paths = ['/', '/days', '/actors', '/statements', '/calendar', '/day/2023-04-04', '/search?q=bold'];
    for (const path of [...paths, `/page/${keys.get('hostile')}`]) {
      const page = await get(path);
      expect(page.match(/<script/g), path).toHaveLength(1);
      expect(page).not.toMatch(/<img|<svg|<b>|href="javascript/);
    }
  });

  it('cannot put words into the address either', async () => {
    for (const path of [
      '/search?q=%22%3E%3Cscript%3E1%3C/script%3E',
      '/actors?name=%22%3E%3Cscript%3E',
      '/search?q=x&from=%22%3E%3Cscript%3E',
    ]) {
      expect((await get(path)).match(/<script/g)).toHaveLength(1);
    }
  });
});

describe('the answers', () => {
  it('carry a strict policy, always', async () => {
    const site = createSite({ store });
    for (const path of ['/', '/nothing', '/assets/site.css', `/page/${keys.get('plan')}/marks.css`]) {
      const { headers } = await site.request(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('are for this machine’s names, and for reading', async () => {
    const site = createSite({ store });
    expect((await site.request('http://evil.example/')).status).toBe(421);
    expect((await site.request('/', { method: 'POST' })).status).toBe(405);
  });
});
