import { describe, expect, it } from 'vitest';
import { readPage } from '../model/read-page.ts';
import { chooseBlocks } from './choose.ts';
import { withCompanions } from './companions.ts';

const STORY =
  'The mill at Varn turned again on Monday, nine years after the flood, and the bakers came to see it. ';

describe('blocks built alike', () => {
  it('decide together', () => {
    const { blocks } = readPage(
      `<ol>${['Oats', 'Rye', 'Spelt', 'Wheat'].map((grain) => `<li>${grain} of the year</li>`).join('')}</ol><p>End.</p>`,
    );
    const joint = withCompanions(blocks, [0.9, 0.9, 0.3, 0.9, 0.3]);
    expect(joint[2]).toBeGreaterThan(0.4);
    expect(joint[0]).toBeLessThan(0.9);
    expect(joint[4]).toBeCloseTo(0.3);
  });
});

describe('choosing the blocks of the article', () => {
  const choose = (source: string, likely: (text: string) => number): string[] => {
    const { blocks } = readPage(source);
    const heading = blocks.findIndex(({ element }) => element.tag === 'h1');
    const p = blocks.map(({ text }) => likely(text));
    const chosen = chooseBlocks(blocks, p, 0.35, heading);
    return blocks.filter((_, i) => chosen[i]).map(({ text }) => text.slice(0, 12));
  };
  it('leaves comments out though the article itself is named by them', () => {
    const story = `${STORY} Two of its four stones are in use, and flour goes to the ovens of the valley by barge each week, as it did before the war.`;
    const remark =
      'Nobody told us that the weir would be shut for the whole of the summer, and the ferry with it';
    const source = `<article class="post comments-open"><h1>Open thread</h1><div><p>${story}</p></div></article>
      <div class="comment-list"><p>${remark}.</p><p>Quite so: ${remark.toLowerCase()}!</p></div>`;
    expect(choose(source, (text) => (text === 'Open thread' ? 0 : 0.8))).toEqual([STORY.slice(0, 12)]);
  });
  describe('asks that are kept from being seen', () => {
    const ask = 'Help us keep the news of the valley free for all who live in it, whatever they can give. ';
    const page = (hidden: string): string =>
      `<h1>Mill</h1><div class="story"><p>${STORY}</p><p>${STORY}It rained.</p><div class="ask hidden"><p>${hidden}</p></div></div>`;
    const likely = (text: string): number => (text === 'Mill' ? 0 : 0.8);
    it('are no part of the story', () => {
      expect(choose(page(ask + ask.toUpperCase()), likely)).toEqual([STORY.slice(0, 12), STORY.slice(0, 12)]);
    });
    it('nor is a dialog that is not open', () => {
      const dialog = (open: string): string =>
        page('').replace(/<div class="ask hidden">.*?<\/div>/, `<dialog${open}><p>${ask}</p></dialog>`);
      expect(choose(dialog(''), likely)).toHaveLength(2);
      expect(choose(dialog(' open'), likely)).toHaveLength(3);
    });
    it('may be the story itself, where they are much longer than what is seen', () => {
      const rest = Array.from({ length: 12 }, (_, k) => `${k}: ${ask}`).join('');
      expect(choose(page(rest), likely)).toHaveLength(3);
    });
  });
  it('looks above a thread for the few lines that opened it', () => {
    const opening = `${STORY}Ask us here what you want to know of it, and of the year that comes; those who keep the mill will answer until Friday.`;
    const remark =
      'I saw the wheel turn on Sunday, and nobody stood by it; is it safe to leave it so, at night';
    const source = `<h1>Mill</h1><div class="text"><p>${opening}</p></div>
      <div class="comment-list"><p>${remark}?</p><p>Quite: ${remark}!</p></div><p>About the mill</p>`;
    const likely = (text: string): number =>
      text === opening ? 0.2 : text === 'Mill' || text.startsWith('About') ? 0.02 : 0.8;
    expect(choose(source, likely)).toEqual([STORY.slice(0, 12)]);
    const alone = source.replace(/<div class="text">.*<\/div>/, '');
    expect(choose(alone, likely)).toEqual([remark.slice(0, 12), 'Quite: I saw']);
  });
  describe('amid a story', () => {
    const within = (furniture: string, p: number): string[] =>
      choose(`<h1>Mill</h1><p>${STORY}</p>${furniture}<p>${STORY}again</p>`, (text) =>
        text === 'Mill' ? 0 : text.startsWith(STORY) ? 0.99 : p,
      );
    const [first, last] = [STORY.slice(0, 12), STORY.slice(0, 12)];
    it('a label that says related is known with its link, however likely the looks hold it', () => {
      const link = '<a href="/weir">The weir that nobody wanted to mend, and who did</a>';
      expect(within(`<p>Related: ${link}</p>`, 0.8)).toEqual([first, last]);
      expect(within(`<p>[Read more: ${link}]</p>`, 0.8)).toEqual([first, last]);
      expect(within(`<p>The miller’s own book: ${link}</p>`, 0.8)).toHaveLength(3);
      expect(within(`<p>The miller’s own book: ${link}</p>`, 0.5)).toEqual([first, last]);
    });
    it('what houses say below it goes where the looks doubt it', () => {
      const plea = '<p>Not a subscriber to the Valley Post? Then head on over to our desk.</p>';
      expect(within(plea, 0.5)).toEqual([first, last]);
      expect(within(plea, 0.7)).toHaveLength(3);
    });
    it("an editor's brackets that were never filled in are no words", () => {
      expect(
        within('<p>[button link="https://varn.example/visit" type="big"]Come and see[/button]</p>', 0.9),
      ).toEqual([first, last]);
      expect(within('<p>[It] turned [slowly] at first, the miller said.</p>', 0.9)).toHaveLength(3);
    });
  });
  it('takes no source of markup for words', () => {
    const source = `<h1>Mill</h1><p>${STORY}</p><p>&lt;a href="https://varn.example/post"&gt;a post&lt;/a&gt; ${STORY}</p><p>${STORY}again</p>`;
    expect(choose(source, (text) => (text === 'Mill' ? 0 : 0.99))).toEqual([
      STORY.slice(0, 12),
      STORY.slice(0, 12),
    ]);
  });
});
