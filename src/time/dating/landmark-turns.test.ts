import { expect, test } from 'vitest';
import { readTable } from '../../assets/index.ts';
import { dated } from './dated.fixture.ts';

test.each([
  ['The gunman of the Butler shooting is still spoken of.', '2024-07-13'],
  ['Since the attack on a concert hall near Moscow the doors are watched.', '2024-03-22'],
  ['The Moscow concert hall attack changed the law.', '2024-03-22'],
  ['The loss of the submersible Titan is being looked into.', '2023-06-18'],
  ['The mayor spoke of the mass shooting in Uvalde.', '2022-05-24'],
  ['Aid has come to the port since the fall of Assad.', '2024-12-08'],
  ['The club mourned Pelé, who left it the year before Pelé died.', '2022-12-29'],
])('well-known events in other words: %s', async (text, earliest) => {
  expect((await dated(text)).earliest).toBe(earliest);
});

test('a pope is elected on a day of the week', async () => {
  const p = await dated('Robert Prevost was elected pope on Thursday, and the square was full.');
  expect(p).toMatchObject({ earliest: '2025-05-08', latest: '2025-05-11' });
});

test.each([
  'The rebels want the fall of Assad.',
  'She plays at Crocus City Hall.',
  'He lives in San Bernardino, Calif., with his dogs.',
])('a wish or a place is no event: %s', async (text) => {
  expect((await dated(text)).earliest).toBeUndefined();
});

test('the tables of dated facts are in order', () => {
  const day = /^\d{4}-\d\d-\d\d$/;
  const kinds = new Set(readTable('data/time/landmark-turns.tsv').map(([kind]) => kind));
  for (const [on = '', , phrases = ''] of readTable('data/time/landmarks.tsv')) {
    expect(on).toMatch(day);
    for (const phrase of phrases.split('|'))
      if (phrase.includes(':')) expect(kinds, phrase).toContain(phrase.split(':')[0]);
  }
  for (const [from = '', to = '', name = ''] of readTable('data/time/editions.tsv')) {
    expect(from).toMatch(day);
    expect(to >= from && to.slice(0, 4) === from.slice(0, 4) && name !== '', `${from} ${to} ${name}`).toBe(
      true,
    );
  }
  for (const [from = '', to = ''] of readTable('data/time/offices.tsv'))
    expect(day.test(from) && (to === '' || to > from), `${from} ${to}`).toBe(true);
});
