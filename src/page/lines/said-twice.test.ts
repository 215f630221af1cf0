import { describe, expect, it } from 'vitest';
import { saidTwice } from './said-twice.ts';

const STORY = 'The weir at Harrow Bend was mended on Friday, a month before its time.';
const twice = (...texts: string[]): boolean[] =>
  saidTwice(texts.map((text, row) => ({ text, index: row, row, afterBlank: false })));

describe('lines that say what the one beside them says', () => {
  it('are captions that stand twice, once with the credit behind', () => {
    expect(
      twice(
        STORY,
        'Barges wait below the weir in the morning’s fog.',
        "Barges wait below the weir in the morning's fog. Ines Calder",
        'Nobody has said who will pay for it.',
      ),
    ).toEqual([false, true, true, false]);
  });
  it('may have a few words between them', () => {
    expect(
      twice(
        'Barges wait below the weir in the fog',
        'Ines Calder / Tarn Wire',
        'Barges wait below the weir in the fog',
      ),
    ).toEqual([true, false, true]);
  });
  it('may be worded a little otherwise', () => {
    expect(
      twice(
        'Odile Marsh holds wheels painted blue before Harrow weir, watched by bargemen',
        'Odile Marsh holds painted wheels, watched by bargemen before Harrow weir',
      ),
    ).toEqual([true, true]);
  });
  it('are no paragraphs that tell of the same', () => {
    expect(
      twice(
        'Barges wait below the weir at Harrow Bend, as they have waited since the flood.',
        'Since the flood no barge has gone through at Harrow Bend, and some have been sold.',
      ),
    ).toEqual([false, false]);
    expect(twice(STORY, 'Barges go through again from Monday, at half of the old toll.', STORY)).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('are no list of the story, three times in a row and more', () => {
    const towns = ['Tarn', 'Varn', 'Lowick'].map(
      (town) => `${town} police held two bargemen on Tuesday after a quarrel at the weir`,
    );
    expect(twice(STORY, ...towns)).toEqual([false, false, false, false]);
  });
});
