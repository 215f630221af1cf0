import { describe, expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readPage } from '../model/read-page.ts';
import { readArticle } from '../read.ts';
import { pageOf, STORY } from '../testing.ts';
import { chooseBlocks } from './choose.ts';
import { isClosing } from './tail.ts';

const TOLD =
  'The mill at Varn turned again on Monday, nine years after the flood, and the bakers came to see it.';

/** What is left of a story with this below it, each of its blocks as likely as `p` to be of it. */
const leftOf = (below: string, p = 0.5): string[] => {
  const { blocks } = readPage(
    `<div>${Array.from({ length: 4 }, (_, i) => `<p>${TOLD} ${i}</p>`).join('')}${below}</div>`,
  );
  const likely = blocks.map(({ text }) => (text.startsWith(TOLD) ? 0.99 : p));
  const chosen = chooseBlocks(blocks, likely, 0.35, -1);
  return blocks
    .filter((_, i) => chosen[i])
    .map(({ text }) => text)
    .slice(4);
};

describe('what stands below a story', () => {
  it.each([
    'Odile Marsh in Varn contributed to this report.',
    'Otto Reeve can be reached at otto.reeve@tarn.test.',
    'Ines Calder covers the river. Follow her on X, formerly known as Twitter.',
    'Follow us on Instagram, Facebook and TikTok.',
    '[Want more of the Tarn? Get our newsletter in your inbox.]',
    '— Additional reporting from the Tarn Wire',
    'Support our journalism',
    'More information: O. Marsh et al, Wheels in still water, Annals of Milling (2021).',
    'Disclaimer: the Tarn Post earns a share of what its readers buy of these flours.',
    'This episode was produced by Odile Marsh and edited by Otto Reeve.',
    'The Crust is a weekly newsletter of bread and those who bake it. Get it delivered every Friday.',
    'Mehr zum Thema: Die Mühlen der Umgebung',
    'Jetzt unseren Newsletter abonnieren',
    'Lire aussi : Le moulin qui ne tournait plus',
    'Síguenos en nuestro canal de WhatsApp',
    'Leia mais sobre moinhos',
    'Читайте также: Мельница снова работает',
    'Baca juga: Kincir itu berputar lagi',
    '延伸閱讀：磨坊重開',
    '<a href="/">Home</a> | <a href="/news">News</a> | <a href="/mills">Mills</a> | Print this page',
    'Bread · Flour · Rye',
  ])('is no more of it: %s', (text) => {
    expect(leftOf(`<p>${text}</p>`)).toEqual([]);
  });

  it('goes with the headings and announcements above it', () => {
    expect(leftOf('<h3>Support the Post</h3><h3>The river has never been higher</h3>')).toEqual([]);
    expect(leftOf('<p>Watch the wheel turn:</p>')).toEqual([]);
    expect(leftOf('<h2>More mills</h2><p>Click here to see all of them.</p>')).toEqual([]);
  });

  it.each([
    'Correction, 3 March: an earlier version of this story gave the mill eight stones.',
    'This article was updated on 4 March with the words of the mayor.',
    'Follow the river up to the weir and you will find the old lock.',
    'The next flood will come, said the mayor, and the mill will stand.',
    'The mill | the bakery',
    'Score: Varn 3 | Tarn 1 | the crowd sang until dusk.',
    'She reads more than she writes these days, and she signs nothing.',
    'He contributed to the fund for the wheel and to the new weir.',
    'Support for the plan has grown since the autumn.',
    'The council asked for more information on the weir before it votes.',
    'She mailed us at noon that the wheel had stopped again.',
  ])('stays where it is of the story: %s', (text) => {
    expect(leftOf(`<p>${text}</p>`)).toEqual([text]);
  });

  it('stays where the looks are sure, and a subhead stays where the story goes on', () => {
    expect(leftOf('<p>Sign up for the march, she told them, and they did.</p>', 0.99)).toHaveLength(1);
    expect(leftOf(`<h2>The flood</h2><p>${TOLD} Again.</p>`)).toHaveLength(2);
  });

  it('is told by how it begins, whole words alone', () => {
    expect(isClosing('Related: two mills')).toBe(true);
    expect(isClosing('Next: the mills of the north')).toBe(true);
    expect(isClosing('Nextdoor the bakers wait.')).toBe(false);
    expect(isClosing(`Sign up for ${'the long march '.repeat(40)}`)).toBe(false);
  });
});

describe('a label and a link within a story', () => {
  const within = (text: string) => leftOf(`<p>${text}</p><p>${TOLD} At the end.</p>`);
  it('leads to another one', () => {
    for (const label of ['Related:', '[Related:', 'Zum Thema:', '(MORE:'])
      expect(within(`${label} <a href="/b">The mill that never closed its gates</a>`)).toHaveLength(1);
  });
  it('is of the story where words are linked within a sentence, or an account is named', () => {
    expect(within('Account: <a href="/b">@mill_of_varn_and_weir</a>')).toHaveLength(2);
    expect(
      within('The owner said: <a href="/b">“We will</a> open the gates when the wheel turns.”'),
    ).toHaveLength(2);
  });
});

describe('the head of a story', () => {
  const first = (...head: string[]) =>
    readArticle(captureText(pageOf({ story: [...head, ...STORY] }), 'html')).article.text.slice(0, 30);
  it('is no name, reading time or headline again', () => {
    for (const head of [
      ['INES CALDER'],
      ['Ines Calder', 'Senior reporter'],
      ['Tempo de leitura: 2 minutos'],
      ['4 min read'],
    ])
      expect(first(...head)).toBe(STORY[0]!.slice(0, 30));
    const again = pageOf().replace(
      '<div class="story-body">',
      '<div class="story-body"><h2>Harrow Bend mill to reopen in spring</h2>',
    );
    expect(readArticle(captureText(again, 'html')).article.text.slice(0, 30)).toBe(STORY[0]!.slice(0, 30));
  });
  it('is a place or a short sentence of its own', () => {
    for (const head of ['Harrow Bend is back.', 'It took two minutes.']) expect(first(head)).toContain(head);
  });
});
