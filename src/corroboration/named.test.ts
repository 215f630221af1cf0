import { expect, it } from 'vitest';
import { isNamed } from './named.ts';

it('tells names from descriptions', () => {
  for (const name of [
    'Dmitry Peskov',
    'al-Shabaab',
    '王毅',
    'eBay',
    'One America News',
    'The Hague',
    'von der Leyen',
  ]) {
    expect(isNamed({ name, type: 'organisation' })).toBe(true);
  }
  for (const name of [
    'court',
    'newspaper',
    'their embassies',
    'reporters',
    'A White House spokesman',
    'an Omani official',
    'One pilot',
    'Bree’s daughter',
    'new Parliament',
    'French interior minister',
  ]) {
    expect(isNamed({ name, type: 'person' })).toBe(false);
  }
  expect(isNamed({ name: 'U.S. officials', type: 'group' })).toBe(false);
});
