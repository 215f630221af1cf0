import { expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';
import { pageOf } from '../testing.ts';

const HEADLINE = 'Harrow Bend mill to reopen in spring';
const META = '<meta property="article:section" content="Business">';
const LD = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: HEADLINE, articleSection: ['Rivers', 'Business'] })}</script>`;

it.each([
  [`${HEADLINE} | Business`, META, HEADLINE],
  [`${HEADLINE} – business`, META, HEADLINE],
  [`${HEADLINE} | Rivers`, LD, HEADLINE],
  [`${HEADLINE} | Editorial`, '', HEADLINE],
  [
    '방앗간이 봄에 다시 문을 연다고 밝혔다-경제',
    '<meta property="article:section" content="경제">',
    '방앗간이 봄에 다시 문을 연다고 밝혔다',
  ],
  // No page says that these are sections, or they are the headline's own.
  [`${HEADLINE} – and two more`, META, `${HEADLINE} – and two more`],
  [`${HEADLINE}, says an editorial`, '', `${HEADLINE}, says an editorial`],
  ['Mill owners call it agri-business', META, 'Mill owners call it agri-business'],
  ['Weir: Business', META, 'Weir: Business'],
])('of a page titled %j', (headline, head, title) => {
  const page = pageOf({ headline, head });
  expect(readArticle(captureText(page, 'html')).article.title).toBe(title);
});

it('costs no more for a title of bars and blanks', () => {
  const page = pageOf({
    headline: `${HEADLINE}${' | '.repeat(100)}${' '.repeat(50_000)}| Business`,
    head: META,
  });
  expect(readArticle(captureText(page, 'html')).article.title).toMatch(/^Harrow/);
});
