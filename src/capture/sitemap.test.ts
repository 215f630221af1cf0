import { describe, expect, it } from 'vitest';
import { isSitemap, readSitemap } from './sitemap.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a sitemap', () => {
  it('gives the pages it names, not their pictures', () => {
    const text = `<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://tarn.test/a?x=1&amp;y=2 </loc><lastmod>2024-11-22</lastmod>
<image:image><image:loc>https://tarn.test/a.jpg</image:loc></image:image></url><url><loc>ftp://tarn.test/b</loc></url></urlset>`;
    expect(isSitemap(bytes(text))).toBe(true);
    expect(readSitemap(text)).toEqual([
      { url: 'https://tarn.test/a?x=1&y=2', modified: '2024-11-22', isSitemap: false },
    ]);
  });
  it('may be an index of others, and broken', () => {
    const text =
      '<sitemapindex><sitemap><loc>https://tarn.test/1.xml</loc></sitemap><sitemap><loc>https://tar';
    expect(isSitemap(bytes(text))).toBe(true);
    expect(readSitemap(text)).toMatchObject([{ url: 'https://tarn.test/1.xml', isSitemap: true }]);
  });
  it('is no page', () => {
    expect(isSitemap(bytes('<!doctype html><p>urlset'))).toBe(false);
  });

  it('is not stalled by depth or by a million entries', { timeout: 15_000 }, () => {
    const entry = '<url><loc>https://a.example/1</loc></url>';
    for (const text of [
      `<urlset>${entry}${'<url>'.repeat(1_000_000)}`,
      `<urlset>${entry}${'<a>'.repeat(1_000_000)}${entry}`,
      `<urlset>${entry.repeat(500_000)}`,
    ]) {
      expect(readSitemap(text)[0]?.url).toBe('https://a.example/1');
      expect(readSitemap(text).length).toBeLessThanOrEqual(50_000);
    }
  });
});
