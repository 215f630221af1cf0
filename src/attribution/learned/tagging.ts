import type { Weights } from './weights.ts';
import { addScores, hash, joined, slotsOf } from './weights.ts';

/**
 * The roles a word can play for a cue: none, cue, source, content, and none after a content. The last two tell a
 * content that has yet to begin from one that is over: a content is one stretch but where its cue or source breaks it.
 */
export const ROLES = ['O', 'U', 'S', 'C', 'A'] as const;
const [NONE, CONTENT, AFTER] = [0, 3, 4];

/** Whether one role may follow another. */
export function mayFollow(before: number, role: number): boolean {
  if (role === CONTENT) return before !== AFTER;
  if (role === NONE) return before !== CONTENT && before !== AFTER;
  if (role === AFTER) return before === CONTENT || before === AFTER;
  return true;
}

/** A sentence to tag: each word's features as slots, and hashes of what is joined with the role of the word before. */
export interface Lattice {
  readonly words: readonly Int32Array[];
  readonly steps: readonly Int32Array[];
}

export function latticeOf(
  features: readonly string[][],
  steps: readonly (readonly string[])[],
  slots: number,
): Lattice {
  return {
    words: features.map((f) => slotsOf(f, slots)),
    steps: steps.map((s) => Int32Array.from(s, (f) => hash(f) | 0)),
  };
}

/** The slots of a step from the role `before`. */
export function stepSlots(step: Int32Array, before: number, slots: number): Int32Array {
  const out = new Int32Array(step.length);
  for (let k = 0; k < step.length; k++) out[k] = joined(step[k]!, before, slots);
  return out;
}

/** As `addScores` over `stepSlots`, without the list between. */
function addStepScores(w: Weights, features: Int32Array, before: number, scores: Float64Array): void {
  const n = scores.length;
  const { values, scale, slots } = w;
  const length = features.length;
  for (let k = 0; k < length; k++) {
    const base = joined(features[k]!, before, slots) * n;
    for (let y = 0; y < n; y++) scores[y] = scores[y]! + values[base + y]! * scale;
  }
}

/** `mayFollow` for all pairs: a decoder asks it some million times a page. */
const FOLLOWS: readonly (readonly boolean[])[] = ROLES.map((_, p) => ROLES.map((_, y) => mayFollow(p, y)));

/** The best sequence of roles (Viterbi, first order); the first word follows none. */
export function decode(w: Weights, lattice: Lattice): number[] {
  const n = w.labels.length;
  const back: Int8Array[] = [];
  let score = new Float64Array(n);
  const own = new Float64Array(n);
  const step = new Float64Array(n);
  lattice.words.forEach((features, i) => {
    own.fill(0);
    addScores(w, features, own);
    const next = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    const from = new Int8Array(n);
    for (let p = 0; p < n; p++) {
      if (i === 0 && p > 0) break;
      if (score[p] === Number.NEGATIVE_INFINITY) continue;
      step.fill(0);
      addStepScores(w, lattice.steps[i]!, p, step);
      for (let y = 0; y < n; y++) {
        if (!FOLLOWS[p]![y]) continue;
        const s = score[p]! + step[y]! + own[y]!;
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
