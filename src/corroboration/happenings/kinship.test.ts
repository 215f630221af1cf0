import { expect, it } from 'vitest';
import { DERIVED, kinship, SAME_SENSE, stemOf } from './kinship.ts';

it('relates words of one sense and words derived from each other', () => {
  expect(kinship('murder', 'kill')).toBeGreaterThan(0);
  expect(kinship('purchase', 'buy')).toBe(SAME_SENSE);
  expect(kinship('decide', 'decision')).toBeGreaterThanOrEqual(DERIVED);
  expect(kinship('arrest', 'ceremony')).toBe(0);
  expect(kinship('arrest', 'zzyzx')).toBe(0);
});

it('cuts the endings that make nouns of verbs', () => {
  expect(stemOf('shooting')).toBe(stemOf('shoot'));
  expect(stemOf('attacker')).toBe(stemOf('attack'));
});
