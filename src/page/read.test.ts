import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captureBytes, captureText } from '../capture/index.ts';
import { readArticle } from './read.ts';
import { pageOf, STORY } from './testing.ts';

const html = (source: string, url?: string) => readArticle(captureText(source, 'html', { url }));
const text = (source: string) => readArticle(captureText(source, 'text'));

describe('a page', () => {
  const { article } = html(
    pageOf({
      head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-11-22T18:01:00+02:00","author":{"@type":"Person","name":"Mara Quill"}}</script>',
      top: '<div class="weather">4 °C</div>',
      byline: '<p class="byline">By Mara Quill</p>',
    }),
  );
  it('gives its story and nothing else', () => {
    expect(article.text.split('\n\n')).toEqual(STORY);
    expect(article.pageKind).toBe('article');
  });
  it('gives title, byline, outlet, language and day', () => {
    expect(article).toMatchObject({
      title: 'Harrow Bend mill to reopen in spring',
      byline: ['Mara Quill'],
      outlet: 'The Tarn Post',
      language: 'en',
      published: {
        best: '2024-11-22T18:01:00+02:00',
        earliest: '2024-11-22',
        latest: '2024-11-22',
        how: 'metadata',
      },
    });
  });
  it('lists its furniture with kinds', () => {
    const kinds = new Map(article.furniture.map((item) => [item.text, item.kind]));
    expect(kinds.get('4 °C')).toBe('weather');
    expect(kinds.get('Home')).toBe('menu');
    expect(kinds.get('Sign up for our newsletter')).toBe('sign-up');
    expect([...kinds.keys()].some((words) => words.startsWith('© The Tarn Post'))).toBe(true);
  });
});

describe('a text capture', () => {
  it('is told from the lines around it', () => {
    const { article } = text(
      [
        '7 °C',
        'Lakeview',
        'Friday, November 22, 2024 - 18:01',
        'Log in',
        '',
        'Harrow Bend mill to reopen in spring',
        '',
        'By Mara Quill',
        '',
        'Share on Facebook',
        '',
        ...STORY.flatMap((line) => [line, '']),
        'Read next: Ten ways to save on heating',
        '© The Tarn Post',
      ].join('\n'),
    );
    expect(article.title).toBe('Harrow Bend mill to reopen in spring');
    expect(article.byline).toEqual(['Mara Quill']);
    expect(article.text.split('\n\n')).toEqual(STORY);
    expect(article.published).toEqual({ how: 'unknown', evidence: [] });
    expect(article.furniture.slice(0, 3)).toEqual([
      { kind: 'weather', text: '7 °C', value: '7' },
      { kind: 'place', text: 'Lakeview' },
      { kind: 'clock', text: 'Friday, November 22, 2024 - 18:01', value: '2024-11-22T18:01' },
    ]);
  });
  it('keeps a date that the page calls the day of publication', () => {
    const { article } = text(
      ['Harrow Bend mill to reopen in spring', 'Published November 20th, 2019 - 07:50 GMT', ...STORY].join(
        '\n',
      ),
    );
    expect(article.published).toMatchObject({ best: '2019-11-20T07:50Z', how: 'stated' });
  });

  const seed = new URL('../../../shared/seed/page.txt', import.meta.url);
  it.skipIf(!existsSync(seed))(
    'reads the page the project began from (skipped where ../shared is absent)',
    () => {
      const { article } = text(readFileSync(seed, 'utf8'));
      expect(article.title).toMatch(/^China calls Russia ties/);
      expect(article.furniture.map((item) => item.kind)).toEqual([
        'weather',
        'place',
        'clock',
        'menu',
        'advertisement',
      ]);
      expect(article.furniture[2]?.value).toBe('2024-11-22T18:01');
      expect(article.published.how).toBe('unknown');
      expect(article.text.startsWith('China’s top diplomat')).toBe(true);
      expect(article.text.split('\n\n')).toHaveLength(8);
    },
  );
});

describe('clean article text', () => {
  it('comes back as the very string', () => {
    const body = `${STORY.join('\r\n \r\n')}\n`;
    expect(readArticle(captureText(body, 'body')).article.text).toBe(body);
  });
});

describe('bad input', () => {
  it('says that there is nothing', () => {
    for (const kind of ['html', 'text', 'body'] as const) {
      const { article, diagnostics } = readArticle(captureText('', kind));
      expect(article).toMatchObject({ text: '', pageKind: 'empty', language: 'und' });
      expect(diagnostics).toMatchObject([{ stage: 'page', code: 'no-article' }]);
    }
  });

  it('reads as far as a truncated page goes', () => {
    const whole = pageOf();
    const { article } = html(whole.slice(0, whole.indexOf('Not everyone is glad') + 60));
    expect(article.text).toContain(STORY[3]);
    expect(article.text).not.toContain('newsletter');
  });

  it.each(['div', 'span', 'b', 'ul', 'p', 'blockquote', 'a'])(
    'is not upset by 100,000 nested <%s>',
    (tag) => {
      const open = `<${tag}>`.repeat(100_000);
      const start = performance.now();
      const { article } = html(
        pageOf({ after: open }).replace('</body>', `${'</b></i></div></p>'.repeat(1000)}</body>`),
      );
      expect(article.text).toContain(STORY[0]);
      expect(performance.now() - start).toBeLessThan(8000);
    },
  );

  it('reads by the bytes where the charset label is wrong, and says so', () => {
    const source = pageOf({
      story: [
        ...STORY,
        'Der Bürgermeister lobte die “schöne Größe” des Werks über alles, wie er sagte, ganz ohne Übertreibung.',
      ],
    });
    const bytes = Buffer.from(source.replace('charset="utf-8"', 'charset="iso-8859-1"'));
    const { article, diagnostics } = readArticle(captureBytes(bytes, 'page.html'));
    expect(article.text).toContain('schöne Größe');
    expect(diagnostics).toMatchObject([{ stage: 'page', code: 'wrong-charset-label', severity: 'info' }]);
  });

  it('reads windows-1251 as labelled', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><title>t</title><p>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    ]);
    const { article } = readArticle(captureBytes(bytes, 'page.html'));
    expect(JSON.stringify(article)).toContain('Привет');
  });

  it('takes markup in words as words', () => {
    const { article } = html(
      pageOf({
        story: [
          ...STORY,
          'They shouted &lt;script&gt;alert(1)&lt;/script&gt; at the gate of the mill, which nobody there understood at all.',
        ],
      }),
    );
    expect(article.text).toContain('<script>alert(1)</script>');
  });

  it('reads a page in another language and names it', () => {
    const story = [
      'Die Papierfabrik an der Weser wird im Frühjahr wieder öffnen, teilten die neuen Eigentümer am Montag mit, zwei Jahre nachdem die letzte Schicht nach Hause gegangen war.',
      'Rund 140 Menschen sollen bis Juni eingestellt werden, weitere 60 bis Ende des Jahres. „Wir stellen lieber Leute ein, die diese Maschinen kennen“, sagte Ines Kalder, die die Gruppe der Investoren leitet.',
      'Die Stadt hatte fast die ganze Zeit über das Gelände gestritten. Ein Plan für Lagerhallen scheiterte im Rat mit einer Stimme, ein zweiter für Wohnungen am Fluss wurde zurückgezogen.',
    ];
    const { article } = html(pageOf({ lang: '', story }));
    expect(article.language).toBe('de');
    expect(article.text.split('\n\n')).toEqual(story);
  });
});
