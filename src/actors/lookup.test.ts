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

test.each([
  ['the French president', '2018-06-01', 'Emmanuel Macron'],
  ['President of France', '2010-06-01', 'Nicolas Sarkozy'],
  ["Germany's foreign minister", '2023-01-01', 'Annalena Baerbock'],
  ['prime minister of the United Kingdom', '2020-01-01', 'Boris Johnson'],
  ['the UN secretary-general', '2024-02-01', 'António Guterres'],
  ['a former French president', '2018-06-01', 'former French president'],
  ["the French president's brother", '2018-06-01', "French president's brother"],
  ['US Secretary of State', '2024-05-01', 'Antony Blinken'],
  ['US Treasury Secretary', '2022-01-01', 'Janet Yellen'],
  ['U.S. attorney general', '2022-06-01', 'Merrick Garland'],
  ['Fed chair', '2023-01-01', 'Jerome Powell'],
  ['the Pope', '2020-01-01', 'Pope Francis'],
  ['Mr Starmer', '2024-10-01', 'Keir Starmer'],
  ['President Xi', '2023-01-01', 'Xi Jinping'],
  ['Secretary of State', '2024-05-01', 'Secretary of State'],
  ['the Spanish president', '2018-06-01', 'Spanish president'],
])('%s on %s is %s', (phrase, day, name) => {
  expect(lookUpActor(phrase, day)?.name).toBe(name);
});

test('an office without a day is nobody in particular', () => {
  expect(lookUpActor('the French president')?.name).toBe('French president');
});

test('diacritics and spellings do not matter', () => {
  expect(lookUpActor('Recep Tayyip Erdogan')?.name).toBe('Recep Tayyip Erdoğan');
  expect(lookUpActor('Volodymyr Zelensky')?.wikidata).toBe('Q3874799');
});

test('a phrase that names nobody', () => {
  expect(lookUpActor('yesterday')).toBeUndefined();
  expect(lookUpActor('')).toBeUndefined();
});
