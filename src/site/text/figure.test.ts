import { expect, test } from 'vitest';
import { readerOf } from '../reader/reader.ts';
import { figureWords } from './figure.ts';

const span = { start: 0, end: 1 };
const now = new Date('2026-11-26T03:24:00Z');

test('figures are told with their bounds in the reader’s language', () => {
  const figures = [
    { what: 'killed', low: 1200, span },
    { what: 'amount', low: 68.7e9, high: 68.7e9, unit: '$', span },
    { what: 'rate', low: 5.5, high: 5.5, unit: '%', span },
    { what: 'displaced', low: 40, high: 40, about: true, span },
  ] as const;
  expect(figureWords(readerOf('en', now), figures)).toEqual([
    'at least 1,200 killed',
    '$68,700,000,000',
    'rate 5.5 %',
    'about 40 displaced',
  ]);
  expect(figureWords(readerOf('de', now), figures)[0]).toBe('mindestens 1.200 Tote');
});

test('a score is one figure', () => {
  const score = [
    { what: 'score', low: 4, high: 4, span },
    { what: 'against', low: 2, high: 2, span },
  ] as const;
  expect(figureWords(readerOf('en', now), score)).toEqual(['4–2']);
});
