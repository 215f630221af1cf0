import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sentencesIn } from './boundary.ts';
import { wordsIn } from './words.ts';

const MARK = ' ‖ ';
const passages = readFileSync(new URL('passages.fixture.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test.each(passages)('%s', (passage) => {
  const text = passage.replaceAll(MARK, ' ');
  const words = wordsIn(text);
  const found = sentencesIn(text, words).map(([from, to]) =>
    text.slice(words[from]!.start, words[to - 1]!.end),
  );
  expect(found.join(MARK)).toBe(passage);
});

test.each([
  'U.S. And Iran Hold Talks In Oman',
  'At 10 a.m. Ana Ruiz spoke to the crowd.',
  'Gen. He Weidong and Mr. So met.',
  'D.C. Police said the road was open.',
])('capitals alone do not cut: %s', (text) => {
  const words = wordsIn(text);
  expect(sentencesIn(text, words)).toEqual([[0, words.length]]);
});
