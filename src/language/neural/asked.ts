import { readInBatches } from './batches.ts';
import type { Network, Reading } from './network.ts';
import { withoutPrefixes } from './prefixed.ts';
import { between, recased } from './recased.ts';

/** A sentence as its names are asked of: a word may lack a prefix, and scores of labels may come from another reading too. */
export interface Asked {
  readonly words: readonly string[];
  readonly upos: readonly string[];
  readonly scores: Float32Array;
  readonly damaged: boolean;
}

/** Sentences with what the network says of their names; a second reading is made of those that need one. */
export function askedOf(
  network: Network,
  sentences: readonly (readonly string[])[],
  readings: readonly Reading[],
): Asked[] {
  const otherwise = sentences.map((words, i) => recased(words, readings[i]!.case));
  const others = sentences.map((words, i) => otherwise[i] ?? withoutPrefixes(words));
  const again = readInBatches(
    network,
    others.filter((words) => words !== undefined),
  );
  let next = 0;
  return sentences.map((words, i): Asked => {
    const own = readings[i]!;
    const damaged = otherwise[i] !== undefined;
    const bare = others[i];
    if (bare === undefined) return { words, upos: own.upos, scores: own.nameScores.slice(), damaged };
    const other = again[next++]!;
    if (damaged) return { words, upos: own.upos, scores: between(own, other), damaged };
    return { words: bare, upos: other.upos, scores: other.nameScores.slice(), damaged };
  });
}
