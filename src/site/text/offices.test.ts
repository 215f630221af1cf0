import { expect, it } from 'vitest';
import { officesOf } from './offices.ts';

it('gives an office once, however many pages give it', () => {
  expect(
    officesOf([
      { title: 'president', of: 'Turkey', from: '2014-08-28' },
      { title: 'President', of: 'Turkey', from: '2014-08-28' },
      { title: 'President', of: 'Turkey' },
      { title: 'mayor of Istanbul', of: 'Istanbul', from: '1994-03-27', to: '1998-11-06' },
      { title: 'spokesman' },
    ]),
  ).toEqual(['President, Turkey (2014–)', 'mayor of Istanbul (1994–1998)', 'spokesman']);
});

it('keeps two terms apart', () => {
  expect(
    officesOf([
      { title: 'Prime Minister', from: '1998-01-01', to: '2002-01-01' },
      { title: 'prime minister', from: '2010-01-01' },
    ]),
  ).toEqual(['Prime Minister (1998–2002)', 'Prime Minister (2010–)']);
});
