import { expect, test } from 'vitest';
import { lookUpActor } from './index.ts';

test.each([
  ['Germany', 'DEU', 'GOV', 'government'],
  ['the Kremlin', 'RUS', 'GOV', 'government'],
  ['CIA', 'USA', 'SPY', 'organisation'],
  ['Peruvian fishermen', 'PER', 'AGR', 'group'],
  ['a Danish lawyer', 'DNK', 'JUD', 'person'],
  ['the Polish foreign minister', 'POL', 'GOV', 'person'],
  ['gunmen', undefined, 'UAF', 'group'],
  ['a former FBI agent', 'USA', 'ELI', 'person'],
  ['rebels in Chad', 'TCD', 'REB', 'group'],
  ['Turkish state television', 'TUR', 'GOV', 'outlet'],
  ['Al Shabab', 'SOM', 'REB', 'armed-group'],
])('%s', (phrase, country, sector, type) => {
  const actor = lookUpActor(phrase);
  expect([actor?.country, actor?.sector, actor?.type]).toEqual([country, sector, type]);
});

test('the day decides what somebody is', () => {
  expect(lookUpActor('Barack Obama', '2010-01-01')).toMatchObject({
    sector: 'GOV',
    country: 'USA',
    roles: [{ title: 'President' }],
  });
  expect(lookUpActor('Barack Obama', '2020-01-01')).toMatchObject({ sector: 'ELI', roles: [] });
  expect(lookUpActor('Ursula von der Leyen', '2015-01-01')?.roles[0]?.title).toBe('Defence Minister');
});

test('diacritics and spellings do not matter', () => {
  expect(lookUpActor('Recep Tayyip Erdogan')?.name).toBe('Recep Tayyip Erdoğan');
  expect(lookUpActor('Volodymyr Zelensky')?.wikidata).toBe('Q3874799');
});

test('a phrase that names nobody', () => {
  expect(lookUpActor('yesterday')).toBeUndefined();
  expect(lookUpActor('')).toBeUndefined();
});
