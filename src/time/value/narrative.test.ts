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
