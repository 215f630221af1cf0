import { expect, test } from 'vitest';
import { analyze } from '../index.ts';
import { knownNames } from './known-names.ts';

const namesIn = async (text: string): Promise<string[]> => {
  const doc = await analyze(text, { language: 'en' });
  return doc.entities.map((e) => `${doc.text.slice(e.start, e.end)} ${e.type}`);
};

test.each([
  ['Sinn Féin’s bench was empty, and Fine Gael left.', ['Sinn Féin ORG', 'Fine Gael ORG']],
  ['The lorry overturned in Dera Ismail Khan, witnesses said.', ['Dera Ismail Khan LOC']],
  [
    'Shares of Berkshire Hathaway and Marks & Spencer fell.',
    ['Berkshire Hathaway ORG', 'Marks & Spencer ORG'],
  ],
  ['A bus left Port Harcourt for Port Said.', ['Port Harcourt LOC', 'Port Said LOC']],
])('a name that we know is of its type: %s', async (text, names) => {
  expect(await namesIn(text)).toEqual(names);
});

test('after a title it may be somebody’s', () => {
  expect(knownNames(['Mr.', 'Philip', 'Morris', 'left', 'Philip', 'Morris', '.'])).toEqual([
    { type: 'Organization', first: 4, last: 5 },
  ]);
});

test.each([
  ['Prosecutors questioned Samuel Otis Jr. on the fire.', ['Samuel Otis Jr. PER']],
  ['The house of Samuel Otis, Sr., was searched.', ['Samuel Otis, Sr. PER']],
  ['Robert Vance III was charged.', ['Robert Vance III PER']],
])('father and son are told apart: %s', async (text, names) => {
  expect(await namesIn(text)).toEqual(names);
});

test('an account, a heading or an emoji is no name', async () => {
  expect(await namesIn('A post by @reuters on #Budget said that Ana Ruiz 🎤 would sing.')).toEqual([
    'Ana Ruiz PER',
  ]);
});

test('the letter of a party is no name, nor is what has no capital', async () => {
  expect(await namesIn('The vote of Kim Dole (R-Calif.) counted, wrote anaruiz@example.org.')).toEqual([
    'Kim Dole PER',
  ]);
});

test('a town is parted from its state, and from its country in a dateline', async () => {
  expect(
    (await namesIn('NAIROBI, Kenya (AP) — Two women were hurt in Midland, Texas.')).filter((n) =>
      / LOC$/.test(n),
    ),
  ).toEqual(['NAIROBI LOC', 'Kenya LOC', 'Midland LOC', 'Texas LOC']);
});
