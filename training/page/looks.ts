/**
 * Two looks, trained: boosted trees over what a block or line is by itself, then over what the first look thinks of those
 * around it. The second learns from what the first says of domains it has not seen.
 */
import type { FeatureTable } from '../../src/page/trees/feature-table.ts';
import { Forest, type ForestModel } from '../../src/page/trees/forest.ts';
import { probabilities } from '../../src/page/trees/looks.ts';
import type { LearntWords } from '../../src/page/trees/word-odds.ts';
import { boost } from './boosting.ts';
import { foldOf, type GoldPage } from './sets.ts';
import { ShingleTable, shingles } from './shingles.ts';
import { WordCounts } from './word-odds.ts';

/** A page as training sees it. */
export interface Example {
  readonly gold: GoldPage;
  readonly domain: string;
  readonly texts: readonly string[];
  /** How much of each text is body, in [0, 1], and its words. */
  readonly share: Float32Array;
  readonly words: Int32Array;
  readonly weights: Float32Array;
  first(learnt: LearntWords): FeatureTable;
  second(table: FeatureTable, p: Float32Array): FeatureTable;
  count(counts: WordCounts): void;
  /** The same page cut otherwise, to learn from but not to be measured on. */
  readonly variants?: readonly Example[];
  /** The body of a choice of texts, as it will be put together. */
  body(p: Float32Array, threshold: number): string;
}

export interface Trained {
  readonly counts: WordCounts;
  readonly first: ForestModel;
  readonly second: ForestModel;
  readonly gains: Float64Array;
}

export interface Result {
  readonly example: Example;
  readonly p1: Float32Array;
  readonly p2: Float32Array;
}

/**
 * What an error in a text costs its page: its share of the body's words, and a little for being an error at all. All that is
 * no body together costs at most `most`: a page with a short body and much beside it can be lost once, not fifty times.
 */
export function weigh(share: Float32Array, words: Int32Array, most = Number.POSITIVE_INFINITY): Float32Array {
  let body = 0;
  for (let i = 0; i < words.length; i++) body += share[i]! * words[i]!;
  const weights = Float32Array.from(words, (count) => 0.12 + (40 * count) / (body + 100));
  let beside = 0;
  for (let i = 0; i < words.length; i++) if (share[i]! < 0.5) beside += weights[i]!;
  if (beside > most) for (let i = 0; i < words.length; i++) if (share[i]! < 0.5) weights[i]! *= most / beside;
  return weights;
}

/** Short texts that are no body are most of a page and much alike: one in four is kept, for four. */
const THIN = 4;

function stack(tables: readonly FeatureTable[], examples: readonly Example[]) {
  const columns = tables[0]!.columns;
  const kept: [table: number, row: number, weight: number][] = [];
  tables.forEach((table, k) => {
    const { share, words, weights } = examples[k]!;
    for (let i = 0; i < table.rows; i++) {
      if (table.asked?.[i] === 0 || weights[i] === 0) continue;
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

/** How many trees each look has (the inner one reads for the second), and how they grow. */
export interface Growth {
  readonly inner: number;
  readonly first: number;
  readonly second: number;
  readonly leaves: number;
  readonly rate: number;
}
/** What blocks take. */
const GROWTH: Growth = { inner: 70, first: 80, second: 120, leaves: 24, rate: 0.08 };

/** Trains both looks. */
export function train(pages: readonly Example[], growth: Growth = GROWTH): Trained {
  const { leaves, rate } = growth;
  const counts = new WordCounts();
  for (const page of pages) page.count(counts);
  const examples = pages.flatMap((page) => [page, ...(page.variants ?? [])]);
  const learnt = new Map<string, LearntWords>();
  const tables = examples.map((example) => {
    let words = learnt.get(example.domain);
    if (!words) {
      words = counts.without(example.domain);
      learnt.set(example.domain, words);
    }
    return example.first(words);
  });
  const INNER = 3;
  const innerFold = (example: Example) => foldOf(`${example.domain}#`, 30011) % INNER;
  const seen: Float32Array[] = [];
  for (let f = 0; f < INNER; f++) {
    const chosen = examples
      .map((example, i) => ({ example, i }))
      .filter(({ example }) => innerFold(example) !== f);
    const { model } = boost(
      stack(
        chosen.map(({ i }) => tables[i]!),
        chosen.map(({ example }) => example),
      ),
      { trees: growth.inner, leaves, rate },
    );
    const forest = new Forest(model);
    examples.forEach((example, i) => {
      if (innerFold(example) === f) seen[i] = probabilities(forest, tables[i]!);
    });
  }
  const first = boost(stack(tables, examples), { trees: growth.first, leaves, rate });
  const second = boost(
    stack(
      tables.map((table, i) => examples[i]!.second(table, seen[i]!)),
      examples,
    ),
    { trees: growth.second, leaves, rate },
  );
  return { counts, first: first.model, second: second.model, gains: second.gains };
}

/** The mean measures of results by set, taking texts above a threshold. */
export function report(name: string, results: readonly Result[], of: 'p1' | 'p2', threshold: number): void {
  const table = new ShingleTable();
  for (const { example, [of]: p } of results) {
    const body = example.body(p, threshold);
    table.add(example.gold.set, shingles(example.gold.body, body));
  }
  console.log(name, threshold, table.toString());
}

/** One fold: what was learnt from, what was learnt of words, and what is read. */
export interface Fold {
  readonly number: number;
  readonly counts: WordCounts;
  readonly learn: readonly Example[];
  readonly read: readonly Example[];
}

/** The figures of readings at several thresholds. */
export function reportAll(name: string, results: readonly Result[], of: 'p1' | 'p2'): void {
  for (const threshold of [0.35, 0.42, 0.5, 0.58]) report(name, results, of, threshold);
}

/** Trains and reads by folds of domains over all sets together, prints the figures, and gives the readings. */
export function crossValidate(
  examples: readonly Example[],
  columns: readonly string[],
  folds: number,
  growth?: Growth,
  each?: (fold: Fold) => void,
): Result[] {
  const results: Result[] = [];
  for (let f = 0; f < folds; f++) {
    const learn = examples.filter((example) => foldOf(example.gold.url, folds) !== f);
    const read = examples.filter((example) => foldOf(example.gold.url, folds) === f);
    const model = train(learn, growth);
    each?.({ number: f, counts: model.counts, learn, read });
    const learnt = model.counts.without();
    const first = new Forest(model.first);
    const second = new Forest(model.second);
    for (const example of read) {
      const table = example.first(learnt);
      const p1 = probabilities(first, table);
      results.push({ example, p1, p2: probabilities(second, example.second(table, p1)) });
    }
    report(`folds to ${f}`, results, 'p2', 0.5);
    if (f === 0) {
      const gains = [...model.gains].map((gain, i) => [columns[i], Math.round(gain)] as const);
      gains.sort((a, b) => b[1] - a[1]);
      console.log(
        gains
          .slice(0, 40)
          .map(([column, gain]) => `${column} ${gain}`)
          .join(', '),
      );
    }
  }
  reportAll('first look', results, 'p1');
  reportAll('second look', results, 'p2');
  return results;
}
