import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import { addSources } from '../add-sources.ts';
import type { AddTally } from '../keep.ts';
import type { ReadingOptions } from './options.ts';
import { addressesOf, asGuest, openSite, rss, type Site, story } from './site.fixture.ts';

let site: Site;
let store: Store;
const notes: string[] = [];
beforeAll(async () => {
  store = await openStore({ inMemory: true });
});
beforeEach(async () => {
  site?.close();
  site = await openSite();
  notes.length = 0;
  for (const { key } of await store.pages({ limit: 500 })) await store.forget(key);
});
afterAll(async () => {
  site.close();
  await store.close();
});

/** `daybook add` of paths of the site. */
function add(paths: readonly string[], options: ReadingOptions = {}): Promise<AddTally> {
  return addSources(store, addressesOf(site, paths), { ...asGuest(site, notes), ...options });
}
const codes = (tally: AddTally) => tally.failed.map(({ message }) => /\[([^\]]*)\]$/.exec(message)?.[1]);
const titles = (tally: AddTally) => tally.kept.map(({ title }) => title.split(' mill')[0]).sort();
const link = (href: string, type = 'application/rss+xml', title = '') =>
  `<link rel="alternate" type="${type}" href="${href}" title="${title}">`;

describe('a site’s first page', () => {
  beforeEach(() => {
    site.pages
      .set('/one', story('Harrow Bend', '2024-11-20'))
      .set('/two', story('Weir Street', '2024-11-21'));
    site.pages
      .set('/feed.xml', rss(['/one']))
      .set('/map.xml', `<urlset><url><loc>${site.base}/two</loc></url></urlset>`);
  });

  it('stands for the feed that it names, comments last, and says which was taken', async () => {
    site.pages.set(
      '/',
      story(
        'Front',
        '2024-11-22',
        link('/comments/feed', undefined, 'Comments') +
          link('/feed.xml') +
          link('/other.json', 'application/feed+json'),
      ),
    );
    expect(titles(await add(['/']))).toEqual(['Harrow Bend']);
    expect(notes).toEqual(['/: took the feed /feed.xml; it names 2 more: /other.json, /comments/feed']);
    await add(['/']);
    expect(notes[1]).toMatch(/^\/: took the feed \/feed\.xml, unchanged since /);
    expect(site.asked().slice(-2)).toEqual(['200 /', '304 /feed.xml']);
  });

  it('stands for the next feed where the first cannot be read', async () => {
    site.pages
      .set('/page', '<p>Not a feed')
      .set('/', story('Front', '2024-11-22', link('/gone') + link('/page') + link('/feed.xml')));
    const tally = await add(['/']);
    expect(titles(tally)).toEqual(['Harrow Bend']);
    expect(notes[0]).toContain('names a feed that cannot be read: /gone answers with status 404');
    expect(notes[1]).toContain('names a feed that is none: /page');
    expect(notes[2]).toContain('took the feed /feed.xml');
  });

  it('stands for the sitemap in robots.txt where it names no feed, news before others', async () => {
    site.pages.set('/', story('Front', '2024-11-22'));
    site.pages
      .set('/robots.txt', `Sitemap: ${site.base}/all.xml\nsitemap: /news/map.xml\n`)
      .set('/news/map.xml', String(site.pages.get('/map.xml')));
    expect(titles(await add(['/']))).toEqual(['Weir Street']);
    expect(notes).toEqual(['/: took the sitemap /news/map.xml; it names 1 more: /all.xml']);
  });

  it('is a page where it names nothing, and where it is said to be one', async () => {
    site.pages.set('/', story('Front', '2024-11-22'));
    expect(titles(await add(['/']))).toEqual(['Front']);
    expect(notes).toEqual(['/ names no feed and no sitemap that can be read: the page itself was taken']);
    site.pages.set('/', story('Front again', '2024-11-22', link('/feed.xml')));
    expect(titles(await add(['/'], { follow: false }))).toEqual(['Front again']);
  });

  it('is not any other page, unless it is said to be one', async () => {
    site.pages.set('/world', story('World', '2024-11-22', link('/feed.xml')));
    expect(titles(await add(['/world']))).toEqual(['World']);
    expect(titles(await add(['/world'], { follow: true }))).toEqual(['Harrow Bend']);
  });
});

