import { expect, test } from 'vitest';
import { Grammar } from './grammar.ts';
import { number } from './numbers.ts';
import { wordsIn } from './words.ts';

function longest(rows: readonly (readonly [head: string, pattern: string, meaning: string])[], text: string) {
  const grammar = new Grammar(new Map(), { num: number });
  for (const [head, pattern, meaning] of rows) grammar.add(head, pattern, meaning);
  const match = grammar.longest('timex', grammar.parse(wordsIn(text, grammar.vocabulary)), 0);
  return match && `${match.meaning.op} ${match.end}`;
}

test('reads rows that begin alike each to its own end', () => {
  const rows = [
    ['timex', 'the day', 'day'],
    ['timex', 'the day after', 'after'],
    ['timex', 'the (cold)? night', 'night'],
  ] as const;
  expect(longest(rows, 'the day of')).toBe('day 2');
  expect(longest(rows, 'the day after')).toBe('after 3');
  expect(longest(rows, 'the night')).toBe('night 2');
  expect(longest(rows, 'the cold night')).toBe('night 3');
  expect(longest(rows, 'the cold')).toBeUndefined();
});

test('keeps the first row of those that end at one word, whichever way is tried first', () => {
  const rows = [
    ['timex', 'a (b / c) d', 'plain'],
    ['timex', '{rest} d', 'nested'],
    ['rest', 'a (b)? (c)?', 'rest'],
  ] as const;
  expect(longest(rows, 'a b d')).toBe('plain 3');
  expect(longest(rows, 'a b c d')).toBe('nested 4');
  expect(longest([rows[1], rows[0], rows[2]], 'a b d')).toBe('nested 3');
});

test('steps over a hyphen that joins two words, and no blank line', () => {
  const rows = [['timex', '{num} noon', 'noon']] as const;
  expect(longest(rows, '3-noon')).toBe('noon 3');
  expect(longest(rows, '3 noon')).toBe('noon 2');
  expect(longest(rows, '3\n\nnoon')).toBeUndefined();
});

test('knows a number that a pattern names, whatever number a text had before', () => {
  const rows = [
    ['timex', '12 noon', 'noon'],
    ['timex', '{num} bells', 'bells'],
  ] as const;
  expect(longest(rows, '5 bells')).toBe('bells 2');
  expect(longest(rows, '12 bells')).toBe('bells 2');
  expect(longest(rows, '12 noon')).toBe('noon 2');
});
