import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ampCanonical } from './amp.ts';
import { feedLinks } from './feed-links.ts';

const URL_OF_PAGE = 'https://tarnpost.test/world/';
const links = (html: string) => feedLinks(Buffer.from(html), URL_OF_PAGE).map(({ url }) => url);

describe('the feeds that a page names', () => {
  it('are its alternates of a feed’s type, made absolute, each once', () => {
    const head = `<!doctype html><head>
<link rel="stylesheet" href="/a.css"><link rel="alternate" hreflang="de" href="/de/">
<LINK REL='Alternate' TYPE='application/RSS+xml; charset=utf-8' HREF=' feed.xml '>
<link rel="alternate feed" type="application/atom+xml" href="//tarnpost.test/atom"><link rel=alternate type=application/feed+json href=feed.json>
<link rel="alternate" type="application/rss+xml" href="/world/feed.xml"><link rel="alternate" type="text/html" href="/m/">`;
    expect(links(head)).toEqual([
      'https://tarnpost.test/world/feed.xml',
      'https://tarnpost.test/atom',
      'https://tarnpost.test/world/feed.json',
    ]);
  });

  it('have those of comments last', () => {
    const one = (href: string, title: string) =>
      `<link rel="alternate" type="application/rss+xml" href="${href}" title="${title}">`;
    expect(
      links(one('/a', 'Tarn Post » Comments') + one('/comments/feed/', '') + one('/b', 'Tarn Post')),
    ).toEqual(['https://tarnpost.test/b', 'https://tarnpost.test/a', 'https://tarnpost.test/comments/feed/']);
  });

  it('follow the base of the page', () => {
    const head =
      '<base href="https://cdn.example/x/"><link rel=alternate type=application/rss+xml href=feed>';
    expect(links(head)).toEqual(['https://cdn.example/x/feed']);
  });

  it('are none of another kind of address, and fifty at most', () => {
    const one = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
    expect(
      links(one('javascript:x') + one('data:text/xml,x') + one('file:///etc/passwd') + one('http://[')),
    ).toEqual([]);
    expect(links(Array.from({ length: 5000 }, (_, i) => one(`/${i}`)).join(''))).toHaveLength(50);
  });

  it('are told from any markup, as is the page of an AMP copy, without an error', () => {
    const piece = fc.constantFrom(
      '<html amp>',
      '<link',
      ' rel="alternate"',
      " rel='canonical'",
      ' type=application/rss+xml',
      ' href="',
      'https://',
      '[',
      '"',
      '>',
      '<base href=',
      '<head>',
      '</head>',
      '<!--',
      '⚡',
      '\0',
      '\ud800',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.webUrl(), (pieces, url) => {
        const bytes = Buffer.from(pieces.join(''));
        for (const link of feedLinks(bytes, url)) expect(URL.canParse(link.url)).toBe(true);
        const canonical = ampCanonical(bytes, url);
        expect(canonical === undefined || URL.canParse(canonical)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
