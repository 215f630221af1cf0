/**
 * Chances of BIOES labels in a chain of words (forward and backward over all well-formed paths): B-x is followed by I-x or E-x
 * alone, and so is I-x. Labels are O, then B, I, E and S of each type.
 */
export class Marginals {
  readonly #width: number;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #raised: Float64Array;
  readonly #total: Float64Array;

  constructor(labels: number, longest: number) {
    this.#width = labels;
    this.#forward = new Float64Array(labels * longest);
    this.#backward = new Float64Array(labels * longest);
    this.#raised = new Float64Array(labels * longest);
    this.#total = new Float64Array(longest);
  }

  /** Fills `chances` from the scores of n words; both hold a row a word. Returns the logarithm of the sum over all paths. */
  of(scores: Float32Array, n: number, chances: Float32Array): number {
    const width = this.#width;
    const a = this.#forward;
    const b = this.#backward;
    const x = this.#raised;
    let log = 0;
    let free = 1;
    for (let i = 0; i < n; i++) {
      const r = i * width;
      let top = -Infinity;
      for (let l = 0; l < width; l++) top = Math.max(top, scores[r + l]!);
      for (let l = 0; l < width; l++) x[r + l] = Math.exp(scores[r + l]! - top);
      a[r] = free * x[r]!;
      let closed = a[r]!;
      let total = a[r]!;
      for (let q = r + 1; q < r + width; q += 4) {
        const open = i > 0 ? a[q - width]! + a[q + 1 - width]! : 0;
        a[q] = free * x[q]!;
        a[q + 1] = open * x[q + 1]!;
        a[q + 2] = open * x[q + 2]!;
        a[q + 3] = free * x[q + 3]!;
        closed += a[q + 2]! + a[q + 3]!;
        total += a[q]! + a[q + 1]! + a[q + 2]! + a[q + 3]!;
      }
      log += top + Math.log(total);
      this.#total[i] = total;
      for (let l = 0; l < width; l++) a[r + l]! /= total;
      free = closed / total;
    }
    for (let i = n - 1; i >= 0; i--) {
      const r = i * width;
      const next = r + width;
      const end = i === n - 1;
      const by = end ? 1 : 1 / this.#total[i + 1]!;
      let after = end ? 1 : x[next]! * b[next]!;
      if (!end)
        for (let q = next + 1; q < next + width; q += 4) after += x[q]! * b[q]! + x[q + 3]! * b[q + 3]!;
      after *= by;
      b[r] = after;
      for (let l = 1; l < width; l += 4) {
        const q = next + l;
        const inside = end ? 0 : (x[q + 1]! * b[q + 1]! + x[q + 2]! * b[q + 2]!) * by;
        b[r + l] = inside;
        b[r + l + 1] = inside;
        b[r + l + 2] = after;
        b[r + l + 3] = after;
      }
      let sum = 0;
      for (let l = 0; l < width; l++) sum += a[r + l]! * b[r + l]!;
      for (let l = 0; l < width; l++) chances[r + l] = (a[r + l]! * b[r + l]!) / sum;
    }
    return log + Math.log(free);
  }
}
