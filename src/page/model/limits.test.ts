import { describe, expect, it } from 'vitest';
import { LONGEST_NAMES } from './attributes.ts';
import { LONGEST_TITLE, readPage } from './read-page.ts';

describe('a page whose parts are longer than any real one’s', () => {
  it('has a title cut to its limit, and a real title whole', () => {
    const titleOf = (title: string) => readPage(`<title>${title}</title><p>words</p>`).titleTag;
    expect(titleOf('a - '.repeat(200_000)).length).toBeLessThanOrEqual(LONGEST_TITLE);
    const long = `${'Ministers meet in Oslo, '.repeat(12)}| Tarn Post`;
    expect(titleOf(long)).toBe(long);
  });

  it('has as many whole names of a class as fit, and all of a real one’s', () => {
    const classOf = (value: string) =>
      readPage(`<p class="${value}" id="${value}">words</p>`).blocks[0]!.element;
    const { className, id } = classOf('comment widget '.repeat(20_000));
    expect(className.length).toBeLessThanOrEqual(LONGEST_NAMES);
    expect(className).toMatch(/^(comment widget )+(comment|comment widget)$/);
    expect(id).toBe(className);
    expect(classOf('w'.repeat(50_000)).className).toBe('w'.repeat(LONGEST_NAMES));
    const real = 'md:mx-auto lg:max-w-3xl text-gray-800 '.repeat(20).trim();
    expect(classOf(real).className).toBe(real);
  });
});
