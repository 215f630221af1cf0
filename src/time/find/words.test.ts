import { expect, test } from 'vitest';
import { wordsIn } from './words.ts';

const lows = (text: string) => wordsIn(text).map((w) => w.low);

test('cuts words, numbers and marks, and keeps offsets', () => {
  expect(lows('mid-1990s')).toEqual(['mid', '-', '1990', 's']);
  expect(lows("last year's")).toEqual(['last', 'year', "'s"]);
  expect(lows('1,500 on 7:15 p.m.')).toEqual(['1,500', 'on', '7', ':', '15', 'p', '.', 'm', '.']);
  const text = 'On Feb. 21 – “now”';
  for (const w of wordsIn(text)) expect(text.slice(w.start, w.end).length).toBe(w.end - w.start);
});

test('knows a blank line from a space', () => {
  expect(wordsIn('May\n\n5').at(-1)?.gap).toBe('break');
  expect(wordsIn('May\n5').at(-1)?.gap).toBe('space');
});
