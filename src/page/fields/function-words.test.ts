import { expect, test } from 'vitest';
import { listLanguage } from './function-words.ts';

test('the language of a list of names is told by the few small words around it', () => {
  const names = 'Odo Lemm, Ana Ruiz, Jon Petrakis, Bo Sabo, Lea Konop. '.repeat(20);
  expect(
    listLanguage(
      `Sixteen bargemen were sworn in on Monday. ${names}They have all been with the guild for a year.`,
    ),
  ).toBe('en');
  expect(listLanguage(names)).toBeUndefined();
});
