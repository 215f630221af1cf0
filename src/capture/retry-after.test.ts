import { describe, expect, it } from 'vitest';
import { retryAfter, stretch } from './retry-after.ts';

const NOW = Date.parse('2024-11-04T08:00:00Z');

describe('what a busy server asks', () => {
  it.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['Mon, 04 Nov 2024 08:02:00 GMT', 120_000],
    ['Monday, 04-Nov-24 08:02:00 GMT', 120_000],
    ['Mon Nov  4 08:02:00 2024 GMT', 120_000],
    ['Mon, 04 Nov 2024 07:00:00 GMT', 0],
  ])('"%s" is %i ms', (value, ms) => {
    expect(retryAfter({ 'retry-after': value }, NOW)).toBe(ms);
  });

  it('counts a date from the server’s own clock', () => {
    const headers = { 'retry-after': 'Mon, 04 Nov 2024 09:02:00 GMT', date: 'Mon, 04 Nov 2024 09:00:00 GMT' };
    expect(retryAfter(headers, NOW)).toBe(120_000);
  });

  it.each(['', '-5', '1.5', '1e9', 'soon', '9'.repeat(40), '2024-11-04', 'Mon'])(
    '"%s" is nothing',
    (value) => {
      expect(retryAfter({ 'retry-after': value }, NOW)).toBeUndefined();
    },
  );

  it('is told in whole seconds, minutes or hours', () => {
    expect([900, 45_000, 180_000, 8_000_000].map(stretch)).toEqual(['1 s', '45 s', '3 min', '3 h']);
  });
});
