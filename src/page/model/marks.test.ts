import { describe, expect, it } from 'vitest';
import { readHtml } from '../read-html.ts';
import { MOST_MARKS } from './marked-words.ts';
import { readPage } from './read-page.ts';

const spans = (count: number, name: (i: number) => string) =>
  `<div>${Array.from({ length: count }, (_, i) => `<span class=author>${name(i)}</span> `).join('')}</div>`;
const texts = (source: string) => readPage(source).marks.map(({ text }) => text);

describe('marked words of a page', () => {
  it('are those of their own element, however many stand in one block', () => {
    const marks = texts(spans(3000, (i) => `Ann Bell${i}`));
    expect(marks).toHaveLength(3000);
    expect(marks[2999]).toBe('Ann Bell2999');
  });

  it('are kept of so many elements and no more', () => {
    const source = spans(MOST_MARKS + 5, () => 'Ann Bell');
    expect(readPage(source).marks).toHaveLength(MOST_MARKS);
    expect(readHtml(source).diagnostics).toContainEqual(expect.objectContaining({ code: 'page-cut' }));
  });

  it('are not gathered of what is too long to be a name or a day', () => {
    expect(texts(`<p><span class=author>${'Ann Bell '.repeat(100)}</span></p>`)).toEqual([]);
    expect(texts(`<p><span class=author>${' \n'.repeat(2000)}Ann Bell</span></p>`)).toEqual(['Ann Bell']);
    expect(texts(`<p><span class=author>${' \n'.repeat(20_000)}Ann Bell</span></p>`)).toEqual([]);
  });

  it('are whole where a block without words ended behind the beginning of the mark', () => {
    expect(texts('<div> <span class=author><hr>Ann Bell</span></div>')).toEqual(['Ann Bell']);
    expect(texts('<div>By <span class=author>Ann<div>Bell</div> and Dale</span></div>')).toEqual([
      'By Ann\nBell\nand Dale',
    ]);
  });
});
