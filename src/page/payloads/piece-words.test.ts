import { describe, expect, it } from 'vitest';
import { PieceWords } from './piece-words.ts';

/** Counts how often a list's or an object's parts are asked for. */
function counted() {
  let asked = 0;
  const words = new PieceWords((value) => {
    asked++;
    return value;
  });
  return { words, asked: () => asked };
}
const paragraph = 'The two sides will meet again next week. ';

describe('the words of a piece', () => {
  it('are joined through objects and lists', () => {
    const { words } = counted();
    const piece = {
      type: 'paragraph',
      children: [{ text: 'The two ' }, ['$', 'b', null, { children: 'sides' }]],
    };
    expect(words.of(piece)).toBe('The two sides');
    expect(words.of(['https://tarnpost.test', 'met'])).toBe('met');
  });

  it('are found once of parts that are shared', () => {
    // Each row holds the next one ten times: 10^8 ways lead through eight of them.
    const rows: unknown[][] = [[paragraph]];
    for (let i = 0; i < 200; i++) rows.unshift(Array.from({ length: 10 }, () => rows[0]));
    const { words, asked } = counted();
    for (const row of rows) words.of(row);
    expect(asked()).toBeLessThan(200 * 10 * 9 * 1.2);
  });

  it('end with the budget of the page', () => {
    const { words } = counted();
    const shared = { text: paragraph.repeat(10_000) };
    const pieces = Array.from({ length: 400 }, () => words.of(shared).length);
    expect(pieces[0]).toBe(paragraph.length * 10_000);
    expect(pieces.at(-1)).toBe(0);
  });

  it('are those of parts that hold each other, as deep as is looked', () => {
    const { words } = counted();
    const ring: unknown[] = ['a'];
    ring.push(ring);
    expect(words.of(ring)).toBe('a'.repeat(8));
  });
});
