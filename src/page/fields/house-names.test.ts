import { describe, expect, it } from 'vitest';
import { houseAmong, inTitleCase, rightsHolder } from './house-names.ts';

const lines = (...texts: string[]) => texts.map((text, i) => ({ text, weight: i === 0 ? 0.6 : 0 }));

describe('the outlet’s name on a page', () => {
  it.each([
    ['© 2024 The Tarn Post Ltd. All rights reserved.', 'The Tarn Post'],
    ['Copyright © 1998-2024 Weser-Bote GmbH', 'Weser-Bote'],
    ['© Tarn Wire Service', 'Tarn Wire'],
    ['All rights reserved.', undefined],
  ])('%s', (text, name) => {
    expect(rightsHolder(text)).toBe(name);
  });
  it('stands in the masthead, borne out by its words or the rights', () => {
    expect(houseAmong(lines('The Strait Gazette', 'Home'), [])).toBe('The Strait Gazette');
    expect(houseAmong(lines('LAKE HERALD'), ['Lake Herald staff'])).toBe('Lake Herald');
    expect(houseAmong(lines('Foxglove'), ['© 2024 Foxglove'])).toBe('Foxglove');
  });
  it('is no entry of a menu, however often it comes', () => {
    expect(
      houseAmong(lines('Politics', 'World News'), ['Politics', 'Politics', 'World News']),
    ).toBeUndefined();
    expect(houseAmong(lines('Year in Review'), [])).toBeUndefined();
  });
  it('keeps short names in capitals', () => {
    expect(inTitleCase('BBC NEWS', [])).toBe('Bbc News');
    expect(inTitleCase('KXQZ', [])).toBe('KXQZ');
  });
});
