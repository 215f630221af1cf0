import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { hostile, NOW, page, text } from './pages.fixture.ts';
import { own, readXml, wordsIn } from './xml.fixture.ts';

describe('Atom', () => {
  it('is a feed that a reader of feeds reads', async () => {
    const feed = parseAtomFeed(
      await text('atom', [page(), hostile()], { site: 'http://127.0.0.1:4300/', title: 'A & B' }),
    );
    expect(feed).toMatchObject({
      title: { value: 'A & B' },
      updated: '2024-05-02T10:00:00.000Z',
      authors: [{ name: 'Daybook' }],
    });
    const [first, second] = feed.entries!;
    expect(first).toMatchObject({
      xml: { lang: 'en' },
      title: { value: 'Talks, "at last" & more' },
      published: '2024-05-01T06:30:00.000Z',
      authors: [{ name: 'Ann Writer' }],
      links: [
        { rel: 'alternate', href: 'http://127.0.0.1:4300/page/k1' },
        { rel: 'via', href: 'https://courier.example/a?b=1&c=2' },
      ],
    });
    // A day that never was and an update that cannot be: what is left is the day it was kept.
    expect(second).toMatchObject({ updated: '2024-05-02T10:00:00.000Z' });
    expect(second!.published).toBeUndefined();
    expect(second!.title!.value).toContain('</script><b>&amp;');
    expect(second!.links).toHaveLength(1);
    expect(new Set(feed.entries!.map((entry) => entry.id)).size).toBe(2);
  });

  it('holds no character that XML forbids, and stands empty', async () => {
    const feed = await text('atom', [hostile()]);
    expect(feed.isWellFormed()).toBe(true);
    expect(feed).not.toMatch(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
    expect(parseAtomFeed(await text('atom', []))).toMatchObject({ updated: NOW.toISOString() });
  });
});

describe('JSON Feed and RSS', () => {
  const options = { site: 'http://127.0.0.1:4300/', title: 'A & B' };

  it('tell of the same pages as Atom does', async () => {
    const entries = parseAtomFeed(await text('atom', [page(), hostile()], options)).entries!;
    const json = parseJsonFeed(await text('jsonfeed', [page(), hostile()], options));
    const simple = parseRssFeed(await text('rss', [page(), hostile()], options));
    expect(json.items!.map((item) => item.id)).toEqual(entries.map(({ id }) => id));
    expect(simple.items!.map((item) => item.guid!.value)).toEqual(entries.map(({ id }) => id));
    expect(json).toMatchObject({ title: 'A & B', feed_url: 'http://127.0.0.1:4300/feed.json' });
    expect(json.items![0]).toMatchObject({
      url: 'http://127.0.0.1:4300/page/k1',
      external_url: 'https://courier.example/a?b=1&c=2',
      title: 'Talks, "at last" & more',
      authors: [{ name: 'Ann Writer' }],
    });
    expect(simple.items![0]).toMatchObject({
      link: 'http://127.0.0.1:4300/page/k1',
      title: 'Talks, "at last" & more',
      dc: { creators: ['Ann Writer'] },
    });
  });

  it('hold no character that their formats forbid, and stand empty', async () => {
    for (const format of ['jsonfeed', 'rss'] as const) {
      const feed = await text(format, [hostile()]);
      expect(feed.isWellFormed()).toBe(true);
      expect(feed).not.toMatch(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
    }
    expect(parseJsonFeed(await text('jsonfeed', [])).title).toBe('Daybook');
    expect(parseRssFeed(await text('rss', [])).title).toBe('Daybook');
  });
});

/** A page that came from nowhere, of which nothing is told. */
const bare = () =>
  page((record) => {
    Object.assign(record.article, {
      url: undefined,
      outlet: undefined,
      title: undefined,
      byline: [],
      text: '',
    });
    Object.assign(record, { statements: [], events: [] });
    record.article.published = { how: 'unknown', evidence: [] };
  }, 'k3');

describe.each([{ site: undefined }, { site: 'http://127.0.0.1:4300/' }])(
  'what specifications ask of feeds, site $site',
  (options) => {
    const pages = () => [page(), hostile(), bare()];

    it('of Atom (RFC 4287)', async () => {
      const xml = await text('atom', pages(), options);
      const feed = readXml(xml);
      expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
      const entries = own(feed, 'entry');
      expect(entries).toHaveLength(3);
      for (const element of [feed, ...entries]) {
        for (const name of ['id', 'title', 'updated']) expect(own(element, name), name).toHaveLength(1);
        expect(wordsIn(element, 'id')).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
        expect(wordsIn(element, 'updated')).toMatch(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
        );
      }
      expect(new Set([feed, ...entries].map((element) => wordsIn(element, 'id'))).size).toBe(4);
      for (const entry of entries) {
        // 4.1.1: an author of its own or of the feed; 4.1.2: a link to the page where there is no content, and none twice.
        expect(own(entry, 'author').length + own(feed, 'author').length).toBeGreaterThan(0);
        const alternates = own(entry, 'link').filter(({ attributes }) => attributes.rel === 'alternate');
        expect(alternates.length + own(entry, 'content').length).toBe(1);
        for (const { attributes } of own(entry, 'link'))
          expect(URL.canParse(attributes.href ?? '')).toBe(true);
      }
    });

    it('of RSS 2.0', async () => {
      const xml = await text('rss', pages(), options);
      const rss = readXml(xml);
      expect(rss.attributes.version).toBe('2.0');
      const [channel, ...others] = own(rss, 'channel');
      expect(others).toEqual([]);
      for (const name of ['title', 'link', 'description']) expect(wordsIn(channel!, name), name).not.toBe('');
      const items = own(channel!, 'item');
      for (const element of [channel!, ...items]) {
        for (const link of own(element, 'link')) expect(link.text).toMatch(/^https?:\/\//);
        for (const name of ['lastBuildDate', 'pubDate']) {
          for (const date of own(element, name)) {
            // RFC 822, as RSS has it.
            expect(date.text).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/);
          }
        }
      }
      for (const item of items) {
        expect(wordsIn(item, 'title') + wordsIn(item, 'description')).not.toBe('');
        expect(own(item, 'guid')[0]?.attributes.isPermaLink).toBe('false');
      }
      expect(new Set(items.map((item) => wordsIn(item, 'guid'))).size).toBe(items.length);
    });

    it('of JSON Feed 1.1', async () => {
      const feed = JSON.parse(await text('jsonfeed', pages(), options));
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
      expect(feed.title).not.toBe('');
      expect(feed.items).toHaveLength(3);
      for (const item of feed.items) {
        expect(typeof item.id).toBe('string');
        expect(item.content_text ?? item.content_html).toMatch(/\S/);
        for (const name of ['date_published', 'date_modified']) {
          if (item[name] !== undefined) expect(new Date(item[name]).toISOString()).toBe(item[name]);
        }
        for (const name of ['url', 'external_url']) {
          if (item[name] !== undefined) expect(URL.canParse(item[name])).toBe(true);
        }
      }
      expect(new Set(feed.items.map((item: { id: string }) => item.id)).size).toBe(3);
    });
  },
);
