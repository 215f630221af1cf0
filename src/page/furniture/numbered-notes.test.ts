import { describe, expect, it } from 'vitest';
import { withoutNotes } from './numbered-notes.ts';

const STORY = [
  'The weir at Harrow Bend was mended on Friday, a month before its time.',
  'Barges go through it again from Monday, at half of the old toll.',
  'Odo Lemm, who leads the bargemen, called it a good day for the river.',
];
const left = (...texts: string[]): string[] => {
  const lines = texts.map((text, row) => ({ text, index: row, row, afterBlank: false }));
  const kept = withoutNotes(
    lines,
    lines.map(() => true),
  );
  return texts.filter((_, i) => kept[i]);
};

describe('numbered notes', () => {
  it('go where three follow each other', () => {
    const notes = ['[1] Rolls of the weir, p. 3.', '[2] The same, p. 9.', '[3] Letters, Box 17.'];
    expect(left(...STORY, ...notes)).toEqual(STORY);
    expect(left(...STORY, ...notes.slice(0, 2))).toEqual([...STORY, ...notes.slice(0, 2)]);
  });
});
