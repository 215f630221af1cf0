import { describe, expect, it } from 'vitest';
import { dayOf } from './filing.ts';

const inferred = { how: 'inferred' as const, evidence: [] };

describe('the day of filing', () => {
  it('is the best day, else the later end of a week at most', () => {
    expect(dayOf({ ...inferred, best: '2023-04-03T09:00:00Z', latest: '2023-04-05' })).toBe('2023-04-03');
    expect(dayOf({ ...inferred, earliest: '2023-07-17', latest: '2023-07-24' })).toBe('2023-07-24');
  });

  it('is none where the interval is wider or open', () => {
    expect(dayOf({ ...inferred, earliest: '2023-07-17', latest: '2023-07-25' })).toBeUndefined();
    expect(dayOf({ ...inferred, latest: '2023-07-25' })).toBeUndefined();
    expect(dayOf({ ...inferred, earliest: '2023-07-25' })).toBeUndefined();
    expect(dayOf({ how: 'unknown', evidence: [] })).toBeUndefined();
  });
});
