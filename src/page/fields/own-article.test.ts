import { expect, test } from 'vitest';
import { readPage } from '../model/read-page.ts';
import { ownArticle } from './own-article.ts';

const own = { headline: 'Weir at Harrow Bend is mended', url: 'https://harrow.example/weir' };
const other = { headline: 'Storm hits the harbour', url: 'https://harrow.example/storm' };
const page = (head = '') =>
  readPage(`<head>${head}</head><h1>Weir at Harrow Bend is mended</h1><p>It is.</p>`);

test('the article with the page’s headline or address is its own, wherever it stands', () => {
  expect(ownArticle([other, own], page())).toBe(own);
  const renamed = { headline: 'A hundred barges a week', mainEntityOfPage: { '@id': '/weir' } };
  const head = '<link rel="canonical" href="https://harrow.example/weir">';
  expect(ownArticle([other, renamed], page(head))).toBe(renamed);
});

test('an article of another headline and address is no witness', () => {
  expect(ownArticle([other], page())).toBeUndefined();
});

test('without an address or a headline of its own, or on a page without one, the first is taken', () => {
  expect(ownArticle([{ headline: other.headline }], page())).toEqual({ headline: other.headline });
  expect(ownArticle([{ url: other.url }], page())).toEqual({ url: other.url });
  expect(ownArticle([other], readPage('<p>It rained on Monday.</p>'))).toBe(other);
  expect(
    ownArticle([{ headline: 'Weir at Harrow B&eacute;nd is mended', url: other.url }], page()),
  ).toBeUndefined();
});
