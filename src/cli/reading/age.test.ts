import { describe, expect, it } from 'vitest';
import { isSurelyOlder, newestFirst } from './age.ts';

const READ = '2024-11-05T12:30:00.000Z';

describe('a page’s last change', () => {
  it.each([
    ['2024-11-05T12:00:00Z', true],
    ['2024-11-05T12:25:00Z', false],
    ['2024-11-05T14:00:00+02:00', true],
    ['2024-11-05', false],
    // In the Pacific the fourth of November ends at noon of the fifth in UTC.
    ['2024-11-04', true],
    ['2030-01-01', false],
    ['yesterday', false],
    ['', false],
  ])('on "%s" is surely before the last visit: %s', (modified, expected) => {
    expect(isSurelyOlder(modified, READ)).toBe(expected);
  });

  it('is before no visit where none was made, or nothing is said', () => {
    expect(isSurelyOlder('2024-11-01', undefined)).toBe(false);
    expect(isSurelyOlder(undefined, READ)).toBe(false);
  });

  it('puts the newest first, and what says nothing last, in its order', () => {
    const entry = (url: string, modified?: string) => ({ url, modified, isSitemap: false });
    const entries = [
      entry('a'),
      entry('b', '2024-11-01'),
      entry('c', 'x'),
      entry('d', '2024-11-02T08:00:00Z'),
      entry('e'),
    ];
    expect(newestFirst(entries).map(({ url }) => url)).toEqual(['d', 'b', 'a', 'c', 'e']);
  });
});
