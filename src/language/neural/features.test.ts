import { expect, test } from 'vitest';
import { caseClass, key, partBuckets, sentenceCase, shapeBucket } from './features.ts';

/** What the trainer's own functions (training/language/neural/words.py) give: key, shape, first part, parts, their sum. */
const fromTrainer: [string, string, number, number, number, number][] = [
  ['The', 'the', 605, 13224, 10, 161722],
  ['Zelenskyy’s', "zelenskyy's", 600, 10144, 28, 507416],
  ['U.S.', 'u.s.', 357, 23256, 14, 230929],
  ['1,250', '0,000', 662, 18458, 16, 206372],
  ['naïve', 'naïve', 757, 15843, 16, 262879],
  ['COVID-19', 'covid-00', 632, 4032, 22, 366884],
  ["don't", "don't", 405, 5606, 16, 244334],
  ['北京', '北京', 823, 9697, 6, 83542],
  ['😀ok', '😀ok', 193, 3072, 14, 254081],
  ['iPhone', 'iphone', 89, 12474, 18, 259479],
  ['A', 'a', 90, 9780, 2, 16197],
  ['well-being-and-more', 'well-being-and-more', 669, 1141, 30, 464556],
];

test.each(fromTrainer)('%s is seen as the trainer saw it', (form, k, shape, first, count, sum) => {
  const parts = partBuckets(form);
  expect([key(form), shapeBucket(form), parts[0], parts.length]).toEqual([k, shape, first, count]);
  expect(parts.reduce((a, b) => a + b, 0)).toBe(sum);
});

test('the case of words and of sentences', () => {
  expect(['said', 'Lagos', 'NATO', 'I', 'iPhone', '1990s', '%'].map(caseClass)).toEqual([
    0, 1, 2, 3, 4, 5, 5,
  ]);
  const sentence = (text: string): number => sentenceCase(text.split(' ').map(caseClass));
  expect(sentence('The minister spoke in Lagos .')).toBe(0);
  expect(sentence('POLICE ARREST THREE IN LAGOS')).toBe(1);
  expect(sentence('the minister spoke in lagos .')).toBe(2);
  expect(sentence('Police Arrest Three Men in Lagos')).toBe(3);
});

test('odd input has features too', () => {
  for (const form of ['', '\ud800', '\u0301', 'x'.repeat(100_000)]) {
    expect(partBuckets(form).length).toBeGreaterThan(0);
    expect(shapeBucket(form)).toBeGreaterThanOrEqual(0);
  }
});
