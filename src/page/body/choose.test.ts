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
  it('takes no source of markup for words', () => {
    const source = `<h1>Mill</h1><p>${STORY}</p><p>&lt;a href="https://varn.example/post"&gt;a post&lt;/a&gt; ${STORY}</p><p>${STORY}again</p>`;
    expect(choose(source, (text) => (text === 'Mill' ? 0 : 0.99))).toEqual([
      STORY.slice(0, 12),
      STORY.slice(0, 12),
    ]);
  });
});
