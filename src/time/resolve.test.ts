import { expect, test } from 'vitest';
import { analyze } from '../language/index.ts';
import type { Published } from '../record/index.ts';
import { findExpressions } from './find/find.ts';
import { resolveTimes } from './resolve.ts';

const on = (best: string): Published => ({ best, how: 'given', evidence: [] });
const unknown: Published = { how: 'unknown', evidence: [] };

async function values(text: string, published: Published) {
  const doc = await analyze(text, { language: 'en' });
  return resolveTimes(doc, findExpressions(doc), published).map((t) => t.value);
}

/** A Tuesday. */
const TUESDAY = on('2023-02-21');

test.each([
  ['The ministers met on Tuesday.', ['2023-02-21']],
  ['The ministers met on Monday.', ['2023-02-20']],
  ['The ministers will meet on Wednesday.', ['2023-02-22']],
  ['The ministers will meet on Tuesday.', ['2023-02-21']],
  ['The ministers met on Wednesday.', ['2023-02-15']],
  ['He is set to meet the ambassador on Friday.', ['2023-02-24']],
  ['He arrived yesterday and leaves tomorrow.', ['2023-02-20', '2023-02-22']],
  ['Envoys met last weekend.', ['2023-W07-WE']],
  ['Trade fell last year.', ['2022']],
  ['They spoke in December.', ['2022-12']],
  ['They spoke by telephone in early January.', ['2023-01']],
  ['The summit will open in May.', ['2023-05']],
  ['The factory opened two years ago.', ['2021']],
  ['The factory opened six weeks ago.', ['2023-W02']],
  ['The deal was signed on Feb. 4.', ['2023-02-04']],
  ['He spoke on Monday night.', ['2023-02-20TNI']],
  ['He spoke at 10:30 a.m. Monday.', ['2023-02-20T10:30']],
  ['The strike lasted three days.', ['P3D']],
  ['It took two and a half years.', ['P2Y6M']],
  ['It took several weeks.', ['PXW']],
  ['The company lost money in the fourth quarter.', ['2022-Q4']],
  ['Riots were common in the 1990s.', ['199']],
  ['It was built in the 19th century.', ['18']],
  ['The index fell 90 points, to close at 14,421 on Thursday.', ['2023-02-16']],
  [
    'The plane left at 0530 GMT (1:30 a.m. EDT) on Sunday.',
    ['2023-02-19T05:30Z', '2023-02-19T01:30-04:00', '2023-02-19'],
  ],
  ['It plans a first-quarter charge. Sales rose from the year-ago quarter.', ['2023-Q1', '2021-Q4']],
  ['Profit rose from the same period a year earlier.', ['2022']],
  ['The deal should close by the end of the year, or at year end.', ['2023', '2023']],
  ['Crude for May delivery rose.', ['2023-05']],
  ['He was rescued on Thanksgiving Day last year.', ['2022-11-24']],
  ['Shops close on weekends.', ['XXXX-WXX-WE']],
  ['Now the army is back.', ['PRESENT_REF']],
  ['They meet every year.', ['P1Y']],
])('%s', async (text, expected) => expect(await values(text, TUESDAY)).toEqual(expected));

test('keeps the days, the modifier and the anchor', async () => {
  const doc = await analyze('Output fell in early January.', { language: 'en' });
  expect(resolveTimes(doc, findExpressions(doc), TUESDAY)).toEqual([
    {
      span: { start: 15, end: 28 },
      type: 'DATE',
      value: '2023-01',
      mod: 'START',
      from: '2023-01-01',
      to: '2023-01-31',
      anchor: 'published',
      basis: 'implied',
      rule: 'posn: {mod} {period}',
      direction: 'past',
    },
  ]);
});

test('says which values are stated and which implied, and by what', async () => {
  const doc = await analyze('They met on May 4, 2022, and again on Monday. In the sixties they had not.', {
    language: 'en',
  });
  const [day, monday, sixties] = resolveTimes(doc, findExpressions(doc), TUESDAY);
  expect(day).toMatchObject({ basis: 'stated', rule: 'cday: {mo} {day} ,? {year}' });
  expect(day?.anchor).toBeUndefined();
  expect(monday).toMatchObject({
    basis: 'implied',
    anchor: 'published',
    direction: 'past',
    rule: 'wday: {wd}',
  });
  expect(sixties).toMatchObject({ basis: 'implied', value: '196', edtf: '196X' });
});

test('a date that takes its year from the next one names it as its anchor', async () => {
  const doc = await analyze('The siege ran from May 15 to August 16, 1988.', { language: 'en' });
  const [first] = resolveTimes(doc, findExpressions(doc), TUESDAY);
  expect(first).toMatchObject({ value: '1988-05-15', anchor: '29-44', basis: 'implied' });
});

