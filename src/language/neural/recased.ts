import type { Reading } from './network.ts';

/**
 * A sentence in capitals in small letters, and the other way round: what its names are is asked of both, since each tells
 * the network something else. Undefined for a sentence whose case is as usual.
 */
export function recased(words: readonly string[], kind: number): string[] | undefined {
  if (kind !== ALL_CAPITALS && kind !== NO_CAPITAL) return undefined;
  return words.map((word) => {
    const other = kind === ALL_CAPITALS ? word.toLowerCase() : word.toUpperCase();
    return other.length === word.length ? other : word;
  });
}
const ALL_CAPITALS = 1;
const NO_CAPITAL = 2;

/** The scores of names halfway between two readings of one sentence. */
export function between(one: Reading, other: Reading): Float32Array {
  return one.nameScores.map((score, i) => (score + other.nameScores[i]!) / 2);
}
