import { expect, test } from 'vitest';
import { LineNet, type NetFile } from './net.ts';
import { pickWords, wordSlot } from './net-words.ts';

/** One channel for the only column, one for the only word it knows; a layer adds what the line three before has in them. */
const FILE: NetFile = {
  width: 2,
  depth: 1,
  mean: [0],
  spread: [1],
  words: { [wordSlot('reuters')]: [2] },
  enter: [1, 0, 0, 1, 0, 0],
  enterBias: [0, 0],
  layers: [
    {
      reach: 3,
      scale: [1, 1],
      look: [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      bias: [0, 0],
      add: [1, 0, 0, 1],
    },
  ],
  leave: [1, -1],
  leaveBias: 0,
};
const table = (...values: number[]) => ({
  rows: values.length,
  columns: 1,
  values: Float32Array.from(values),
});

test('a line is judged by itself and by those within reach', () => {
  const lines = ['one', 'two', 'three', 'four', 'five'];
  const scores = new LineNet(FILE).scores(lines, table(1, 0, 0, 0, 0));
  const alone = Math.sqrt(2);
  expect(scores[0]).toBeCloseTo(alone, 3);
  expect(scores[1]).toBe(0);
  expect(scores[3]).toBeCloseTo(alone, 3);
  expect(scores[4]).toBe(0);
});

test('words that it knows count, those that it does not know do not', () => {
  const scores = new LineNet(FILE).scores(['By Reuters', 'By nobody'], table(0, 0));
  expect(scores[0]).toBeLessThan(-1);
  expect(scores[1]).toBe(0);
});

test('of a long line the beginning and the end are looked at', () => {
  const words = Array.from({ length: 100 }, (_, k) => `${k}`);
  expect(pickWords(words)).toEqual([...words.slice(0, 16), ...words.slice(-8)]);
  expect(pickWords(words.slice(0, 5))).toEqual(words.slice(0, 5));
});
