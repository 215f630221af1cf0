import { expect, test } from 'vitest';
import { prefixLength, withoutPrefixes } from './prefixed.ts';

test.each([
  ['anti-Morales', 5],
  ['ex-FARC', 3],
  ['pro-Écija', 4],
  // Part of the name, or no name after it.
  ['sub-Saharan', 0],
  ['Anti-Corruption', 0],
  ['pro-government', 0],
  ['pre-2015', 0],
  ['anti-', 0],
  ['-Morales', 0],
  ['Morales', 0],
])('what stands before the name in %s', (word, length) => {
  expect(prefixLength(word)).toBe(length);
});

test('a sentence without prefixes, where it has any', () => {
  expect(withoutPrefixes(['the', 'anti-Morales', 'protest'])).toEqual(['the', 'Morales', 'protest']);
  expect(withoutPrefixes(['the', 'protest'])).toBeUndefined();
});
