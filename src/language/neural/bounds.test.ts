import { expect, test } from 'vitest';
import { bounded } from './bounds.ts';

test('a bracket that a name opens it closes', () => {
  const name = { type: 'ORG', first: 0, last: 2 };
  expect(bounded(name, ['JD', '(', 'S', ')', 'won'])).toEqual({ ...name, last: 3 });
  expect(bounded(name, ['JD', '(', 'S', 'won', ')'])).toEqual(name);
  expect(bounded({ ...name, last: 3 }, ['JD', '(', 'S', ')', ')'])).toEqual({ ...name, last: 3 });
  expect(bounded({ ...name, first: 2 }, ['JD', '(', 'S', ')'])).toEqual({ ...name, first: 2 });
});

test.each([
  ['he told The Indian Express', 2],
  ['readers of , say , The Indian Express', 5],
  // It may only begin the sentence, or what is quoted.
  ['The Indian Express', 1],
  ['“ The Indian Express', 2],
  ['he told the Indian Express', 3],
])('the article of a name: %s', (sentence, first) => {
  const words = sentence.split(' ');
  const name = { type: 'ORG', first: words.length - 2, last: words.length - 1 };
  expect(bounded(name, words).first).toBe(first);
});

test.each([
  ['Major Mbeki', 1],
  ['H E Major Mbeki', 3],
  ['Dr. Mbeki', 1],
  ['Ann Mbeki', 0],
  // Never the whole name.
  ['Major', 0],
  ['Sister General', 1],
])('a title is no part of a name: %s', (name, first) => {
  const words = name.split(' ');
  const person = { type: 'Person', first: 0, last: words.length - 1 };
  expect(bounded(person, words).first).toBe(first);
  expect(bounded({ ...person, type: 'Organization' }, words).first).toBe(0);
});

test('a place whose case is damaged ends before the common noun after it', () => {
  const words = ['mbale', 'village', 'mourns'];
  const place = { type: 'Location', first: 0, last: 1 };
  expect(bounded(place, words, true).last).toBe(0);
  expect(bounded(place, words).last).toBe(1);
  expect(bounded({ ...place, type: 'Organization' }, words, true).last).toBe(1);
  expect(bounded({ ...place, first: 1 }, words, true).last).toBe(1);
});
