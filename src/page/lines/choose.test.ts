import { describe, expect, it } from 'vitest';
import { chooseLines } from './choose.ts';
import { splitLines } from './lines.ts';

describe('choosing the lines of the article', () => {
  it('takes a paragraph that stands twice once', () => {
    const lines = splitLines(
      [
        'The weir at Harrow Bend was mended on Friday, a month before its time.',
        'Barges go through again from Monday, at half of the old toll.',
        'The weir at Harrow Bend was mended on Friday, a month before its time.',
        'Nobody has said who will pay for the other half.',
      ].join('\n'),
    );
    expect(
      chooseLines(
        lines,
        Float32Array.from(lines, () => 0.9),
      ),
    ).toEqual([true, true, false, true]);
  });
  it('asks more of a few words that end no sentence than of a sentence', () => {
    const lines = splitLines(
      [
        'The weir at Harrow Bend was mended on Friday, a month before its time.',
        'Profile: the men of the weir',
        'Nobody has said who will pay.',
        'Barges go through again from Monday, at half of the old toll.',
      ].join('\n'),
    );
    expect(chooseLines(lines, Float32Array.of(0.9, 0.55, 0.55, 0.9))).toEqual([true, false, true, true]);
    expect(chooseLines(lines, Float32Array.of(0.9, 0.65, 0.55, 0.9))).toEqual([true, true, true, true]);
  });
});
