import { describe, expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';
import { type PageParts, pageOf, STORY } from '../testing.ts';

const published = (parts: PageParts, url?: string) =>
  readArticle(captureText(pageOf(parts), 'html', { url })).article.published;
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('the day of publication', () => {
  it.each<[string, PageParts, string | undefined, string, string]>([
    [
      'JSON-LD',
      { head: ld('{"@type":"NewsArticle","datePublished":"2024-03-01T09:30:00+01:00"}') },
      undefined,
      '2024-03-01T09:30:00+01:00',
      'metadata',
    ],
    [
      'JSON-LD in a graph',
      { head: ld('{"@graph":[{"@type":"WebPage"},{"@type":["Article"],"datePublished":"2024-03-01"}]}') },
      undefined,
      '2024-03-01',
      'metadata',
    ],
    [
      'broken JSON-LD',
      {
        head: ld(
          '{"@type":"NewsArticle","headline":"A "quoted" one","datePublished":"2024-03-01T09:30:00Z",}',
        ),
      },
      undefined,
      '2024-03-01T09:30:00Z',
      'metadata',
    ],
    [
      'JSON-LD with a comma too many',
      { head: ld('<!-- {"@type":"NewsArticle","datePublished":"2024-03-01",} -->') },
      undefined,
      '2024-03-01',
      'metadata',
    ],
    [
      'Open Graph',
      { head: '<meta property="article:published_time" content="2024-03-01T09:30:00+0100">' },
      undefined,
      '2024-03-01T09:30:00+01:00',
      'metadata',
    ],
    [
      'Dublin Core',
      { head: '<meta name="DC.date.issued" content="2024-03-01">' },
      undefined,
      '2024-03-01',
      'metadata',
    ],
    [
      'microdata',
      { byline: '<time itemprop="datePublished" datetime="2024-03-01T09:30">1 March</time>' },
      undefined,
      '2024-03-01T09:30',
      'stated',
    ],
    [
      'a time element',
      { byline: '<time datetime="2024-03-01T09:30+01:00">2 hours ago</time>' },
      undefined,
      '2024-03-01T09:30+01:00',
      'stated',
    ],
    [
      'a visible date',
      { byline: '<p class="meta">Mara Quill · 1 March 2024, 09:30</p>' },
      undefined,
      '2024-03-01T09:30',
      'stated',
    ],
    [
      'a German date',
      { lang: 'de', byline: '<p>Veröffentlicht am 1. März 2024 um 09.30 Uhr</p>' },
      undefined,
      '2024-03-01T09:30',
      'stated',
    ],
    ['the address', {}, 'https://tarnpost.test/2024/03/01/mill', '2024-03-01', 'url'],
  ])('from %s', (_, parts, url, best, how) => {
    expect(published(parts, url)).toMatchObject({ best, how });
  });

  it('is never shifted by a zone: the address gives the local day of a moment in UTC', () => {
    const head = ld('{"@type":"NewsArticle","datePublished":"2024-03-01T02:18:11Z"}');
    expect(published({ head }, 'https://tarnpost.test/2024/02/29/mill')).toMatchObject({
      best: '2024-02-29',
      earliest: '2024-02-29',
    });
  });

  it('keeps the moment where a visible time tells the zone', () => {
    const head = ld('{"@type":"NewsArticle","datePublished":"2024-03-01T02:18:11Z"}');
    expect(published({ head, byline: '<p>Feb 29, 2024 9:18 pm</p>' }).best).toBe('2024-02-29T21:18-05:00');
  });

  it('is not the day of the last change', () => {
    const head = '<meta property="article:modified_time" content="2024-05-09T08:00:00Z">';
    const { article } = readArticle(captureText(pageOf({ head, byline: '<p>1 March 2024</p>' }), 'html'));
    expect(article).toMatchObject({ published: { best: '2024-03-01' }, updated: '2024-05-09T08:00:00Z' });
  });

  it.each([
    ['Ministers meet - 1 March 2024', '2024-03-01'],
    ['Ministers meet – in Oslo | 1 March 2024 | The Tarn Post', '2024-03-01'],
    ['1 March 2024 - Ministers meet', undefined],
    ['Ministers meet 1 March 2024', undefined],
  ])('is looked for at the end of the title: %s', (title, best) => {
    const page = pageOf({}).replace(/<title>[^<]*/, `<title>${title}`);
    expect(readArticle(captureText(page, 'html')).article.published.best).toBe(best);
  });

  it('gives its reasons', () => {
    const { evidence } = published({
      head: '<meta name="date" content="2024-03-01">',
      byline: '<p>1 March 2024</p>',
    });
    expect(evidence.map(({ rule, quote }) => [rule, quote])).toEqual([
      ['meta', '2024-03-01'],
      ['visible-date', '1 March 2024'],
    ]);
  });
});

/** What stands on undated pages and tempts: clocks, captions, other stories, dues, years. */
const TRAPS: readonly [string, PageParts][] = [
  ['a clock in the head', { top: '<div class="clock">Friday, 22 November 2024 18:01</div>' }],
  ['a Romanian clock', { lang: 'ro', top: '<div>vineri, 22 noiembrie 2024 - 18:01</div>' }],
  ['a Greek clock', { lang: 'el', top: '<div>Παρασκευή, 22 Νοεμβρίου 2024</div>' }],
  ['a Japanese clock', { lang: 'ja', top: '<div>2024年11月22日(金) 18:01</div>' }],
  ['an Arabic clock', { lang: 'ar', top: '<div>الجمعة 22 نوفمبر 2024 - 18:01</div>' }],
  ['a copyright year', { after: '<p>© 2024 The Tarn Post</p>' }],
  [
    'dates of other stories',
    {
      after: `<aside class="related"><ul>${['3', '4', '5', '9'].map((d) => `<li><a href="#">Harbour news</a> <time datetime="2024-11-0${d}">${d} Nov 2024</time></li>`).join('')}</ul></aside>`,
    },
  ],
  [
    'dates of comments',
    {
      after: `<section class="comments">${['Ana', 'Bo', 'Cy', 'Di'].map((n, i) => `<div class="comment"><b>${n}</b> <time datetime="2024-11-1${i}T10:00">1${i} Nov 2024 10:00</time><p>I worked there for years, and so did my father before me.</p></div>`).join('')}</section>`,
    },
  ],
  [
    'a photo’s date',
    {
      byline:
        '<figure><img alt=""><figcaption>The mill on March 3, 2019. (Tarn Archive)</figcaption></figure>',
    },
  ],
  [
    'a date in the story',
    {
      story: [
        ...STORY,
        'The mill was founded on 4 May 1887 by two brothers who had come down the river with nothing but a press.',
      ],
    },
  ],
  [
    'an event to come',
    {
      after:
        '<div class="event"><h3>Town hall</h3><p class="event-date">Saturday, 14 December 2024, 7 pm</p></div>',
    },
  ],
  ['the age of an account', { after: '<div class="author-bio"><p>Mara Quill joined 12 June 2017</p></div>' }],
  ['a deadline of an advertisement', { after: '<div class="ad"><p>Offer until 31.12.2024</p></div>' }],
  ['a forecast', { top: '<div class="weather"><span>22.11.2024</span><span>4 °C</span></div>' }],
  ['a version in a script', { after: '<script>var build = "2024-11-22T18:01:00Z";</script>' }],
  ['a date in an image’s name', { byline: '<img src="/img/2024/11/22/mill.jpg" alt="">' }],
  ['an expiry meta', { head: '<meta http-equiv="expires" content="Fri, 22 Nov 2024 18:01:00 GMT">' }],
  ['terms of use', { after: '<footer><p>Terms of use, last revised 22 November 2024</p></footer>' }],
  ['JSON-LD of a video', { head: ld('{"@type":"VideoObject","uploadDate":"2024-11-22","name":"Mill"}') }],
  ['a number that looks like a date', { byline: '<p>Ref. 2024/11/2207</p>' }],
];

describe('an undated page stays undated', () => {
  it.each(TRAPS)('with %s', (_, parts) => {
    expect(published(parts, 'https://tarnpost.test/news/mill')).toEqual({ how: 'unknown', evidence: [] });
  });
});
