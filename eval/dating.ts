/**
 * Pages dated from their own words alone: no metadata, no address, no moment of capture, and never the id.
 *
 *   node --import tsx eval/dating.ts GOLD.jsonl > records.jsonl          GOLD: rows with id and text
 *   node ../shared/score/score-dating.mjs GOLD.jsonl records.jsonl [--misses]
 *
 * Prints {id, article: {published}} a line, with the language and the time stages alone (and so without what the actors'
 * stage knows of offices; data/time/offices.tsv stands in).
 */
import { readFileSync } from 'node:fs';
import { analyze } from '../src/language/index.ts';
import type { Article } from '../src/record/index.ts';
import { datePage, findExpressions } from '../src/time/index.ts';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: eval/dating.ts GOLD.jsonl');
  process.exit(2);
}
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { id: string; text: string });

for (const { id, text } of rows) {
  const doc = await analyze(text, { language: 'en' });
  const article: Article = {
    byline: [],
    language: 'en',
    published: { how: 'unknown', evidence: [] },
    text,
    furniture: [],
  };
  const published = datePage({ doc, expressions: findExpressions(doc), article, actors: [] });
  console.log(JSON.stringify({ id, article: { published } }));
}
