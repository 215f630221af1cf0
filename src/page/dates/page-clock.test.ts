import { describe, expect, it } from 'vitest';
import { type ClockSurroundings, clockMarks, IS_CLOCK } from './page-clock.ts';
import { parseDates } from './parse.ts';

const isClock = (text: string, around: Partial<ClockSurroundings> = {}): boolean =>
  clockMarks(parseDates(text)[0]!, {
    rest: '',
    beside: [],
    language: 'en',
    beforeHeadline: true,
    distance: 1,
    named: false,
    ...around,
  }) >= IS_CLOCK;

describe('the page’s own clock', () => {
  it('is drawn in the reader’s language', () => {
    expect(isClock('samedi 14 septembre 2024')).toBe(true);
    expect(isClock('marți, 3 decembrie 2024 - 07:55')).toBe(true);
    expect(isClock('samedi 14 septembre 2024', { language: 'fr' })).toBe(false);
  });
  it('stands with the weather, or outside of the part with the story, or far above', () => {
    expect(isClock('Sunday, September 1, 2024', { beside: ['74°F'] })).toBe(true);
    expect(isClock('Sunday, September 1, 2024', { outside: true })).toBe(true);
    expect(isClock('Sunday, September 1, 2024', { distance: 6 })).toBe(true);
    expect(isClock('September 1, 2024, 11:20', { outside: true })).toBe(true);
  });
  it('is no dateline by its weekday alone', () => {
    expect(isClock('Sunday, September 1, 2024')).toBe(false);
    expect(isClock('September 1, 2024', { outside: true })).toBe(false);
    expect(isClock('Sunday, September 1, 2024, 11:20', { beforeHeadline: false })).toBe(false);
  });
});
