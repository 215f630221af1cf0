import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { analyze } from '../language/index.ts';
import { datePage, edtfOfPublished, findExpressions, resolveTimes, whenOf } from './index.ts';

const docs = fileURLToPath(new URL('../../docs/time.md', import.meta.url));

// The example of docs/time.md, with the language and the time stages alone.
test('times of a page whose date is known', async () => {
  const text =
    'Wang met Patrushev on Tuesday at 10 a.m. Moscow time and will meet Lavrov on Wednesday. He left Munich around Feb. 19.';

  const doc = await analyze(text);
  const expressions = findExpressions(doc);
  const times = resolveTimes(doc, expressions, { best: '2023-02-21', how: 'given', evidence: [] });

  const rows = times.map((t) => [
    text.slice(t.span.start, t.span.end),
    t.value,
    t.edtf ?? t.value,
    t.direction,
  ]);
  expect(rows).toEqual([
    ['Tuesday', '2023-02-21', '2023-02-21', 'past'],
    ['10 a.m. Moscow time', '2023-02-21T10:00+03:00', '2023-02-21T10:00:00+03:00', 'past'],
    ['Wednesday', '2023-02-22', '2023-02-22', 'future'],
    ['around Feb. 19', '2023-02-19', '2023-02-19~', 'past'],
  ]);
  if (existsSync(docs)) expect(readFileSync(docs, 'utf8')).toContain(text);
});

test('a page without a date', async () => {
  const text =
    'Oil has risen by a third since Iraq invaded Kuwait on Aug. 2, and President Bush will meet the king on Thursday.';

  const doc = await analyze(text);
  const article = {
    text,
    language: 'en',
    byline: [],
    furniture: [],
    published: { how: 'unknown' as const, evidence: [] },
  };
  const published = datePage({ doc, expressions: findExpressions(doc), article, actors: [] });

  expect(edtfOfPublished(published)).toBe('1990-08-02/1991-06-18');
  if (existsSync(docs)) expect(readFileSync(docs, 'utf8')).toContain(text);
});

test('the times of verbs', async () => {
  const text = 'He said on Monday that talks would resume in three weeks.';

  const doc = await analyze(text);
  const times = resolveTimes(doc, findExpressions(doc), { best: '2023-02-21', how: 'given', evidence: [] });

  const verbs = doc.sentences.flatMap((sentence) =>
    sentence.tokens
      .filter((word) => word.upos === 'VERB')
      .map((word) => [word.text, whenOf(doc, times, sentence, word)?.from]),
  );
  expect(verbs).toEqual([
    ['said', '2023-02-20'],
    ['resume', '2023-03-13'],
  ]);
  if (existsSync(docs)) expect(readFileSync(docs, 'utf8')).toContain(text);
});
