import { expect, it } from 'vitest';
import { firstWords } from './text.ts';

it.each([
  [
    'The mill turns again\n\nThe mill at Varn turned on Monday.',
    'The mill turns again — The mill at Varn turned on Monday.',
  ],
  ['The mill turned.\n\nMarsh keeps it.', 'The mill turned. Marsh keeps it.'],
  ['“It turns.”\n\nMarsh keeps it.', '“It turns.” Marsh keeps it.'],
  ['粉ひき小屋が回った。\n\n持ち主が語った。', '粉ひき小屋が回った。 持ち主が語った。'],
  ['The mill\nturned\n\n', 'The mill turned'],
  ['', ''],
])('the first words of %j are %j', (text, words) => {
  expect(firstWords(text, 200)).toBe(words);
});

it('are cut at a word, and cost no more for a body of spaces or breaks', () => {
  expect(firstWords('Varn and the mill', 10)).toBe('Varn and');
  for (const piece of [' ', '\n', ' \n', 'a\n\n'])
    expect(firstWords(piece.repeat(1_000_000), 20).length).toBeLessThan(21);
});
