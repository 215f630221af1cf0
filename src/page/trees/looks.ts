import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';
import type { FeatureTable } from './feature-table.ts';
import { Forest, type ForestModel } from './forest.ts';
import type { LearntWords } from './word-odds.ts';

/** Two looks, ready: what was learnt of words, and a forest for each. */
export interface Looks {
  readonly learnt: LearntWords;
  readonly first: Forest;
  readonly second: Forest;
}

/** A model as training/page/keep.ts writes it. */
interface LooksFile {
  readonly classes: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, number>>;
  readonly first: ForestModel;
  readonly second: ForestModel;
}

/** Reads a model of two looks that ships with the package. */
export function readLooks(name: string): Looks {
  const file = JSON.parse(gunzipSync(readBinary(name)).toString('utf8')) as LooksFile;
  return {
    learnt: { classes: new Map(Object.entries(file.classes)), words: new Map(Object.entries(file.words)) },
    first: new Forest(file.first),
    second: new Forest(file.second),
  };
}

/** The probabilities of a forest for the rows of a table; 0 for a row that is not asked about. */
export function probabilities(forest: Forest, table: FeatureTable): Float32Array {
  const p = new Float32Array(table.rows);
  for (let i = 0; i < table.rows; i++)
    if (table.asked?.[i] !== 0) p[i] = forest.probability(table.values, i * table.columns);
  return p;
}
