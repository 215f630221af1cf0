import { describe, expect, it } from 'vitest';
import { LONGEST_TITLE, readPage } from './read-page.ts';

describe('a page whose parts are longer than any real one’s', () => {
  it('has a title cut to its limit, and a real title whole', () => {
    const titleOf = (title: string) => readPage(`<title>${title}</title><p>words</p>`).titleTag;
    expect(titleOf('a - '.repeat(200_000)).length).toBeLessThanOrEqual(LONGEST_TITLE);
    const long = `${'Ministers meet in Oslo, '.repeat(12)}| Tarn Post`;
    expect(titleOf(long)).toBe(long);
  });
});
