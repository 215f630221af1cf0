import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from './words.ts';

const split = (text: string): string[] => wordsIn(text).map((w) => text.slice(w.start, w.end));

test('clitics are parted, straight and curly', () => {
  expect(split("China's envoy didn’t say it can't")).toEqual([
    'China',
    "'s",
    'envoy',
    'did',
    'n’t',
    'say',
    'it',
    'ca',
    "n't",
  ]);
  expect(split('They cannot')).toEqual(['They', 'can', 'not']);
});

test('compounds are parted at hyphens, prefixes are not', () => {
  expect(split('a full-scale, pro-Kremlin 15-year co-founder')).toEqual([
    'a',
    'full',
    '-',
    'scale',
    ',',
    'pro-Kremlin',
    '15',
    '-',
    'year',
    'co-founder',
  ]);
});

test('abbreviations keep their period', () => {
  expect(split('U.S. Gen. Smith met Mr. Jones at 5 p.m. on Feb. 3.')).toEqual([
    'U.S.',
    'Gen.',
    'Smith',
    'met',
    'Mr.',
    'Jones',
    'at',
    '5',
    'p.m.',
    'on',
    'Feb.',
    '3',
    '.',
  ]);
  expect(split('He said no. They left.')).toEqual(['He', 'said', 'no', '.', 'They', 'left', '.']);
});

test('numbers, money and times', () => {
  expect(split('$1,200.50 or 12.5% by 9:30')).toEqual(['$', '1,200.50', 'or', '12.5', '%', 'by', '9:30']);
});

test('addresses are one word, without the sentence’s own period', () => {
  expect(split('See https://example.org/a?b=1. Write to a.b@example.org, now.')).toEqual([
    'See',
    'https://example.org/a?b=1',
    '.',
    'Write',
    'to',
    'a.b@example.org',
    ',',
    'now',
    '.',
  ]);
});

test('an address keeps the bracket that it opened', () => {
  expect(split('(See https://example.org/Lagos_(city), there.)')).toEqual([
    '(',
    'See',
    'https://example.org/Lagos_(city)',
    ',',
    'there',
    '.',
    ')',
  ]);
  expect(split('(https://example.org/a)')).toEqual(['(', 'https://example.org/a', ')']);
});

test('quotation marks and dashes stand alone', () => {
  expect(split('“Solid,” he said — twice…')).toEqual([
    '“',
    'Solid',
    ',',
    '”',
    'he',
    'said',
    '—',
    'twice',
    '…',
  ]);
});

test('words cover every character that is not space and never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const words = wordsIn(text);
      let at = 0;
      for (const w of words) {
        expect(w.start).toBeGreaterThanOrEqual(at);
        expect(w.end).toBeGreaterThan(w.start);
        expect(text.slice(at, w.start)).toMatch(/^\s*$/u);
        at = w.end;
      }
      expect(text.slice(at)).toMatch(/^\s*$/u);
    }),
    { numRuns: 300 },
  );
});

test('a megabyte without a space is read in linear time', () => {
  for (const unit of ['a', 'a.', '-', "'s", '1,', '👩‍🚀', '\ud800', 'é́']) {
    const text = unit.repeat(Math.floor(200_000 / unit.length));
    const words = wordsIn(text);
    expect(words.at(-1)?.end).toBe(text.length);
  }
});
