import { expect, test } from 'vitest';
import { analyze } from '../../language/index.ts';
import type { Published } from '../../record/index.ts';
import { findExpressions } from '../find/find.ts';
import { resolveTimes } from '../resolve.ts';
import { edtfOf, edtfOfPublished } from './edtf.ts';

const date = { type: 'DATE' } as const;

test.each([
  [{ ...date, value: '2023-02-21' }, '2023-02-21'],
  [{ ...date, value: '2023-02', mod: 'APPROX' }, '2023-02~'],
  [{ ...date, value: '199' }, '199X'],
  [{ ...date, value: '19' }, '19XX'],
  [{ ...date, value: '2023-SP' }, '2023-21'],
  [{ ...date, value: '1998', mod: 'ON_OR_BEFORE' }, '../1998'],
  [{ ...date, value: '1998', mod: 'ON_OR_AFTER' }, '1998/..'],
  [{ ...date, value: '2022-Q4', from: '2022-10-01', to: '2022-12-31' }, '2022-10/2022-12'],
  [{ ...date, value: '2023-W08', from: '2023-02-20', to: '2023-02-26' }, '2023-02-20/2023-02-26'],
  [{ ...date, value: 'BC0044-03-15' }, '-0043-03-15'],
  [{ ...date, value: 'BC0001' }, '0000'],
  [{ type: 'TIME', value: '2023-02-20T09:00-05:00' } as const, '2023-02-20T09:00:00-05:00'],
  [{ ...date, value: 'PAST_REF' }, undefined],
  [{ ...date, value: 'XXXX-06' }, undefined],
  [{ type: 'DURATION', value: 'P3D' } as const, undefined],
])('%j is %s', (time, edtf) => expect(edtfOf(time)).toBe(edtf));

test('what is reckoned from an uncertain day is uncertain', () => {
  expect(edtfOf({ ...date, value: '2023-02' }, true)).toBe('2023-02?');
  expect(edtfOf({ ...date, value: '2023-02', mod: 'APPROX' }, true)).toBe('2023-02%');
  expect(edtfOf({ ...date, value: '2023-W08', from: '2023-02-20', to: '2023-02-26' }, true)).toBe(
    '2023-02-20?/2023-02-26?',
  );
});

test('only where it says more than the value', async () => {
  const doc = await analyze(
    'The dam was built around 1950, and burst on Monday. It was last checked in the 1990s.',
    {
      language: 'en',
    },
  );
  const likely: Published = { best: '2023-02-21', how: 'inferred', evidence: [] };
  const edtf = async (published: Published) =>
    resolveTimes(doc, findExpressions(doc), published).map((t) => t.edtf);
  expect(await edtf(likely)).toEqual(['1950~', '2023-02-20?', '199X']);
  expect(await edtf({ ...likely, how: 'given' })).toEqual(['1950~', undefined, '199X']);
});

test('the days of publication', () => {
  const evidence: [] = [];
  expect(edtfOfPublished({ latest: '2023-02-21', how: 'inferred', evidence })).toBe('../2023-02-21');
  expect(edtfOfPublished({ earliest: '2023-02-21', latest: '2023-02-22', how: 'inferred', evidence })).toBe(
    '2023-02-21/2023-02-22',
  );
  expect(edtfOfPublished({ best: '2023-02-21', how: 'inferred', evidence })).toBe('2023-02-21?');
  expect(edtfOfPublished({ best: '2023-02-21T10:00+03:00', how: 'metadata', evidence })).toBe('2023-02-21');
  expect(edtfOfPublished({ how: 'unknown', evidence })).toBeUndefined();
});
