import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectLanguage } from './detection.ts';

test('English is told by its small words, also where names abound', () => {
  expect(
    detectLanguage(
      'Sainabou Mbye and Muhammed Touray were at the Royal Victoria in Banjul, said the family.',
    ),
  ).toBe('en');
});

test.each([
  'Colombian rebels freed the father of a footballer, Luis Ortega',
  'Boeing machinists reject pay offer, extending strike over pensions',
  'Pirates beat Mariners 5-3, Kings lose again: last night’s results, standings and fixtures',
])('English headlines are told by their words: %s', (headline) => {
  expect(detectLanguage(headline)).toBe('en');
});

test.each([
  ['Los rebeldes colombianos liberaron al padre del futbolista Luis Ortega en la frontera', 'es'],
  ['Le gouvernement annonce une réforme des retraites pour les agents de la fonction publique', 'fr'],
  ['De regering wil het minimumloon voor jongeren in de horeca verhogen', 'nl'],
])('headlines of other languages are not: %s', (headline, language) => {
  expect(['und', language]).toContain(detectLanguage(headline));
});

test('other languages are named', () => {
  expect(
    detectLanguage(
      'Der Bundeskanzler hat am Dienstag in Berlin mit dem französischen Präsidenten über die Lage in der Ukraine gesprochen, wie ein Sprecher der Bundesregierung nach dem Treffen mitteilte. Weitere Gespräche sollen folgen.',
    ),
  ).toBe('de');
  expect(detectLanguage('Министр иностранных дел провёл переговоры с коллегой из Китая в Москве.')).toBe(
    'ru',
  );
});

test('too few letters tell nothing', () => {
  expect(detectLanguage('4 C')).toBe('und');
  expect(detectLanguage('')).toBe('und');
});

const headlines = readFileSync(new URL('headlines.fixture.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): [string, string] => [line.split('\t')[0]!, line.split('\t')[1]!]);
const others = headlines.filter(([language]) => language !== 'en');

test.each(headlines.filter(([language]) => language === 'en'))(
  'a short line of English is read as such: %s: %s',
  (_, line) => {
    expect(['en', 'und']).toContain(detectLanguage(line));
  },
);

test.each(others)('a headline in another language is told from English: %s: %s', (_, line) => {
  expect(['en', 'und']).not.toContain(detectLanguage(line));
});

test('most short lines of English and other headlines are named rightly', () => {
  const right = headlines.filter(([language, line]) => detectLanguage(line) === language);
  expect(right.length).toBeGreaterThan(0.9 * headlines.length);
});

test.each([
  ['ka', 'მთავრობამ ორშაბათს ახალი ბიუჯეტი წარადგინა.'],
  ['hy', 'Կառավարությունը երկուշաբթի հաստատեց նոր բյուջեն։'],
  ['th', 'รัฐบาลเสนองบประมาณใหม่เมื่อวันจันทร์'],
  ['am', 'መንግሥት ሰኞ ዕለት አዲስ በጀት አቀረበ'],
])('a script of one language tells it: %s', (language, line) => {
  expect(detectLanguage(line)).toBe(language);
});
