import { expect, test } from 'vitest';
import type { Doc } from '../../language/index.ts';
import { findExpressions } from './find.ts';

const plain = (text: string): Doc => ({
  text,
  language: 'en',
  sentences: [],
  entities: [],
  diagnostics: [],
  models: {},
});
const found = (text: string) => findExpressions(plain(text)).map((e) => e.text);

test.each([
  ['The treaty was signed on March 3, 1918, in Brest.', ['March 3, 1918']],
  ['It ended on 21 February 2023 at dawn.', ['21 February 2023']],
  ['Output fell in early October.', ['early October']],
  ['They met at around 7:15 p.m. Wednesday.', ['around 7:15 p.m. Wednesday']],
  ['The bank reported a third-quarter loss.', ['third-quarter']],
  ['Prices rose by the end of 1999.', ['the end of 1999']],
  ['Riots broke out in the late 1970s and the mid-1990s.', ['the late 1970s', 'the mid-1990s']],
  ['He left two and a half years ago.', ['two and a half years ago']],
  ['It lasted more than four hours.', ['more than four hours']],
  ['The talks took a ten-day pause.', ['ten-day']],
  ['Rome fell in 476 A.D., Carthage in 146 B.C.', ['476 A.D.', '146 B.C.']],
  ['The 19th century began quietly.', ['The 19th century']],
  ['Shops close on Christmas Eve and Good Friday.', ['Christmas Eve', 'Good Friday']],
  ['They vote every four years, and meet on Mondays.', ['every four years', 'Mondays']],
  ['Fighting raged from 22-25 April 1951.', ['22', '25 April 1951']],
  ['The war of 1914-18 was over.', ['1914', '18']],
  [
    'It happened late last week, or the day before yesterday.',
    ['late last week', 'the day before yesterday'],
  ],
  ['Sales rose in the winter of 2010 and in fiscal 2011.', ['the winter of 2010', 'fiscal 2011']],
  ['It was the lowest since the winter of 1996-97.', ['the winter of 1996-97']],
  ['It was the second attack in as many weeks.', ['weeks']],
  ['It passed in the wee hours of Friday.', ['the wee hours of Friday']],
  ['It opens at 5 p.m. EST, Nov. 6.', ['5 p.m. EST, Nov. 6']],
  [
    'He resigned the following year; three days later he was gone.',
    ['the following year', 'three days later'],
  ],
])('%s', (text, words) => expect(found(text)).toEqual(words));

test('offsets are those of the text, also behind characters of two code units', () => {
  const text = '😀 He came on Friday.';
  const [e] = findExpressions(plain(text));
  expect(e && text.slice(e.span.start, e.span.end)).toBe('Friday');
});

test('an age is a time in a history, and in news none', () => {
  const ages = 'At 31 years old she led the 100-year-old firm.';
  expect(found(ages)).toEqual([]);
  const history = 'She was born in 1801, wed in 1820, left in 1825, came home in 1830 and died in 1860.';
  expect(found(`${history} ${ages}`)).toContain('31 years old');
});

test('nothing is an empty list', () => {
  expect(found('')).toEqual([]);
  expect(found('No time here at all.')).toEqual([]);
});

test('no expression runs over a blank line', () => {
  expect(found('He left in May\n\n2010 was a good year.')).toEqual(['May', '2010']);
});

test('hostile input takes linear time', () => {
  const begin = process.cpuUsage();
  findExpressions(plain('the '.repeat(50_000)));
  findExpressions(plain('two hundred and '.repeat(20_000)));
  findExpressions(plain('May 1, '.repeat(10_000)));
  findExpressions(plain(`${'the early late mid '.repeat(20_000)}1999`));
  findExpressions(plain('1-'.repeat(50_000)));
  findExpressions(plain('a'.repeat(500_000)));
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1e6).toBeLessThan(10);
}, 60_000);
