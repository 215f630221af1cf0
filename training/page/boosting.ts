/**
 * Gradient boosting for log-loss over histograms, grown leaf by leaf, after LightGBM (Ke et al. 2017): second-order gains,
 * L2, row and column sampling. Deterministic for a seed.
 */
import type { ForestModel } from '../../src/page/trees/forest.ts';

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly minHessian: number;
  readonly l2: number;
  readonly rowShare: number;
  readonly columnShare: number;
  readonly seed: number;
}

export const DEFAULTS: BoostOptions = {
  trees: 150,
  leaves: 24,
  rate: 0.08,
  minHessian: 4,
  l2: 4,
  rowShare: 0.6,
  columnShare: 0.4,
  seed: 7,
};
const BINS = 64;

function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Upper edges of up to 64 bins of a column, from its quantiles. */
function edgesOf(values: Float32Array, rows: number, columns: number, column: number): number[] {
  const step = Math.max(1, Math.floor(rows / 20000));
  const sample = new Float32Array(Math.ceil(rows / step));
  for (let i = 0, k = 0; i < rows; i += step) sample[k++] = values[i * columns + column]!;
  sample.sort();
  const distinct = [...new Set(sample)];
  if (distinct.length <= BINS)
    return distinct.slice(0, -1).map((v, i) => Math.fround((v + distinct[i + 1]!) / 2));
  const edges: number[] = [];
  for (let k = 1; k < BINS; k++) {
    const value = sample[Math.floor((k * sample.length) / BINS)]!;
    if (edges.length === 0 || value > edges[edges.length - 1]!) edges.push(value);
  }
  return edges;
}

interface Leaf {
  node: number;
  rows: Int32Array;
  hist: Float64Array;
  gain: number;
  feature: number;
  bin: number;
  sumG: number;
  sumH: number;
}

/** The rows of a leaf on either side of a bin, in order. */
function parted(rows: Int32Array, bins: Uint8Array, bin: number): [left: Int32Array, right: Int32Array] {
  const left = new Int32Array(rows.length);
  const right = new Int32Array(rows.length);
  let l = 0;
  let r = 0;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    if (bins[row]! <= bin) left[l++] = row;
    else right[r++] = row;
  }
  return [left.slice(0, l), right.slice(0, r)];
}

