import { describe, expect, it } from 'vitest';
import { withoutWritersLife } from './writers-life.ts';

const STORY = [
  'The weir at Harrow Bend was mended on Friday, a month before its time.',
  'Barges go through it again from Monday, at half of the old toll.',
  'Odo Lemm, who leads the bargemen, called it a good day for the river.',
  'The old weir had stood for ninety years.',
];

/** What is left of a story with more lines behind it, all chosen. */
function left(...more: string[]): string[] {
  const lines = [...STORY, ...more].map((text, row) => ({ text, index: row, row, afterBlank: false }));
  const kept = withoutWritersLife(
    lines,
    lines.map(() => true),
  );
  return lines.filter((_, i) => kept[i]).map(({ text }) => text);
}

describe('the writer’s life at the end', () => {
  it.each([
    'Ida Voss is a reporter with the Ferryman who has told of the river for ten years.',
    'Ida Voss is the Ferryman’s tolls editor.',
    'Ida Voss writes about weirs and tolls.',
    'Ida Voss ist Redakteurin in Harrow.',
  ])('goes, with what follows it: %s', (text) => {
    expect(left(text, 'She lives on a barge.')).toEqual(STORY);
  });
  it('stays where the story tells of the same person, and where nobody’s post is named', () => {
    for (const text of ['Odo Lemm is a reporter now and then.', 'Ida Voss is a friend of the river.'])
      expect(left(text)).toEqual([...STORY, text]);
  });

  it('goes before the story, too, under the name of its own line', () => {
    const life = 'Ida Voss is a reporter who covers tolls and weirs.';
    const texts = ['Ida Voss', life, ...STORY];
    const lines = texts.map((text, row) => ({ text, index: row, row, afterBlank: false }));
    const kept = withoutWritersLife(
      lines,
      lines.map((_, i) => i > 0),
    );
    expect(texts.filter((_, i) => kept[i])).toEqual(STORY);
  });
});
