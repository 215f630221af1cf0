import { expect, test } from 'vitest';
import { appeals } from './appeals.ts';

const STORY = 'The weir at Harrow Bend was mended on Friday, a month before its time.';

function found(...texts: string[]): boolean[] {
  return appeals(texts.map((text, row) => ({ text, index: row, row, afterBlank: false })));
}

test('lines that ask for money, with what stands between them and what goes on about the house', () => {
  expect(
    found(
      STORY,
      'At the Ferryman, we believe that the river should be told of freely.',
      'Our barge, crew and paper cost two crowns a day.',
      'Your contribution of as little as $2 will keep them afloat.',
      'As the floods come nearer, much is at stake on both banks.',
      'Support our newsroom today.',
      'Our journalists will go on to tell you of every weir.',
      STORY,
    ),
  ).toEqual([false, true, true, true, true, true, true, false]);
  expect(found(STORY, 'Unterstützen Sie uns.', 'Jetzt spenden!', STORY)).toEqual([false, true, true, false]);
});

test('one that asks alone, and what people in a story say, are no appeal', () => {
  const asks = 'The bargemen asked the town for help: without your support, they wrote, no weir.';
  expect(found(STORY, asks, STORY)).toEqual([false, false, false]);
  expect(found(asks, '“We need your help,” said the miller.', STORY)).toEqual([false, false, false]);
  expect(found(asks, ...new Array<string>(12).fill(STORY), asks).includes(true)).toBe(false);
});
