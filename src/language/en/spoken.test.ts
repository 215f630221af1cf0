import { expect, test } from 'vitest';
import { sentencesIn } from './boundary.ts';
import { wordsIn } from './words.ts';

const sentences = (text: string): string[] => {
  const words = wordsIn(text);
  return sentencesIn(text, words).map(([from, to]) => text.slice(words[from]!.start, words[to - 1]!.end));
};

test.each([
  '“What we need is a plan!” Ruiz said.',
  '“Who pays?” Finance Minister Ana Ruiz asked.',
  '“They said, ‘This is a film,’” Ruiz explained.',
  '“I thank them,” Sen. Ana Ruiz (D-Ore.) said in a statement.',
])('goes on after a quotation: %s', (text) => {
  expect(sentences(text)).toEqual([text]);
});

test.each([
  ['“It is too much,” Ruiz said on X. ', '"His conscience was hurting, and he left."'],
  ['She said the quota was too small. ', '“The sea is tired,” Larsson said.'],
  ['“Who pays?” ', 'Ruiz said the state would pay.'],
])('ends before what is said or told next: %s%s', (first, second) => {
  expect(sentences(first + second)).toEqual([first.trim(), second]);
});