test('a clock keeps its zone, and its day is that of the page', async () => {
  const times = async (text: string, published: Published) => {
    const doc = await analyze(text, { language: 'en' });
    return resolveTimes(doc, findExpressions(doc), published);
  };
  const [plain] = await times('The vote opened at 9 a.m. EST on Monday.', TUESDAY);
  expect(plain).toMatchObject({ value: '2023-02-20T09:00-05:00', zone: '-05:00', from: '2023-02-20' });
  expect(plain?.edtf).toBe('2023-02-20T09:00:00-05:00');
  const [utc] = await times('It struck at 14:00 GMT on Feb. 6, 2023.', TUESDAY);
  expect(utc?.value).toBe('2023-02-06T14:00Z');
  const [moscow] = await times('They voted at noon Moscow time on July 4, 2010.', TUESDAY);
  expect(moscow).toMatchObject({ value: '2010-07-04T12:00+04:00', zone: 'Europe/Moscow' });
  const inMoscow: Published = { best: '2023-02-21T10:00:00+03:00', how: 'metadata', evidence: [] };
  const [late] = await times('The vote closed at 11 p.m. EST on Monday.', inMoscow);
  expect(late).toMatchObject({ value: '2023-02-20T23:00-05:00', from: '2023-02-21', to: '2023-02-21' });
  const [local] = await times('It began at 8:30 a.m. local time on Monday.', TUESDAY);
  expect(local).toMatchObject({ value: '2023-02-20T08:30', zone: 'local' });
});

test('without a date of publication, unknown parts stay unknown', async () => {
  expect(await values('The ministers met on Wednesday and again in June.', unknown)).toEqual([
    'XXXX-WXX-3',
    'XXXX-06',
  ]);
});

test('an interval of publication dates what is alike on all its days', async () => {
  const march: Published = { earliest: '2023-03-01', latest: '2023-03-31', how: 'inferred', evidence: [] };
  expect(await values('The paper was put out last month and discussed on Friday.', march)).toEqual([
    '2023-02',
    'XXXX-WXX-5',
  ]);
});

test('a narrative is reckoned from its own dates', async () => {
  const text =
    'War broke out on September 1, 1939. Warsaw fell on September 27. By early October the country was divided. ' +
    'In June 1940 the Baltic states were occupied. France surrendered on June 22; the next day the envoys left. ' +
    'In 1941 the fighting spread. In December it reached the Pacific. In January a declaration was signed. In 1943 the tide turned, and in 1945 it ended.';
  expect(await values(text, unknown)).toEqual([
    '1939-09-01',
    '1939-09-27',
    '1939-10',
    '1940-06',
    '1940-06-22',
    '1940-06-23',
    '1941',
    '1941-12',
    '1942-01',
    '1943',
    '1945',
  ]);
});

test('an impossible date is left out', async () => {
  expect(await values('They met on June 31, 2022.', TUESDAY)).toEqual([]);
});

test('a date in numbers goes by the order of the page, its zone, the tense; else it stays uncertain', async () => {
  const said = async (text: string, published: Published) => {
    const doc = await analyze(text, { language: 'en' });
    const t = resolveTimes(doc, findExpressions(doc), published).at(-1);
    return t && { value: t.value, edtf: t.edtf };
  };
  const text = 'It was signed on 12/9/2016.';
  expect(await said(text, unknown)).toEqual({ value: '2016-12-09', edtf: '2016-12-09?' });
  expect(await said(text, on('2016-09-13T10:00+01:00'))).toMatchObject({ value: '2016-09-12' });
  expect(await said(text, on('2017-09-13T10:00-05:00'))).toMatchObject({ value: '2016-12-09' });
  expect(await said(text, on('2017-09-13T10:00+01:00'))).toMatchObject({ value: '2016-09-12' });
  expect(await said(`Due by 25/8/2016. ${text}`, unknown)).toEqual({ value: '2016-09-12', edtf: undefined });
});

test('a text without a day lends a date the year told right before it', async () => {
  const told = 'In March 2020 the theatres were shut. They reopened on June 15.';
  expect(await values(told, unknown)).toEqual(['2020-03', '2020-06-15']);
  // Not earlier in the year, not what is still to come, not from far off.
  for (const text of [
    'In March 2020 the theatres were shut. They reopened on Feb. 15.',
    'In March 2020 the theatres were shut. They will reopen on June 15.',
    'In March 2020 the theatres were shut. It was hard. Many left. They reopened on June 15.',
  ])
    expect((await values(text, unknown)).at(-1)).toMatch(/^XXXX-/);
});
