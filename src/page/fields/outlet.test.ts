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

it('names the outlet at an address that gives only its account, and keeps a name that the page has', () => {
  const at = (url: string, head: string) => readWith(`<link rel="canonical" href="${url}">${head}`).outlet;
  const account = '<meta name="twitter:site" content="@publico_es">';
  expect(at('https://www.publico.es/a/mill-turns', account)).toBe('Público');
  expect(at('https://tarnpost.example/a', account)).toBe('publico_es');
  expect(
    at('https://www.publico.es/a/mill-turns', '<meta property="og:site_name" content="Tarn Post">'),
  ).toBe('Tarn Post');
  expect(at('https://www.theguardian.com/a', '<meta property="og:site_name" content="the Guardian">')).toBe(
    'The Guardian',
  );
});

it('calls an outlet of which nothing is said by its address', () => {
  const at = (url: string) => readWith(`<link rel="canonical" href="${url}">`).outlet;
  expect(at('https://www.tarnmills.com/a/mill-turns')).toBe('tarnmills.com');
  expect(at('https://www.reuters.com/a/mill-turns')).toBe('Reuters');
  expect(at('https://www.wdr.de/a/mill-turns')).toBe('WDR');
});
