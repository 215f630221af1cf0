import { describe, expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';
import { pageOf } from '../testing.ts';

const TITLE = 'Harrow Bend mill to reopen in spring';
const titleOf = (html: string, url?: string) => readArticle(captureText(html, 'html', { url })).article.title;
const ld = (headline: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;

describe('the headline among those that a page gives', () => {
  it('is the one that all give', () => {
    expect(
      titleOf(pageOf({ head: ld(TITLE) }), 'https://tarnpost.test/2024/harrow-bend-mill-to-reopen'),
    ).toBe(TITLE);
    expect(titleOf(pageOf({ head: ld(`${TITLE} | The Tarn Post`) }))).toBe(TITLE);
  });

  it('is whole where one of them is cut off', () => {
    const long =
      'Harrow Bend paper mill to reopen in spring with 140 people, two years after the last shift went home';
    const page = pageOf({ headline: long, head: ld(`${long.slice(0, 60)}...`) });
    expect(titleOf(page)).toBe(long);
  });

  it('is one of them and no outlet, rubric or other heading', () => {
    const other = 'Paper mill opens its gates again after two years';
    const page = pageOf({ head: ld(other), after: '<section><h1>More from the Tarn</h1></section>' });
    expect([TITLE, other]).toContain(titleOf(page));
  });
});
