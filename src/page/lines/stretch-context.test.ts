import { describe, expect, it } from 'vitest';
import { type Line, splitLines } from './lines.ts';
import { putStretchContext, STRETCH_CONTEXT } from './stretch-context.ts';

const PAGE = [
  'Home News Sport',
  'The weir at Harrow Bend was mended on Friday, a month before its time.',
  'Barges go through the weir again from Monday, at half of the old toll.',
  'Sign up for our letters and have them in your box each morning before the tram goes',
  'Most read',
  'A cat that rides the tram every morning has been given a ticket of its own.',
];
const LIKELY = [0, 0.95, 0.9, 0.05, 0, 0.7];

/** The value of a column for every line. */
function column(name: string, texts: readonly string[], p: readonly number[]): number[] {
  const lines: Line[] = splitLines(texts.join('\n'));
  const columns = STRETCH_CONTEXT.length + 1;
  const values = new Float32Array(lines.length * columns).fill(7);
  putStretchContext(lines, p, values, columns, 1);
  expect(lines.every((_, i) => values[i * columns] === 7)).toBe(true);
  const at = STRETCH_CONTEXT.indexOf(name) + 1;
  expect(at).toBeGreaterThan(0);
  return lines.map((_, i) => Number(values[i * columns + at]!.toFixed(2)));
}

describe('what the stretches of a page say of its lines', () => {
  it('tells in which stretch a line stands, and how much of all likely text that holds', () => {
    expect(column('within-0.3', PAGE, LIKELY)).toEqual([0, 1, 1, 0, 0, 1]);
    expect(column('number-0.3', PAGE, LIKELY)).toEqual([-1, 0, 0, -1, -1, 1]);
    const [, first, second, none, , third] = column('share-0.3', PAGE, LIKELY);
    expect(second).toBe(first);
    expect(none).toBe(0);
    expect(third).toBeLessThan(first!);
    expect(column('gap-before-0.3', PAGE, LIKELY)).toEqual([99, 99, 99, 99, 99, 2]);
    expect(column('gap-after-0.3', PAGE, LIKELY)).toEqual([99, 2, 2, 99, 99, 99]);
  });
  it('a doubter draws fewer stretches than a believer', () => {
    const doubtful = [0, 0.95, 0.9, 0.05, 0, 0.55];
    expect(column('stretches-0.3', PAGE, doubtful)[0]).toBe(2);
    expect(column('stretches-0.6', PAGE, doubtful)[0]).toBe(1);
  });
  it('counts words from the beginning and to the end of a stretch', () => {
    const [, start, next] = column('words-from-start-0.6', PAGE, LIKELY);
    expect(start).toBe(0);
    expect(next).toBe(Number(Math.log1p(14).toFixed(2)));
    expect(column('words-to-end-0.6', PAGE, LIKELY)[2]).toBe(0);
  });
  it('counts the other words between a line and the main stretch', () => {
    const other = column('words-from-main-0.3', PAGE, LIKELY);
    expect(other[1]).toBe(0);
    expect(other[3]).toBe(0);
    expect(other[4]).toBeGreaterThan(1);
    expect(other[5]).toBeGreaterThan(other[4]!);
    expect(other[0]).toBeGreaterThan(0);
  });
  it('says what words a line shares with other likely lines, and not with itself', () => {
    const shared = column('shared', ['Barges and barges', ...PAGE.slice(2)], [0.9, 0.9, 0, 0, 0.9]);
    expect(shared[0]).toBe(1);
    expect(shared[4]).toBe(0);
    expect(column('shared', ['It is so', ...PAGE], [0.9, ...LIKELY])[0]).toBe(-1);
  });
  it('holds for pages of nothing likely, and of nothing', () => {
    expect(column('share-0.6', PAGE, [0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(column('words-from-main-0.6', PAGE, [0, 0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(column('shared', [], [])).toEqual([]);
  });
});
