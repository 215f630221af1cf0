import { expect, test } from 'vitest';
import { number } from './numbers.ts';
import { wordsIn } from './words.ts';

const read = (text: string) => number(wordsIn(text), 0)?.value;

test.each([
  ['twenty-five', 25],
  ['two hundred and ten', 210],
  ['a hundred', 100],
  ['one hundred and twenty-five thousand', 125_000],
  ['1,500', 1500],
  ['2.5', 2.5],
  ['2 1/2', 2.5],
  ['two and a half', 2.5],
  ['½', 0.5],
])('reads %s', (text, value) => expect(read(text)).toBe(value));

test.each(['twenty thirty', 'five six'])('stops before the second number of "%s"', (text) => {
  expect(number(wordsIn(text), 0)?.end).toBe(1);
});
