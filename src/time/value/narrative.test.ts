import { expect, it } from 'vitest';
import { analyze } from '../../language/index.ts';
import { findExpressions } from '../find/find.ts';
import { resolveTimes } from '../resolve.ts';

const HISTORY =
  'The mill opened in 1871. It burned down in 1884 and was rebuilt in 1886. In 1923 the family sold it. ' +
  'It closed in 1979, and on June 17 the last loom stopped. The town wept. Shops shut. Families left. ' +
  'Last week the council bought the ruin. Work on a museum begins on March 3, the mayor said.';

async function valuesOf(text: string, best?: string) {
  const doc = await analyze(text, { language: 'en' });
  const published = best
    ? { best, how: 'given' as const, evidence: [] }
    : { how: 'unknown' as const, evidence: [] };
  const times = resolveTimes(doc, findExpressions(doc), published);
  return Object.fromEntries(times.map((t) => [text.slice(t.span.start, t.span.end), t.value]));
}

it('reckons what a story tells from its own dates, and the rest from the day of publication', async () => {
  const values = await valuesOf(HISTORY, '2024-02-20');
  expect(values['June 17']).toBe('1979-06-17');
  expect(values['Last week']).toBe('2024-W07');
  expect(values['March 3']).toBe('2024-03-03');
});

it('has only the story to reckon from where that day is not known', async () => {
  const values = await valuesOf(HISTORY);
  expect(values['June 17']).toBe('1979-06-17');
  expect(values['March 3']).toBe('1979-03-03');
});

const WHIGS =
  'The party was founded in 1834. It won in 1840 and in 1848, and was gone by 1856. Another took its place in 1860. ' +
  'Whether it wins or loses in November, it must face that past. Its rival fought over tariffs in 1888. ' +
  'Last week its elders met.';

it('reckons from a known day what a history says of the present', async () => {
  const values = await valuesOf(WHIGS, '2016-08-19');
  expect(values.November).toBe('2016-11');
  expect(values['Last week']).toBe('2016-W32');
});

const DUTIES =
  'Duties were set in 2006, cut in 2009 and raised in 2011. They fell in 2012. In 2014 they rose, and in 2015 the court struck them down. ' +
  'In March, the department announced new ones. It had begun its work in May 2013, and in June it named its head.';

it('takes the year of a month told after a bare year from the day of publication', async () => {
  const values = await valuesOf(DUTIES, '2016-05-02');
  expect(values.March).toBe('2016-03');
  expect(values.June).toBe('2013-06');
});

const SIEGE =
  'The town was founded in 1120, burned in 1311 and was sold in 1528. The siege began in 1641, and by May 1642 the wall was down. The garrison, whose wall had been mended the previous year, held on. ' +
  'In June the earl came. He left a force that stayed until the fall of the town in 1644. At night it dug. ' +
  'In late September he sailed home, and on 9 October 1642 he died.';

it('comes back from a look at another year', async () => {
  const values = await valuesOf(SIEGE);
  expect(values['the previous year']).toBe('1641');
  expect(values.June).toBe('1642-06');
  expect(values['late September']).toBe('1642-09');
  expect(values.night).toBe('XXXX-XX-XXTNI');
});
