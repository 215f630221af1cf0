/**
 * Gradient-boosted trees for yes-or-no questions, as trained by training/page/boosting.ts. All trees lie in flat arrays:
 * node k asks whether `feature[k] <= threshold[k]`, and goes to `left[k]` or `right[k]`; a negative feature is a leaf
 * whose value is its threshold. A node's right child lies behind its left one.
 */
export interface ForestModel {
  readonly base: number;
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** A forest ready to answer. */
export class Forest {
  private readonly base: number;
  private readonly roots: Int32Array;
  private readonly feature: Int16Array;
  private readonly threshold: Float32Array;
  private readonly left: Int32Array;

  constructor(model: ForestModel) {
    this.base = model.base;
    this.roots = Int32Array.from(model.roots);
    this.feature = Int16Array.from(model.feature);
    this.threshold = Float32Array.from(model.threshold);
    this.left = Int32Array.from(model.left);
    model.left.forEach((left, node) => {
      if (model.feature[node]! >= 0 && model.right[node] !== left + 1)
        throw new Error(`forest: the children of node ${node} do not lie side by side`);
    });
  }

  /** The log-odds for the rows that begin at `offsets` of `values`: tree by tree, so that each is fetched once for all rows. */
  scores(values: Float32Array, offsets: readonly number[]): Float64Array {
    const { roots, feature, threshold, left } = this;
    const sums = new Float64Array(offsets.length).fill(this.base);
    for (let t = 0; t < roots.length; t++) {
      const root = roots[t]!;
      for (let k = 0; k < offsets.length; k++) {
        const offset = offsets[k]!;
        let node = root;
        let f = feature[node]!;
        while (f >= 0) {
          // NaN goes right, as in training.
          node = left[node]! + (values[offset + f]! <= threshold[node]! ? 0 : 1);
          f = feature[node]!;
        }
        sums[k]! += threshold[node]!;
      }
    }
    return sums;
  }
}
