import { type Looks, probabilities, readLooks } from '../trees/looks.ts';
import { lineContext } from './context.ts';
import { lineFeatures } from './features.ts';
import type { Line } from './lines.ts';
import { type LineNet, readNet } from './net.ts';

const TREES = 'models/page-lines.json.gz';
const NET = 'models/page-lines-net.json.gz';
/** The trees alone judge a monster of more lines than this: the net takes longer. */
const MOST_FOR_NET = 5000;
/** Nobody is surer than this. */
const LEAST = 1e-4;
let looks: Looks | undefined;
let net: LineNet | undefined;

/** What trees and net say together: the mean of their log-odds, the trees' counted twice, as probabilities. */
export function together(p: Float32Array, scores: ArrayLike<number>): Float32Array {
  return p.map((own, i) => {
    const score = Math.log(Math.max(own, LEAST) / Math.max(1 - own, LEAST));
    return 1 / (1 + Math.exp(-(2 * score + scores[i]!) / 3));
  });
}

/** How likely each line of a captured page is to be article text. */
export function lineProbabilities(lines: readonly Line[]): Float32Array {
  looks ??= readLooks(TREES);
  const table = lineFeatures(lines, looks.learnt.words);
  const trees = probabilities(looks.second, lineContext(lines, table, probabilities(looks.first, table)));
  if (lines.length > MOST_FOR_NET) return trees;
  net ??= readNet(NET);
  const scores = net.scores(
    lines.map((line) => line.text),
    table,
  );
  return together(trees, scores);
}
