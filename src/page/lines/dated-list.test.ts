import { expect, test } from 'vitest';
import { withoutDatedList } from './dated-list.ts';

const STORY = [
  'The weir at Harrow Bend was mended on Friday, a month before its time.',
  'Barges go through it again from Monday, at half of the old toll.',
];
const MENU = ['Share', 'Tags', 'Weirs', 'Tolls', 'Contact', 'Letters', 'Sign up', 'More'];
const LEAD = 'A lead of another story says what the bargemen wanted in a sentence.';
const entry = (day: number): string[] => ['A headline on the river', `Ida Voss May ${day}, 2024`, LEAD];

/** Which texts are kept, where the story and all leads are chosen and as likely as `p`. */
function kept(texts: readonly string[], p = 0.8): string[] {
  const lines = texts.map((text, row) => ({ text, index: row, row, afterBlank: false }));
  const chosen = lines.map(({ text }) => STORY.includes(text) || text === LEAD);
  const left = withoutDatedList(
    lines,
    chosen,
    lines.map(() => p),
  );
  return texts.filter((_, i) => left[i]);
}

test('the leads of other stories go, each with a day beside it, far behind the story', () => {
  const list = [8, 7, 6, 5].flatMap(entry);
  expect(kept([...STORY, ...MENU, ...list])).toEqual(STORY);
  expect(kept([...STORY, ...MENU, ...list], 0.95)).toHaveLength(6);
});

test('entries right behind the story, few of them or without days stay', () => {
  const list = [8, 7, 6, 5].flatMap(entry);
  expect(kept([...STORY, ...list])).toHaveLength(6);
  expect(kept([...STORY, ...MENU, ...entry(8), ...entry(7)])).toHaveLength(4);
  const undated = list.filter((text) => !text.startsWith('Ida'));
  expect(kept([...STORY, ...MENU, ...undated])).toHaveLength(6);
});
