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

/** So many rows stay in the nearest memory while every tree is asked about them. */
const TOGETHER = 32;

/** The probabilities of a forest for the rows of a table; 0 for a row that is not asked about. */
export function probabilities(forest: Forest, table: FeatureTable): Float32Array {
  const { rows, columns, values, asked } = table;
  const p = new Float32Array(rows);
  const chosen: number[] = [];
  for (let i = 0; i < rows; i++) if (asked?.[i] !== 0) chosen.push(i);
  for (let from = 0; from < chosen.length; from += TOGETHER) {
    const some = chosen.slice(from, from + TOGETHER);
    const scores = forest.scores(
      values,
      some.map((i) => i * columns),
    );
    some.forEach((i, k) => {
      p[i] = 1 / (1 + Math.exp(-scores[k]!));
    });
  }
  return p;
}
