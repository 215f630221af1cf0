/**
 * Microbenchmarks: each stage alone on one sample page.
 *
 *   node --import tsx bench/stages.ts
 */
import { readFileSync } from 'node:fs';
import { bench, run, summary } from 'mitata';
import { findActors } from '../src/actors/index.ts';
import { findStatements } from '../src/attribution/index.ts';
import { captureText } from '../src/capture/index.ts';
import { findEvents } from '../src/events/index.ts';
import { analyze } from '../src/language/index.ts';
import { readArticle } from '../src/page/index.ts';
import { datePage, findExpressions, resolveTimes } from '../src/time/index.ts';

const source = readFileSync(
  new URL('../data/samples/northern-ledger-election.html', import.meta.url),
  'utf8',
);
const { article: read } = readArticle(captureText(source, 'html'));
const doc = await analyze(read.text);
const expressions = findExpressions(doc);
const actors = findActors(doc);
const published = datePage({ doc, expressions, article: read, actors: actors.actors });
const article = { ...read, published };
const times = resolveTimes(doc, expressions, published);
const attribution = findStatements({ doc, actors, times, article });

summary(() => {
  bench('page', () => readArticle(captureText(source, 'html')));
  bench('language', () => analyze(read.text));
  bench('time: expressions', () => findExpressions(doc));
  bench('time: dating', () => datePage({ doc, expressions, article: read, actors: actors.actors }));
  bench('time: values', () => resolveTimes(doc, expressions, published));
  bench('actors', () => findActors(doc));
  bench('attribution', () => findStatements({ doc, actors, times, article }));
  bench('events', () => findEvents({ doc, actors, times, attribution, article }));
});
console.log(`one page of ${doc.sentences.reduce((n, s) => n + s.tokens.length, 0)} words`);
await run();
