import { expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';

const STORY =
  '<p>The mill at Varn turned again on Monday, nine years after the flood, said Odile Marsh, who keeps it.</p>'.repeat(
    5,
  );

function claimed(head: string, url?: string): string | undefined {
  const html = `<html lang="en"><head><title>Mill</title>${head}</head><body><h1>The mill turns again</h1>${STORY}</body></html>`;
  return readArticle(captureText(html, 'html', { url })).article.claimedUrl;
}

it.each([
  ['<link rel="canonical" href="https://tarnpost.example/2024/mill">', 'https://tarnpost.example/2024/mill'],
  [
    '<meta property="og:url" content="http://tarnpost.example/mill?id=4">',
    'http://tarnpost.example/mill?id=4',
  ],
  [
    '<link rel="canonical" href="https://tarnpost.example/"><meta property="og:url" content="https://tarnpost.example/mill">',
    'https://tarnpost.example/mill',
  ],
  // No address that leads to the page, or none of the web.
  ['<link rel="canonical" href="https://tarnpost.example/">', undefined],
  ['<link rel="canonical" href="/2024/mill">', undefined],
  ['<link rel="canonical" href="javascript:alert(1)">', undefined],
  ['<link rel="canonical" href="https://desk:word@tarnpost.example/mill">', undefined],
  ['<link rel="canonical" href="https://intranet/mill">', undefined],
  [`<link rel="canonical" href="https://tarnpost.example/${'m'.repeat(3000)}">`, undefined],
  ['<link rel="canonical" href="http://192.168.0.1/admin">', undefined],
  ['<link rel="canonical" href="http://[::1]/admin">', undefined],
  ['', undefined],
])('of %j is %s', (head, address) => {
  expect(claimed(head)).toBe(address);
});

it('is not asked of a page whose address is known', () => {
  const head = '<link rel="canonical" href="https://other.example/mill">';
  expect(claimed(head, 'https://tarnpost.example/mill')).toBeUndefined();
});