describe('the words of a feed', () => {
  const words = (town: string) => /<p>[\s\S]*<\/p>/.exec(story(town, '2024-11-20'))![0];

  it('are taken instead of the page when they are asked for and are the content', async () => {
    site.pages.set('/short', story('Short Row', '2024-11-20'));
    const whole = `<title>Mere mill to reopen</title><link>/whole</link><pubDate>Wed, 20 Nov 2024 08:00:00 GMT</pubDate><content:encoded><![CDATA[${words('Mere')}]]></content:encoded>`;
    const short = '<title>Short</title><link>/short</link><description>In short.</description>';
    site.pages.set('/feed.xml', rss([whole, short]));
    const tally = await add(['/feed.xml'], { feedBodies: true });
    expect(titles(tally)).toEqual(['Mere', 'Short Row']);
    expect(site.asked()).toEqual(['200 /feed.xml', '200 /short']);
    const page = (await store.page(tally.kept[0]!.key))!;
    expect(page).toMatchObject({ url: `${site.base}/whole`, day: '2024-11-20', outlet: 'The Tarn Post' });
    expect(page.record.article.text).toContain('About 140 people of Mere');
  });

  it('are read without a contact, which pages behind a feed are not', async () => {
    const item = `<title>Fen mill to reopen</title><content:encoded><![CDATA[${words('Fen')}]]></content:encoded>`;
    site.pages.set('/feed.xml', rss([item, '/one']));
    const tally = await add(['/feed.xml'], { contact: undefined });
    expect(titles(tally)).toEqual(['Fen']);
    expect(codes(tally)).toEqual(['no-contact']);
    site.pages.set(
      '/map.xml',
      `<sitemapindex><sitemap><loc>${site.base}/m.xml</loc></sitemap></sitemapindex>`,
    );
    expect(codes(await add(['/map.xml'], { contact: undefined }))).toEqual(['no-contact']);
    site.pages.set('/one', story('One', '2024-11-20'));
    expect(titles(await add(['/one'], { contact: undefined }))).toEqual(['One']);
  });

  it('of another site are not taken: anybody could write them', async () => {
    const { port } = new URL(site.base);
    const other = `http://other.example:${port}/mere`;
    site.pages.set('/mere', story('Mere as it is', '2024-11-20'));
    const item = (url: string) =>
      `<title>Mere as told mill</title><link>${url}</link><content:encoded><![CDATA[${words('Mere')}]]></content:encoded>`;
    site.pages.set('/feed.xml', rss([item(other)]));
    expect(titles(await add(['/feed.xml'], { feedBodies: true }))).toEqual(['Mere as it is']);
  });
});

describe('an AMP copy', () => {
  const amp = (words: string) =>
    story('Harrow Bend', '2024-11-20', '<link rel="canonical" href="/one">', 'amp').replace('140', words);

  it('is its page, whichever came first', async () => {
    site.pages.set('/one', story('Harrow Bend', '2024-11-20')).set('/amp/one', amp('some 140'));
    expect(await add(['/one'])).toMatchObject({ added: 1 });
    expect(await add(['/amp/one'])).toMatchObject({ added: 0, versions: 0, known: 1 });
    expect(await add(['/amp/one'])).toMatchObject({ unchanged: 1 });
    const [page] = await store.pages();
    expect(page).toMatchObject({ url: `${site.base}/one` });
    await store.forget(page!.key);
    expect(await add(['/amp/one'])).toMatchObject({ added: 1 });
    expect(await add(['/one'])).toMatchObject({ versions: 1 });
    expect(await store.pages()).toHaveLength(1);
  });
});

describe('robots.txt', () => {
  it('binds pages that a person names, unless told, and those behind a feed whatever is told', async () => {
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /closed\nDisallow: /feed');
    site.pages
      .set('/closed', story('Closed', '2024-11-20'))
      .set('/closed/too', story('Closed too', '2024-11-20'));
    site.pages.set('/feed.xml', rss(['/closed/too']));
    const refused = await add(['/closed', '/feed.xml']);
    expect(codes(refused)).toEqual(['robots', 'robots']);
    expect(refused.failed[0]!.message).toContain('--ignore-robots');
    expect(site.asked()).toEqual([]);
    const forced = await add(['/closed', '/feed.xml'], { ignoreRobots: true });
    expect(titles(forced)).toEqual(['Closed']);
    expect(codes(forced)).toEqual(['robots']);
    expect(forced.failed[0]!.message).not.toContain('--ignore-robots');
    expect(site.asked()).toEqual(['200 /closed', '200 /feed.xml']);
  });
});

