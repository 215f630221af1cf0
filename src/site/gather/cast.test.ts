import { expect, it } from 'vitest';
import { isNamed } from './cast.ts';

it('tells names from descriptions', () => {
  for (const name of ['Dmitry Peskov', 'al-Shabaab', '王毅', 'eBay']) {
    expect(isNamed({ name, type: 'organisation' })).toBe(true);
  }
  for (const name of ['court', 'newspaper', 'their embassies', 'reporters']) {
    expect(isNamed({ name, type: 'person' })).toBe(false);
  }
  expect(isNamed({ name: 'U.S. officials', type: 'group' })).toBe(false);
});
