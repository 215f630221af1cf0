import { describe, expect, it } from 'vitest';
import { isFeed, readFeed } from './feed.ts';
import { captureItem } from './feed-item.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tarn Post</title>
<item><title>Mill to reopen</title><link>/2024/mill</link><pubDate>Fri, 22 Nov 2024 18:01:00 GMT</pubDate><description>In short.</description><content:encoded><![CDATA[<p>The mill reopens.</p>]]></content:encoded></item>
<item><title>Bridge &amp; road</title><guid>https://tarnpost.test/bridge</guid><description>Closed for eleven nights.</description></item></channel></rss>`;

describe('readFeed', () => {
  it('reads RSS', () => {
    expect(readFeed(RSS, 'https://tarnpost.test/feed')).toEqual([
      {
        url: 'https://tarnpost.test/2024/mill',
        title: 'Mill to reopen',
        published: 'Fri, 22 Nov 2024 18:01:00 GMT',
        feed: 'Tarn Post',
        html: '<p>The mill reopens.</p>',
        isWhole: true,
      },
      {
        url: 'https://tarnpost.test/bridge',
        title: 'Bridge & road',
        published: undefined,
        feed: 'Tarn Post',
        html: 'Closed for eleven nights.',
      },
    ]);
  });
  it('reads Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Mill</title><link rel="edit" href="/edit"/><link rel="alternate" href="/mill"/><published>2024-11-22T18:01:00Z</published><updated>2024-11-23T09:00:00Z</updated><author><name>Ines Calder</name></author><content type="html">&lt;p&gt;Words&lt;/p&gt;</content></entry></feed>`;
    expect(readFeed(atom, 'https://tarnpost.test/')).toEqual([
      {
        url: 'https://tarnpost.test/mill',
        title: 'Mill',
        published: '2024-11-22T18:01:00Z',
        modified: '2024-11-23T09:00:00Z',
        authors: ['Ines Calder'],
        feed: 'T',
        html: '<p>Words</p>',
        isWhole: true,
      },
    ]);
  });
  it('reads JSON Feed', () => {
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://tarnpost.test/mill","title":"Mill","content_html":"<p>Words</p>","date_published":"2024-11-22T18:01:00Z"}]}';
    expect(readFeed(json)[0]).toMatchObject({ url: 'https://tarnpost.test/mill', html: '<p>Words</p>' });
    const text =
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"One < two.\\n\\nThree."}]}';
    expect(readFeed(text)[0]).toMatchObject({ html: '<p>One &lt; two.</p><p>Three.</p>', isWhole: true });
  });
  it('reads broken RSS as far as it goes', () => {
    const broken = RSS.replace('</item>', '').replace('&amp;', '&').replace('</channel></rss>', '');
    expect(readFeed(broken, 'https://tarnpost.test/').length).toBeGreaterThan(0);
  });
  it('lets no item point to anything but a page', () => {
    const odd = RSS.replace('/2024/mill', 'javascript:alert(1)');
    expect(readFeed(odd, 'https://tarnpost.test/')[0]?.url).toBeUndefined();
  });
  it('is not stalled by depth, by tags without end or by a hundred thousand items', {
    timeout: 20_000,
  }, () => {
    for (const text of [
      `<rss><channel>${'<a>'.repeat(1_000_000)}`,
      `<rss><channel><item><description>${'<b>'.repeat(8000)}`,
      `<feed>${'<a>'.repeat(30_000)}${'</a>'.repeat(30_000)}</feed>`,
    ]) {
      expect(() => readFeed(text)).toThrow(/deeper than a feed/);
    }
    const unclosed = '<![CDATA[<p>one<br>'.repeat(100_000);
    expect(Array.isArray(readFeed(`<rss><channel><item><description>${unclosed}`))).toBe(true);
    const items =
      '<item><link>https://a.example/1</link><description><![CDATA[<p>a<br>b]]></description></item>';
    const many = `<rss version="2.0"><channel>${items.repeat(100_000)}</channel></rss>`;
    expect(readFeed(many)).toHaveLength(100_000);
  });

  it('says what is no feed', () => {
    expect(() => readFeed('<html><p>Words', 'https://tarnpost.test/')).toThrowError(
      expect.objectContaining({ code: 'not-a-feed' }),
    );
    expect(isFeed(Buffer.from('<html><p>Words'))).toBe(false);
    expect(isFeed(Buffer.from(RSS))).toBe(true);
  });
  it('makes a page of an item', () => {
    const capture = captureItem(readFeed(RSS, 'https://tarnpost.test/')[0]!);
    expect(capture).toMatchObject({ kind: 'html', url: 'https://tarnpost.test/2024/mill' });
    expect(capture.text).toContain('content="2024-11-22T18:01:00.000Z"');
    expect(captureItem({ title: 'Mill', authors: ['<Ann> "Lee"'], feed: 'T & P' }).text).toContain(
      '<meta property="author" content="&lt;Ann> &quot;Lee&quot;"><meta property="og:site_name" content="T &amp; P">',
    );
  });
});
