/**
 * Trains the block classifier and writes models/page-blocks.json.gz; prints figures cross-validated by domain first.
 *
 *   node --import tsx training/page/train-blocks.ts FOLDER [--cv-only | --no-cv]       FOLDER: the unpacked sets
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { getDomain } from 'tldts';
import { CONTEXT_FEATURES, contextFeatures } from '../../src/page/body/context.ts';
import {
  BLOCK_FEATURES,
  blockFeatures,
  type FeatureTable,
  type LearntWords,
  type Said,
} from '../../src/page/body/features.ts';
import { findSaid } from '../../src/page/body/said.ts';
import { decode } from '../../src/page/charset.ts';
import type { Page } from '../../src/page/model/page.ts';
import { readPage } from '../../src/page/model/read-page.ts';
import { Forest, type ForestModel } from '../../src/page/trees/forest.ts';
import { boost } from './boosting.ts';
import { labelBlocks } from './labels.ts';
import { foldOf, type GoldPage, readSets } from './sets.ts';
import { ShingleTable, shingles } from './shingles.ts';
import { WordCounts } from './word-odds.ts';

const FOLDS = 4;
const folder = process.argv[2] ?? '.scratch/page';

interface Example {
  gold: GoldPage;
  domain: string;
  page: Page;
  said: Said;
  share: Float32Array;
  words: Int32Array;
  weights: Float32Array;
  table?: FeatureTable;
}

function load(): Example[] {
  return readSets(folder, ['naeb', 'fundus', 'scrapinghub', 'fundus-eval']).map((gold) => {
    const page = readPage(decode(readFileSync(gold.path)).text);
    const { share, words } = labelBlocks(
      page.blocks.map((block) => block.text),
      gold.body,
    );
    let goldWords = 0;
    for (let i = 0; i < words.length; i++) goldWords += share[i]! * words[i]!;
    const weights = Float32Array.from(words, (count) => 0.12 + (40 * count) / (goldWords + 100));
    return {
      gold,
      domain: getDomain(gold.url) ?? gold.url,
      page,
      said: findSaid(page, gold.url),
      share,
      words,
      weights,
    };
  });
}

/** Short blocks that are no body are most of a page and much alike: one in three is kept, for three. */
const THIN = 3;

function stack(tables: readonly FeatureTable[], examples: readonly Example[]) {
  const columns = tables[0]!.columns;
  const kept: [table: number, row: number, weight: number][] = [];
  tables.forEach((table, k) => {
    const { share, words, weights } = examples[k]!;
    for (let i = 0; i < table.rows; i++) {
      const plain = share[i]! < 0.1 && words[i]! < 8;
      if (!plain) kept.push([k, i, weights[i]!]);
      else if ((k + i) % THIN === 0) kept.push([k, i, weights[i]! * THIN]);
    }
  });
  const rows = kept.length;
  const values = new Float32Array(rows * columns);
  const labels = new Float32Array(rows);
  const weights = new Float32Array(rows);
  kept.forEach(([k, i, weight], row) => {
    values.set(tables[k]!.values.subarray(i * columns, (i + 1) * columns), row * columns);
    labels[row] = examples[k]!.share[i]!;
    weights[row] = weight;
  });
  return { values, rows, columns, labels, weights };
}

function predict(forest: Forest, table: FeatureTable): Float32Array {
  const p = new Float32Array(table.rows);
  for (let i = 0; i < table.rows; i++) p[i] = forest.probability(table.values, i * table.columns);
  return p;
}

function countsOf(examples: readonly Example[]): WordCounts {
  const counts = new WordCounts();
  for (const e of examples) {
    counts.addClasses(e.domain, e.page.blocks, e.share, e.words);
    counts.addTexts(
      e.domain,
      e.page.blocks.map((block) => (block.linkChars < block.text.length * 0.9 ? block.text : '')),
      e.share,
    );
  }
  return counts;
}

