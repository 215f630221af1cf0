import { describe, expect, it } from 'vitest';
import { captureText } from '../../capture/index.ts';
import { readArticle } from '../read.ts';
import { MORE, STORY } from '../testing.ts';

const TITLE = 'Harrow Bend mill to reopen in spring';
const titleOf = (...lines: string[]) => readArticle(captureText(lines.join('\n'), 'text')).article.title;
const story = [...STORY, ...MORE];
const menu = ['The Tarn Post', 'Home', 'News', 'Sport', 'Weather', 'Sign in'];

describe('the headline of a captured page', () => {
  it('is the one line that is, among menus, teasers, standfirst, byline and caption', () => {
    const caption = 'The paper mill at Harrow Bend seen from the weir. Photograph: Otto Reeve/The Tarn Post';
    const standfirst = 'Two years after the last shift went home, 140 people are to be taken on';
    const teasers = [
      'Bridge over the Tarn to close for eleven nights',
      'Why the old cinema will not become a gym',
    ];
    const by = ['By Mara Quill', '2 May 2024'];
    expect(titleOf(...menu, TITLE, ...by, ...story)).toBe(TITLE);
    expect(titleOf(...menu, TITLE, standfirst, ...by, caption, ...story)).toBe(TITLE);
    expect(titleOf(...menu, ...teasers, 'News', TITLE, standfirst, ...by, ...story)).toBe(TITLE);
    expect(titleOf(TITLE, ...story)).toBe(TITLE);
  });

  it('stands right above byline and day, though its words are not those of the story', () => {
    for (const title of ['Who keeps the keys now?', 'A handshake by the weir, on whose terms?'])
      expect(titleOf(...menu, title, 'spot_img', 'From Mara Quill', 'Thursday 2 May 2024', ...story)).toBe(
        title,
      );
    // Neither a teaser two lines up nor a sentence is one.
    expect(
      titleOf('Bread prices rise again', 'All the news', 'By Mara Quill', '2 May 2024', ...story.slice(1)),
    ).not.toBe('Bread prices rise again');
  });

  it('is none where the capture begins within the story', () => {
    expect(titleOf(...story.slice(1))).toBeUndefined();
  });
});
