import { describe, expect, it } from 'vitest';
import { withoutThread } from './thread.ts';

const STORY = [
  'The weir at Harrow Bend was mended on Friday, a month before its time.',
  'Barges go through it again from Monday, at half of the old toll.',
  'Odo Lemm, who leads the bargemen, called it a good day for the river.',
];
const left = (...texts: string[]): string[] => {
  const lines = texts.map((text, row) => ({ text, index: row, row, afterBlank: false }));
  const kept = withoutThread(
    lines,
    lines.map(() => true),
  );
  return texts.filter((_, i) => kept[i]);
};

describe('what readers wrote', () => {
  it('goes with all behind its heading, where they sign or can be answered', () => {
    const signed = [
      'suz December 21, 2023 at 1:24 pm',
      'The old one was prettier.',
      'Odo December 22, 2023 at 9:32 am',
      'It leaked.',
    ];
    expect(left(...STORY, '8 COMMENTS', ...signed)).toEqual([...STORY, '8 COMMENTS']);
    const answered = ['The old one was prettier.', 'Reply', 'It leaked.', 'Log in to reply'];
    expect(left(...STORY, 'Comments (2)', ...answered)).toEqual([...STORY, 'Comments (2)']);
  });
  it('is not what follows a count above the story, or one that nobody follows', () => {
    const page = ['8 comments', ...STORY, 'Reply', 'Reply'];
    expect(left(...page)).toEqual(page);
    const bare = [...STORY, '2 Comments', 'The mayor opened the lock at noon.'];
    expect(left(...bare)).toEqual(bare);
  });
});
