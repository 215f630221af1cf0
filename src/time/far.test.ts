import { expect, it } from 'vitest';
import { analyze } from '../language/index.ts';
import { TimeExpression } from '../record/index.ts';
import { findExpressions, resolveTimes } from './index.ts';

const UNITS = [
  'days',
  'weeks',
  'fortnights',
  'weekends',
  'months',
  'quarters',
  'years',
  'decades',
  'centuries',
];

it.each(['ago', 'from now'])('has no days before the year 1 or after 9999: %s', async (way) => {
  const counts = ['9,000', '95,000', '5 million'];
  const text = UNITS.flatMap((unit) => counts.map((n) => `It was there ${n} ${unit} ${way}.`)).join(' ');
  const doc = await analyze(`${text} It was there in the 120th century.`);
  const times = resolveTimes(doc, findExpressions(doc), { best: '2023-03-22', how: 'given', evidence: [] });
  expect(times.length).toBeGreaterThan(UNITS.length);
  for (const time of times) expect(TimeExpression.safeParse(time).success, JSON.stringify(time)).toBe(true);
  expect(times.at(-1)).toMatchObject({ value: 'FUTURE_REF' });
  expect(times.at(-1)).not.toHaveProperty('from');
});
