import type { Weights } from './weights.ts';
import { addScores, slotsOf } from './weights.ts';

/** A sentence to tag: each word's features and what joins it to the word before, as slots. */
export interface Lattice {
  readonly words: readonly Int32Array[];
  /** For each word and each label of the word before (and, last, for the first word): slots of the joint features. */
  readonly steps: readonly (readonly Int32Array[])[];
}

/** The lattice of a sentence, for labels numbered from 0. */
export function latticeOf(
  features: readonly string[][],
  steps: readonly string[],
  labels: number,
  slots: number,
): Lattice {
  return {
    words: features.map((f) => slotsOf(f, slots)),
    steps: steps.map((s, i) =>
      Array.from({ length: labels }, (_, p) =>
        i === 0 ? slotsOf(['s0'], slots) : slotsOf([`s${p}`, `s${p} ${s}`], slots),
      ),
    ),
  };
}

/** The best sequence of labels (Viterbi, first order). */
export function decode(w: Weights, lattice: Lattice): number[] {
  const n = w.labels.length;
  const back: Int8Array[] = [];
  let score = new Float64Array(n);
  const own = new Float64Array(n);
  const step = new Float64Array(n);
  lattice.words.forEach((features, i) => {
    own.fill(0);
    addScores(w, features, own);
    const next = new Float64Array(n).fill(-Infinity);
    const from = new Int8Array(n);
    for (let p = 0; p < n; p++) {
      if (i === 0 && p > 0) break;
      step.fill(0);
      addScores(w, lattice.steps[i]![p]!, step);
      for (let y = 0; y < n; y++) {
        const s = (i === 0 ? 0 : score[p]!) + step[y]! + own[y]!;
        if (s > next[y]!) {
          next[y] = s;
          from[y] = p;
        }
      }
    }
    back.push(from);
    score = next;
  });
  let y = 0;
  for (let k = 1; k < n; k++) if (score[k]! > score[y]!) y = k;
  const out: number[] = [];
  for (let i = lattice.words.length - 1; i >= 0; i--) {
    out.push(y);
    y = back[i]![y]!;
  }
  return out.reverse();
}