/** Trains on `labels` in [0, 1] with weights. Returns the model and the gain each column brought. */
export function boost(
  data: { values: Float32Array; rows: number; columns: number; labels: Float32Array; weights: Float32Array },
  options: Partial<BoostOptions> = {},
): { model: ForestModel; gains: Float64Array } {
  const o = { ...DEFAULTS, ...options };
  const { values, rows, columns, labels, weights } = data;
  const rand = random(o.seed);
  const edges: number[][] = [];
  const bins: Uint8Array[] = [];
  for (let c = 0; c < columns; c++) {
    const e = edgesOf(values, rows, columns, c);
    edges.push(e);
    const b = new Uint8Array(rows);
    for (let i = 0; i < rows; i++) {
      const v = values[i * columns + c]!;
      let lo = 0;
      let hi = e.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (v <= e[mid]!) hi = mid;
        else lo = mid + 1;
      }
      b[i] = lo;
    }
    bins.push(b);
  }
  let sumW = 0;
  let sumY = 0;
  for (let i = 0; i < rows; i++) {
    sumW += weights[i]!;
    sumY += weights[i]! * labels[i]!;
  }
  const mean = sumY / sumW;
  const base = Math.log(mean / (1 - mean));
  const scores = new Float64Array(rows).fill(base);
  const g = new Float64Array(rows);
  const h = new Float64Array(rows);
  const gains = new Float64Array(columns);
  const model = {
    base,
    roots: [] as number[],
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
    right: [] as number[],
  };
  /** The bin of each node's threshold. */
  const splitBin: number[] = [];
  const stride = BINS * 2;
  const chosen = new Int32Array(rows);
  const leafG = new Float64Array(rows);
  const leafH = new Float64Array(rows);

  /** Sums of gradients and hessians by column and bin, for the rows of a leaf. */
  function histogram(ids: Int32Array, used: readonly number[]): Float64Array {
    const hist = new Float64Array(used.length * stride);
    const n = ids.length;
    for (let k = 0; k < n; k++) {
      leafG[k] = g[ids[k]!]!;
      leafH[k] = h[ids[k]!]!;
    }
    used.forEach((c, at) => {
      const b = bins[c]!;
      const offset = at * stride;
      for (let k = 0; k < n; k++) {
        const slot = offset + 2 * b[ids[k]!]!;
        hist[slot]! += leafG[k]!;
        hist[slot + 1]! += leafH[k]!;
      }
    });
    return hist;
  }
  function bestSplit(leaf: Leaf, used: readonly number[]): void {
    leaf.gain = 0;
    const { hist, sumG, sumH } = leaf;
    if (leaf.rows.length < 4) return;
    const parent = (sumG * sumG) / (sumH + o.l2);
    used.forEach((c, at) => {
      const count = edges[c]!.length;
      let slot = at * stride;
      let leftG = 0;
      let leftH = 0;
      for (let bin = 0; bin < count; bin++, slot += 2) {
        leftG += hist[slot]!;
        leftH += hist[slot + 1]!;
        const rightH = sumH - leftH;
        if (leftH < o.minHessian) continue;
        if (rightH < o.minHessian) break;
        const rightG = sumG - leftG;
        const gain = (leftG * leftG) / (leftH + o.l2) + (rightG * rightG) / (rightH + o.l2) - parent;
        if (gain > leaf.gain) {
          leaf.gain = gain;
          leaf.feature = c;
          leaf.bin = bin;
        }
      }
    });
  }
  function makeLeaf(node: number, ids: Int32Array, hist: Float64Array): Leaf {
    let sumG = 0;
    let sumH = 0;
    for (const i of ids) {
      sumG += g[i]!;
      sumH += h[i]!;
    }
    return { node, rows: ids, hist, gain: 0, feature: -1, bin: 0, sumG, sumH };
  }
  function newNode(): number {
    model.feature.push(-1);
    model.threshold.push(0);
    model.left.push(0);
    model.right.push(0);
    return model.feature.length - 1;
  }

  for (let t = 0; t < o.trees; t++) {
    for (let i = 0; i < rows; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      g[i] = weights[i]! * (p - labels[i]!);
      h[i] = Math.max(1e-6, weights[i]! * p * (1 - p));
    }
    let count = 0;
    for (let i = 0; i < rows; i++) if (rand() < o.rowShare) chosen[count++] = i;
    const used: number[] = [];
    for (let c = 0; c < columns; c++) if (rand() < o.columnShare) used.push(c);
    const root = newNode();
    model.roots.push(root);
    const all = chosen.slice(0, count);
    const leaves = [makeLeaf(root, all, histogram(all, used))];
    bestSplit(leaves[0]!, used);
    while (leaves.length < o.leaves) {
      let at = 0;
      for (let k = 1; k < leaves.length; k++) if (leaves[k]!.gain > leaves[at]!.gain) at = k;
      const leaf = leaves[at]!;
      if (leaf.gain <= 1e-3) break;
      gains[leaf.feature]! += leaf.gain;
      const b = bins[leaf.feature]!;
      const [left, right] = parted(leaf.rows, b, leaf.bin);
      const l = newNode();
      const r = newNode();
      model.feature[leaf.node] = leaf.feature;
      model.threshold[leaf.node] = edges[leaf.feature]![leaf.bin]!;
      splitBin[leaf.node] = leaf.bin;
      model.left[leaf.node] = l;
      model.right[leaf.node] = r;
      // The larger child's sums are the parent's less the smaller's.
      const [small, large] = left.length < right.length ? [left, right] : [right, left];
      const smallHist = histogram(small, used);
      const largeHist = leaf.hist;
      for (let k = 0; k < largeHist.length; k++) largeHist[k]! -= smallHist[k]!;
      const pair = [
        makeLeaf(l, left, left === small ? smallHist : largeHist),
        makeLeaf(r, right, right === large ? largeHist : smallHist),
      ];
      for (const child of pair) bestSplit(child, used);
      leaves.splice(at, 1, ...pair);
    }
    for (const leaf of leaves)
      model.threshold[leaf.node] = Math.fround((-leaf.sumG / (leaf.sumH + o.l2)) * o.rate);
    // The whole set moves, not the sample alone.
    for (let i = 0; i < rows; i++) {
      let node = root;
      while (model.feature[node]! >= 0) {
        const bin = bins[model.feature[node]!]![i]!;
        node = bin <= splitBin[node]! ? model.left[node]! : model.right[node]!;
      }
      scores[i]! += model.threshold[node]!;
    }
  }
  return { model, gains };
}
