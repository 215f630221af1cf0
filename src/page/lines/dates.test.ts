import { describe, expect, it } from 'vitest';
import { findLineDate } from './dates.ts';

const HEADLINE = 'Weir at Harrow Bend is open again';
const STORY = [
  'The weir at Harrow Bend was mended on Friday, a month before its time, the bargemen said.',
  'Barges go through it again from Monday, at half of the old toll.',
  'Odo Lemm, who leads the bargemen, called it a good day for the river.',
  'The old weir had stood for ninety years, and nobody had looked after it.',
];

/** The moment that is found where a headline, if any, lines behind it, a story and lines below it stand. */
function found(headline: string | undefined, between: readonly string[], below: readonly string[] = []) {
  const head = headline === undefined ? [] : [headline];
  const texts = [...head, ...between, ...STORY, ...below];
  const lines = texts.map((text, row) => ({ text, index: row, row, afterBlank: false }));
  const first = head.length + between.length;
  const last = first + STORY.length - 1;
  const bounds = { headline: headline === undefined ? -1 : 0, first, last };
  const isBody = lines.map((_, i) => i >= first && i <= last);
  const { published, updated } = findLineDate(lines, isBody, bounds, STORY.join('\n\n'), 'en');
  return { best: published.best, updated };
}

describe('the day of a captured page', () => {
  it('stands on a signed line, which no clock is, with its weekday and the house', () => {
    const signed = 'By Ida Voss - The Harrow Bend Ferryman - Thursday, December 21, 2023';
    expect(found(undefined, [signed]).best).toBe('2023-12-21');
    expect(found(undefined, ['Thursday, December 21, 2023']).best).toBeUndefined();
  });
  it('stands some lines above a story without a headline, with its hour', () => {
    const between = ['Ida Voss', '11.07.2026, 09:30 UhrHarrow', 'Share', 'Print', 'Listen'];
    expect(found(undefined, between).best).toBe('2026-07-11T09:30');
  });
  it('stands below, before the day of the last change, or where it is called so and alone', () => {
    const changed = '5 gennaio 2025 ( modifica il 6 gennaio 2025 | 15:24)';
    expect(found(HEADLINE, [], [changed])).toEqual({ best: '2025-01-05', updated: '2025-01-06T15:24' });
    const menu = ['Share', 'Print', 'More on weirs', 'More on tolls', 'The river'];
    expect(found(HEADLINE, [], [...menu, 'Datum 28.04.2023']).best).toBe('2023-04-28');
    expect(found(HEADLINE, [], [...menu, '28.04.2023']).best).toBeUndefined();
  });
});