/** Both looks, trained on examples; the second on what the first says of pages it has not seen. */
function train(examples: readonly Example[]) {
  const counts = countsOf(examples);
  const cache = new Map<string, LearntWords>();
  const tables = examples.map((e) => {
    let odds = cache.get(e.domain);
    if (!odds) {
      odds = counts.without(e.domain);
      cache.set(e.domain, odds);
    }
    return blockFeatures(e.page, e.said, odds);
  });
  const INNER = 2;
  const innerFold = (e: Example) => foldOf(`${e.domain}#`, 30011) % INNER;
  const seen: Float32Array[] = [];
  for (let f = 0; f < INNER; f++) {
    const train = examples.map((e, i) => ({ e, i })).filter(({ e }) => innerFold(e) !== f);
    const { model } = boost(
      stack(
        train.map(({ i }) => tables[i]!),
        train.map(({ e }) => e),
      ),
      { trees: 100 },
    );
    const forest = new Forest(model);
    examples.forEach((e, i) => {
      if (innerFold(e) === f) seen[i] = predict(forest, tables[i]!);
    });
  }
  const first = boost(stack(tables, examples), { trees: 80 });
  const second = boost(
    stack(
      tables.map((t, i) => contextFeatures(examples[i]!.page, t, seen[i]!)),
      examples,
    ),
    { trees: 110 },
  );
  return { counts, first: first.model, second: second.model, gains: second.gains };
}

function apply(model: { counts: WordCounts; first: ForestModel; second: ForestModel }) {
  const learnt = model.counts.without();
  const first = new Forest(model.first);
  const second = new Forest(model.second);
  return (e: Example) => {
    const table = blockFeatures(e.page, e.said, learnt);
    const p1 = predict(first, table);
    return { p1, p2: predict(second, contextFeatures(e.page, table, p1)) };
  };
}

interface Result {
  e: Example;
  p1: Float32Array;
  p2: Float32Array;
}

function report(name: string, results: readonly Result[], of: 'p1' | 'p2', threshold: number): void {
  const table = new ShingleTable();
  for (const r of results) {
    const body = r.e.page.blocks
      .filter((_, i) => r[of][i]! > threshold)
      .map((b) => b.text)
      .join('\n\n');
    table.add(r.e.gold.set, shingles(r.e.gold.body, body));
  }
  console.log(name, threshold, table.toString());
}

const examples = load();
console.log(`${examples.length} pages, ${examples.reduce((s, e) => s + e.page.blocks.length, 0)} blocks`);
if (!process.argv.includes('--no-cv')) {
  const results: Result[] = [];
  for (let f = 0; f < FOLDS; f++) {
    const model = train(examples.filter((e) => foldOf(e.gold.url, FOLDS) !== f));
    const read = apply(model);
    for (const e of examples) if (foldOf(e.gold.url, FOLDS) === f) results.push({ e, ...read(e) });
    report(`fold ${f}`, results, 'p2', 0.45);
    if (f === 0)
      console.log(
        [...model.gains]
          .map((g, i) => [CONTEXT_FEATURES[i], Math.round(g)] as const)
          .sort((a, b) => b[1] - a[1])
          .slice(0, 40)
          .map(([a, b]) => `${a} ${b}`)
          .join(', '),
      );
  }
  for (const [name, of] of [
    ['first look', 'p1'],
    ['second look', 'p2'],
  ] as const)
    for (const threshold of [0.35, 0.42, 0.5, 0.58]) report(name, results, of, threshold);
  writeFileSync(
    `${folder}/cv-blocks.json`,
    JSON.stringify(
      results.map((r) => ({ set: r.e.gold.set, id: r.e.gold.id, p: [...r.p2].map((x) => +x.toFixed(3)) })),
    ),
  );
}
if (!process.argv.includes('--cv-only')) {
  const { counts, first, second } = train(examples);
  const model = {
    columns: { first: BLOCK_FEATURES.length, second: CONTEXT_FEATURES.length },
    ...counts.tables(),
    first,
    second,
  };
  const bytes = gzipSync(
    JSON.stringify(model, (_, v) => (typeof v === 'number' && !Number.isInteger(v) ? +v.toPrecision(7) : v)),
    { level: 9 },
  );
  writeFileSync(new URL('../../models/page-blocks.json.gz', import.meta.url), bytes);
  console.log(`models/page-blocks.json.gz: ${(bytes.length / 1000).toFixed(0)} kB`);
}
