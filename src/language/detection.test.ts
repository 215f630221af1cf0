import { expect, test } from 'vitest';
import { detectLanguage } from './detection.ts';

test('English is told by its small words, also where names abound', () => {
  expect(
    detectLanguage(
      'Sainabou Mbye and Muhammed Touray were at the Royal Victoria in Banjul, said the family.',
    ),
  ).toBe('en');
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
