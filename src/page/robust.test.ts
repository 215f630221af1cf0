import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureBytes, captureText } from '../capture/index.ts';
import { Article } from '../record/index.ts';
import { readArticle } from './read.ts';
import { pageOf } from './testing.ts';

const TAGS = [
  '<div>',
  '</div>',
  '<p>',
  '</p>',
  '<a href="#">',
  '</a>',
  '<table>',
  '<td>',
  '</table>',
  '<li>',
  '</ul>',
  '<b>',
  '</b>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<svg>',
  '</svg>',
  '<br>',
  '<h1>',
  '</h1>',
  '&amp;',
  '&#x110000;',
  '<![CDATA[',
  ']]>',
  '<select>',
  '<option>',
  '<title>',
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...TAGS), fc.string({ maxLength: 30, unit: 'binary' })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('whatever comes in', () => {
  it('is read into an article of the record’s form, and never thrown at', () => {
    fc.assert(
      fc.property(
        soup,
        fc.constantFrom('html' as const, 'text' as const, 'body' as const),
        (source, kind) => {
          const { article } = readArticle(captureText(source, kind, { url: 'https://tarnpost.test/x' }));
          expect(Article.safeParse(article).error?.message).toBeUndefined();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('may be a page torn anywhere and with bytes of it changed', () => {
    const page = Buffer.from(
      pageOf({
        head: '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"A B"}]}</script>',
      }),
    );
    fc.assert(
      fc.property(
        fc.nat(page.length - 1),
        fc.nat(page.length - 1),
        fc.uint8Array({ maxLength: 20 }),
        (start, end, noise) => {
          const torn = Buffer.concat([
            Buffer.from('<'),
            page.subarray(Math.min(start, end), Math.max(start, end)),
            noise,
            page.subarray(end),
          ]);
          expect(() => readArticle(captureBytes(torn, 'torn.html', { kind: 'html' }))).not.toThrow(TypeError);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a line of 500,000 characters', `<p>${'word '.repeat(100_000)}</p>`],
    ['100,000 short lines', '<br><br>x'.repeat(100_000)],
    ['200,000 attributes', `<p ${'data-a="b" '.repeat(200_000)}>words</p>`],
    ['200,000 open comments', '<!--'.repeat(200_000)],
    ['3,000,000 elements', '<div>'.repeat(3_000_000)],
    ['50,000 date-like numbers', '<p>1.1.2020 </p>'.repeat(50_000)],
  ])('takes no long time: %s', (_, source) => {
    const start = process.cpuUsage();
    readArticle(captureText(source, 'html'));
    readArticle(captureText(source.replaceAll('<br><br>', '\n'), 'text'));
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(15);
  });

  it('says so where it holds more elements than are read', () => {
    const story = pageOf({});
    const codes = (source: string) =>
      readArticle(captureText(source, 'html')).diagnostics.map(({ code, message }) => `${code}: ${message}`);
    expect(codes(story)).toEqual([]);
    expect(codes(story.replace('</body>', '<i></i>'.repeat(100_000)))).toEqual([
      expect.stringMatching(/^page-cut: .*100000 elements/),
    ]);
  });

  it('has no title but words: a reference that nothing resolves is none', () => {
    const entities = '<!DOCTYPE html [ <!ENTITY a "ha ha"> <!ENTITY j "&a;&a;&a;&a;"> ]>';
    const titleOf = (title: string) =>
      readArticle(
        captureText(
          `${entities}<html><head><title>${title}</title><meta property="og:site_name" content="&j;"></head><body><h1>${title}</h1><p>&j;</p></body></html>`,
          'html',
        ),
      ).article;
    expect(titleOf('&j;')).toMatchObject({ title: undefined, outlet: undefined, pageKind: 'empty' });
    expect(titleOf('&j; — &a;').title).toBeUndefined();
    expect(titleOf('Marks &amp; Wren buy the mill').title).toBe('Marks & Wren buy the mill');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'mailto:a@tarnpost.test',
    '/mill',
  ])('has no address that is none of the web: %s', (url) => {
    for (const kind of ['html', 'text', 'body'] as const) {
      const { article, diagnostics } = readArticle(captureText(pageOf({}), kind, { url }));
      expect(article.url).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toContain('bad-url');
    }
  });
});
