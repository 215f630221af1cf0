/** A name in a sentence: words from `first` to `last`, both inclusive. */
export interface Name {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Reads names off the scores of BIOES labels by the best path that is well formed (Viterbi): B-x is followed by I-x or
 * E-x alone, and so is I-x; a sentence does not end inside a name.
 */
export class NameReader {
  readonly #types: string[] = [];
  /** Label numbers of each type. */
  readonly #of: { begin: number; inside: number; end: number; single: number }[] = [];
  readonly #outside: number;

  constructor(labels: readonly string[]) {
    this.#outside = labels.indexOf('O');
    for (const label of labels) {
      if (!label.startsWith('B-')) continue;
      const type = label.slice(2);
      this.#types.push(type);
      this.#of.push({
        begin: labels.indexOf(label),
        inside: labels.indexOf(`I-${type}`),
        end: labels.indexOf(`E-${type}`),
        single: labels.indexOf(`S-${type}`),
      });
    }
  }

  /** @param scores for word i, from `at + i * stride` on */
  read(scores: Float32Array, at: number, stride: number, n: number): Name[] {
    const of = this.#of;
    const types = of.length;
    // free: the best sum with no name open; open[t]: with a name of type t open. How each came about is kept.
    let free = 0;
    let open = new Float64Array(types).fill(-Infinity);
    let wider = new Float64Array(types);
    const closed = new Int8Array(n).fill(-1); // -1 outside, t a single, types + t the end of a longer name
    const began = new Uint8Array(n * types);
    for (let i = 0; i < n; i++) {
      const row = at + i * stride;
      let next = free + scores[row + this.#outside]!;
      for (let t = 0; t < types; t++) {
        const labels = of[t]!;
        const single = free + scores[row + labels.single]!;
        if (single > next) {
          next = single;
          closed[i] = t;
        }
        const end = open[t]! + scores[row + labels.end]!;
        if (end > next) {
          next = end;
          closed[i] = types + t;
        }
        const start = free + scores[row + labels.begin]!;
        const inside = open[t]! + scores[row + labels.inside]!;
        wider[t] = Math.max(start, inside);
        if (start >= inside) began[i * types + t] = 1;
      }
      free = next;
      [open, wider] = [wider, open];
    }
    const out: Name[] = [];
    for (let i = n - 1; i >= 0; i--) {
      const how = closed[i]!;
      if (how < 0) continue;
      if (how < types) out.push({ type: this.#types[how]!, first: i, last: i });
      else {
        const t = how - types;
        const last = i--;
        while (i > 0 && began[i * types + t] === 0) i--;
        out.push({ type: this.#types[t]!, first: i, last });
      }
    }
    return out.reverse();
  }
}
