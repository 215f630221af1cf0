import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyze } from '../language/index.ts';
import { findExpressions } from './find/find.ts';
import { resolveTimes } from './resolve.ts';

const rows = readFileSync(new URL('news-sentences.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [day: string, sentence: string, expected: string]);

test.each(rows)('%s %s', async (best, sentence, expected) => {
  const doc = await analyze(sentence, { language: 'en' });
  const times = resolveTimes(doc, findExpressions(doc), { best, how: 'given', evidence: [] });
  const found = times.map((t) => `${sentence.slice(t.span.start, t.span.end)}=${t.value}`);
  expect(found.join(' | ') || '-').toBe(expected);
});
