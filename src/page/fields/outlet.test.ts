import { expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';

const HEADLINE = 'The mill that stood still for nine years turns again at Varn';

/** A page whose metadata says all this, with a headline and a story. */
function readWith(head: string) {
  const story = 'The mill at Varn turned again on Monday, nine years after the flood, said Odile Marsh. ';
  const html = `<html><head><title>${HEADLINE}</title><meta property="og:title" content="${HEADLINE}">${head}</head>
<body><h1>\n ${HEADLINE}\n</h1>${`<p>${story.repeat(3)}</p>`.repeat(5)}</body></html>`;
  return readArticle(captureText(html, 'html')).article;
}

it('takes no headline that stands in every field for the outlet, and keeps it as the headline', () => {
  const { title, outlet } = readWith(
    `<meta property="og:site_name" content="Tarn Post"><meta name="application-name" content="${HEADLINE}">`,
  );
  expect([title, outlet]).toEqual([HEADLINE, 'Tarn Post']);
  expect(readWith(`<meta property="og:site_name" content="${HEADLINE}">`).title).toBe(HEADLINE);
});

it('cuts what is no name, however long', () => {
  const dashes = '—'.repeat(200_000);
  const { outlet } = readWith(`<meta property="og:site_name" content="Tarn${dashes}x">`);
  expect(outlet!.length).toBeLessThanOrEqual(200);
});
