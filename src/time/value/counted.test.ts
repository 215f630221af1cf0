import { expect, test } from 'vitest';
import { analyze } from '../../language/index.ts';
import { findExpressions } from '../find/find.ts';
import { resolveTimes } from '../resolve.ts';

async function days(text: string, best?: string) {
  const doc = await analyze(text, { language: 'en' });
  const published = best
    ? { best, how: 'given' as const, evidence: [] }
    : { how: 'unknown' as const, evidence: [] };
  const [time] = resolveTimes(doc, findExpressions(doc), published);
  return time?.from && `${time.value} ${time.from}/${time.to}`;
}

test.each([
  ['Three people have died over the past two weeks.', 'P2W 2023-02-07/2023-02-21'],
  ['Shells fell on the port in the last 48 hours.', 'PT48H 2023-02-19/2023-02-21'],
  ['The bridge will open in about six months.', 'P6M 2023-08-01/2023-08-31'],
  ['The board has to decide; it will do so within a week.', 'P1W 2023-02-21/2023-02-28'],
  ['The firm will close ten shops over the next 18 months.', 'P18M 2023-02-21/2024-08-21'],
  ['The work will be done over the next month.', 'P1M 2023-02-21/2023-03-21'],
  ['In the last three months of the year it rained.', undefined],
  ['He came on for the last 20 minutes.', undefined],
  ['The vote will be the third in two years.', undefined],
  ['The bridge was built in two years.', undefined],
  ['It is the worst flood in 40 years.', undefined],
  ['The talks lasted two days.', undefined],
  ['The sun will burn on in 99999 years.', undefined],
])('%s', async (text, expected) => expect(await days(text, '2023-02-21')).toBe(expected));

test('counts from no day where none is known', async () =>
  expect(await days('The bridge will open in six months.')).toBeUndefined());