describe('an archive at an address', () => {
  it('gives its pages', async () => {
    const pages = ['Ash', 'Birch', 'Cedar'].map((town) => {
      const answer = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n${story(town, '2024-11-20')}`;
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://old.example/${town}\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`;
    });
    site.pages.set('/crawl.warc', pages.join(''));
    const tally = await add(['/crawl.warc']);
    expect(titles(tally)).toEqual(['Ash', 'Birch', 'Cedar']);
    expect(await store.page(tally.kept[0]!.key)).toMatchObject({ url: 'https://old.example/Ash' });
  });

  it('steers no terminal by the names of its records, and no page by a stranger’s AMP copy', async () => {
    const record = (url: string, page: string) =>
      `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: ${url}\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}\r\n\r\n`;
    const amp = (href: string) => story('Dale', '2024-11-20', `<link rel="canonical" href="${href}">`, 'amp');
    site.pages.set(
      '/crawl.warc',
      record('https://old.example/amp/dale', amp('https://old.example/dale')) +
        record('https://new.example/amp/dale', amp('https://old.example/other')) +
        record('https://old.example/\u001b[2J', ''),
    );
    const tally = await add(['/crawl.warc']);
    expect((await store.pages()).map(({ url }) => url).sort()).toEqual([
      'https://new.example/amp/dale',
      'https://old.example/dale',
    ]);
    expect(tally.failed.map(({ source }) => source)).toEqual([`${site.base}/crawl.warc#3`]);
  });
});

describe('hostile lists', () => {
  it('of a hundred thousand items stand for a thousand, and are asked for again', {
    timeout: 120_000,
  }, async () => {
    site.pages.set('/feed.xml', rss(Array.from({ length: 100_000 }, (_, i) => `http://10.0.0.8/${i}`)));
    const tally = await add(['/feed.xml']);
    expect(tally.failed).toHaveLength(1001);
    expect(codes(tally).slice(0, 2)).toEqual(['feed-cut', 'private-address']);
    expect(await store.visit(`${site.base}/feed.xml`)).toBeUndefined();
  });

  it('that take for ever are left for another run', async () => {
    site.pages.set('/slow', (_, response) => void setTimeout(() => response.writeHead(404).end(), 700));
    site.pages.set('/feed.xml', rss(['/slow', '/one', '/two']));
    expect(codes(await add(['/feed.xml'], { longestListMs: 500 }))).toEqual(['http-status', 'list-cut']);
    const map = (path: string) => `<urlset><url><loc>${site.base}${path}</loc></url></urlset>`;
    site.pages.set('/a.xml', map('/slow')).set('/b.xml', map('/one'));
    site.pages.set(
      '/index.xml',
      `<sitemapindex><sitemap><loc>${site.base}/a.xml</loc></sitemap><sitemap><loc>${site.base}/b.xml</loc></sitemap></sitemapindex>`,
    );
    expect(codes(await add(['/index.xml'], { longestListMs: 500 }))).toEqual(['http-status', 'list-cut']);
    expect(await store.visit(`${site.base}/feed.xml`)).toBeUndefined();
  });

  it('that name themselves and each other end', async () => {
    site.pages.set(
      '/a.xml',
      `<sitemapindex><sitemap><loc>${site.base}/a.xml</loc></sitemap><sitemap><loc>${site.base}/b.xml</loc></sitemap></sitemapindex>`,
    );
    site.pages.set('/b.xml', `<sitemapindex><sitemap><loc>${site.base}/a.xml</loc></sitemap></sitemapindex>`);
    site.pages.set('/feed.xml', rss(['/feed.xml', '/a.xml']));
    expect(await add(['/a.xml'])).toMatchObject({ added: 0 });
    expect(codes(await add(['/feed.xml']))).toEqual(['not-a-page']);
    expect(site.asked().length).toBeLessThan(8);
  });

  it('that are served packed a thousandfold are no feed', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(`<rss><channel>${' '.repeat(50_000_000)}`);
    site.pages.set('/feed.xml', bomb);
    expect(codes(await add(['/feed.xml']))).toEqual(['binary']);
  });

  it('lead to no address inside, over a redirect either, and a front page neither', async () => {
    site.pages.set('/in', (_, response) =>
      response.writeHead(302, { location: 'http://[::ffff:10.0.0.1]/' }).end(),
    );
    site.pages.set('/feed.xml', rss(['/in', 'http://169.254.169.254/latest', 'http://[fd00::1]/']));
    expect(codes(await add(['/feed.xml']))).toEqual([
      'private-address',
      'private-address',
      'private-address',
    ]);
    site.pages.set(
      '/',
      story('Front', '2024-11-22', link('http://10.0.0.1/feed') + link('file:///etc/passwd')),
    );
    await add(['/']);
    expect(notes[0]).toContain('not an address of the public internet');
  });
});

describe('a name and password in an address', () => {
  it('are not kept, and not told', async () => {
    site.pages.set('/one', story('Harrow Bend', '2024-11-20'));
    const tally = await add(
      ['/one', '/gone'].map((path) => `${site.base.replace('//', '//ann:s3cret@')}${path}`),
    );
    expect(tally).toMatchObject({ added: 1 });
    const page = await store.page(tally.kept[0]!.key);
    expect(page!.source).toBe(`${site.base}/one`);
    expect(JSON.stringify([tally, page, notes])).not.toContain('s3cret');
  });
});
