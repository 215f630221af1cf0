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
