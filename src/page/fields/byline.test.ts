import { describe, expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';
import { type PageParts, pageOf, STORY } from '../testing.ts';
import { looksLikeName, splitNames } from './names.ts';

const bylineOf = (parts: PageParts) => readArticle(captureText(pageOf(parts), 'html')).article.byline;
const ld = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Harrow Bend mill to reopen in spring', author })}</script>`;
const person = (name: string) => ({ '@type': 'Person', name });
const house = (name: string) => ({ '@type': 'Organization', name });

describe('the byline of a page', () => {
  it('is the person beside the headline where the metadata names the outlet alone', () => {
    const byline = '<div class="byline"><a class="authors" href="/a">Ines Calder</a> The Tarn Post</div>';
    expect(bylineOf({ head: ld(person(', The Tarn Post')), byline })).toEqual(['Ines Calder']);
    expect(bylineOf({ head: ld(house('The Tarn Post')), byline: '<h4>By Ines Calder</h4>' })).toEqual([
      'Ines Calder',
    ]);
    expect(bylineOf({ head: ld(house('The Tarn Post')), byline: '<h4>By Associated Press</h4>' })).toEqual([
      'Associated Press',
    ]);
    expect(bylineOf({ head: ld(house('The Tarn Post')) })).toEqual(['The Tarn Post']);
  });

  it('has all writers, wherever the page names most of them', () => {
    const each = (name: string) =>
      `<span class="byline-author"><a class="byline-name" href="/a">${name}</a></span>`;
    const byline = `<p class="news-byline">By ${each('Ines Calder')} and ${each('Odile Marsh')} on 2 May 2024</p>`;
    expect(bylineOf({ head: ld(person('Ines Calder')), byline })).toEqual(['Ines Calder', 'Odile Marsh']);
    const metas =
      '<meta name="author" content="Ines Calder,Odile Marsh"><meta name="author" content="Odile Marsh">';
    expect(bylineOf({ head: ld(person('Ines Calder')) + metas })).toEqual(['Ines Calder', 'Odile Marsh']);
    expect(
      bylineOf({
        head: ld([
          { '@type': 'Person', givenName: 'Ines', familyName: 'Calder' },
          { '@type': 'Person', givenName: 'Odile', familyName: 'Marsh' },
        ]),
      }),
    ).toEqual(['Ines Calder', 'Odile Marsh']);
  });

  it('has an agency beside a person where it is an author of its own, not where it follows the name', () => {
    expect(bylineOf({ head: ld([person('Ines Calder'), house('dpa')]) })).toEqual(['Ines Calder', 'dpa']);
    expect(bylineOf({ head: ld([person('Ines Calder'), house('The Tarn Post')]) })).toEqual(['Ines Calder']);
    expect(bylineOf({ head: ld(person('Ines Calder, Associated Press')) })).toEqual(['Ines Calder']);
    expect(
      bylineOf({
        byline: '<p class="byline">by Ines Calder, National Institute of Paper and Fibre Studies</p>',
      }),
    ).toEqual(['Ines Calder']);
  });

  it('is never what a button says', () => {
    expect(splitNames(['Copy Link'], [])).toEqual([]);
    expect(splitNames(['Log In', 'Ines Calder'], [])).toEqual(['Ines Calder']);
    expect(splitNames(['Michael Link'], [])).toEqual(['Michael Link']);
  });

  it('keeps a pen name or a desk where no person is named', () => {
    expect(bylineOf({ head: ld(person('Post staff reporter')) })).toEqual(['Post staff reporter']);
    expect(
      bylineOf({
        head: '<meta name="author" content="InesCalder">',
        byline:
          '<div class="entry-meta">Posted On : May 2, 2024 <span class="byline">Published By : InesCalder</span></div>',
      }),
    ).toEqual(['InesCalder']);
  });

  it('leaves out days, widths twice, and those who are only told of', () => {
    expect(bylineOf({ byline: '<div>By Ines Calder May 2, 2024</div>' })).toEqual(['Ines Calder']);
    expect(
      bylineOf({ byline: '<p class="post-byline">Ines Calder, Reuters Ines Calder, Reuters</p>' }),
    ).toEqual(['Ines Calder']);
    expect(bylineOf({ byline: '<p class="author">Tobias Wren as told to Ines Calder</p>' })).toEqual([
      'Ines Calder',
    ]);
    expect(
      bylineOf({
        byline: '<div class="image-box"><span class="author">Otto Reeve</span></div><p>By Ines Calder</p>',
      }),
    ).toEqual(['Ines Calder']);
  });

  it('is found before the headline, beside a margin, and at the foot of the story', () => {
    const story = [...STORY, 'Ines Calder'];
    expect(bylineOf({ story })).toEqual(['Ines Calder']);
    expect(bylineOf({ story: [...STORY, 'Reporting by The Associated Press.'] })).toEqual([
      'The Associated Press',
    ]);
    const before = pageOf().replace('<article', '<div class="story-byline">Ines Calder</div><article');
    expect(readArticle(captureText(before, 'html')).article.byline).toEqual(['Ines Calder']);
    const sidebar = pageOf({
      byline: '<div class="latest-by">By Ines Calder • May 2, 2024 7:00 am</div>',
    }).replace('<main>', '<main class="has-right-sidebar">');
    expect(readArticle(captureText(sidebar, 'html')).article.byline).toEqual(['Ines Calder']);
  });

  it('is a name alone before the story, or an agency and its place, where an account or the house is all that is named', () => {
    const account = ld({ '@type': 'Person', name: 'Tarn D', url: 'https://tarnpost.test/author/admin/' });
    expect(bylineOf({ head: account, story: ['INES CALDER', ...STORY] })).toEqual(['INES CALDER']);
    const house = ld({ '@type': 'Organization', name: 'The Tarn Post' });
    expect(bylineOf({ head: house, byline: '<div class="name">AFP, MANILA</div>' })).toEqual(['AFP']);
    expect(bylineOf({ head: house, byline: '<div class="name">Bridge, FERRY</div>' })).toEqual([
      'The Tarn Post',
    ]);
  });

  it('is not what follows a story', () => {
    const after =
      '<div class="card"><p class="card-byline">By Odile Marsh</p></div><form><label class="author">Leave Blank</label></form>';
    expect(bylineOf({ after })).toEqual([]);
  });
});

describe('the names in the words of a byline', () => {
  it.each([
    ['Jane Roe Senior Editor', ['Jane Roe']],
    ['Political Editor Jane Roe', ['Jane Roe']],
    ['Jane Roe, Senior Political Editor', ['Jane Roe']],
    ['Jane Roe, MD, PhD', ['Jane Roe']],
    ['Jane Roe via Reuters', ['Jane Roe']],
    ['See all posts by Jane Roe', ['Jane Roe']],
    ['Follow Jane Roe', ['Jane Roe']],
    ['Jane Roe1', ['Jane Roe']],
    ['Dr. Jane Roe and Sir Tom Poe', ['Dr. Jane Roe', 'Sir Tom Poe']],
    ['Photography by Tom Poe', []],
    ['Jane Roe is a reporter in Tarn.', []],
    ['Read Full Bio', []],
    ['Save Article', []],
    ['Contact Author', []],
    ['Senior Political Editor', []],
  ])('%s', (words, names) => {
    expect(splitNames([words], []).filter(looksLikeName)).toEqual(names);
  });
});
