import { describe, expect, it } from 'vitest';
import { ampCanonical } from './amp.ts';

const page = (html: string, canonical: string) =>
  Buffer.from(
    `<!doctype html><html ${html}><head><meta charset="utf-8"><link rel="canonical" href="${canonical}"><title>Mill</title></head><body><p>Words`,
  );

describe('the page that an AMP page is a copy of', () => {
  it.each([
    ['⚡ lang="en"', 'https://www.tarnpost.test/2024/mill'],
    ['lang="en" amp', 'https://www.tarnpost.test/2024/mill'],
    ['amp="" lang=en', '/2024/mill'],
    ['⚡\ufe0f', 'https://tarnpost.test/2024/mill#top'],
  ])('is its canonical, for <html %s>', (html, href) => {
    expect(ampCanonical(page(html, href), 'https://www.tarnpost.test/amp/2024/mill')).toMatch(
      /^https:\/\/(?:www\.)?tarnpost\.test\/2024\/mill$/,
    );
  });

  it('may be on another host of the site', () => {
    const canonical = 'https://www.tarnpost.co.uk/mill';
    expect(ampCanonical(page('amp', canonical), 'https://amp.tarnpost.co.uk/mill')).toBe(canonical);
  });

  it.each([
    'https://www-tarnpost-com.cdn.ampproject.org/c/s/www.tarnpost.com/amp/mill',
    'https://www.google.com/amp/s/www.tarnpost.com/amp/mill',
    'https://www.bing-amp.com/c/s/www.tarnpost.com/amp/mill',
  ])('is of the site that a cache names: %s', (cached) => {
    const canonical = 'https://www.tarnpost.com/mill';
    expect(ampCanonical(page('amp', canonical), cached)).toBe(canonical);
    expect(ampCanonical(page('amp', 'https://other.com/mill'), cached)).toBeUndefined();
  });

  it.each([
    [
      'a page that is no AMP page',
      'lang="en"',
      'https://tarnpost.com/mill',
      'https://tarnpost.com/print/mill',
    ],
    [
      'a page of a class of that name',
      'class="amplified"',
      'https://tarnpost.com/mill',
      'https://tarnpost.com/print/mill',
    ],
    ['its own canonical', 'amp', 'https://tarnpost.com/mill', 'https://tarnpost.com/mill'],
    ['a page of another site', 'amp', 'https://tarnpost.com/mill', 'https://evil.example/mill'],
    [
      'a page of another customer of one host',
      'amp',
      'https://tarnpost.github.io/mill',
      'https://evil.github.io/mill',
    ],
    [
      'a page that plays the cache',
      'amp',
      'https://tarnpost.com/mill',
      'https://google.com.evil.example/amp/s/tarnpost.com/mill',
    ],
    ['what is no page', 'amp', 'javascript:alert(1)', 'https://tarnpost.com/mill'],
    ['what is no address', 'amp', 'https://[', 'https://tarnpost.com/mill'],
  ])('is not told of %s', (_, html, href, url) => {
    expect(ampCanonical(page(html, href), url)).toBeUndefined();
  });

  it('is looked for in the head only', () => {
    const late = Buffer.from('<html amp><head></head><body><link rel="canonical" href="/mill">');
    expect(ampCanonical(late, 'https://tarnpost.com/amp/mill')).toBeUndefined();
  });
});
