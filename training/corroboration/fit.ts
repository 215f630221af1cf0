import type { Logistic } from '../../src/corroboration/logistic.ts';

/** One example: its measures, and whether it is what is asked for. */
export interface Example {
  readonly values: readonly number[];
  readonly isTrue: boolean;
}

/**
 * A logistic regression with L2 by Newton's method (iteratively reweighted least squares): the same numbers from the same
 * examples, whatever their order. `ridge` is counted per example on the scaled measures.
 */
export function fitLogistic(
  names: readonly string[],
  examples: readonly Example[],
  { rounds = 12, ridge = 1e-4 } = {},
): Logistic {
  const n = examples.length;
  const scales = names.map((_, k) => {
    const mean = examples.reduce((sum, { values }) => sum + values[k]!, 0) / n;
    const variance = examples.reduce((sum, { values }) => sum + (values[k]! - mean) ** 2, 0) / n;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  const rows = examples.map(({ values }) => [
    1,
    ...scales.map(({ mean, deviation }, k) => (values[k]! - mean) / deviation),
  ]);
  const size = names.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((w, k) => (k === 0 ? 0 : -ridge * n * w));
    const curve = weights.map((_, k) => weights.map((_, m) => (k === m ? ridge * n : 0)));
    for (const [i, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, x, k) => sum + x * weights[k]!, 0)));
      const miss = Number(examples[i]!.isTrue) - p;
      const spread = Math.max(p * (1 - p), 1e-9);
      for (let k = 0; k < size; k++) {
        slope[k]! += miss * row[k]!;
        for (let m = 0; m <= k; m++) curve[k]![m]! += spread * row[k]! * row[m]!;
      }
    }
    for (let k = 0; k < size; k++) for (let m = k + 1; m < size; m++) curve[k]![m] = curve[m]![k]!;
    const step = solved(curve, slope);
    weights = weights.map((w, k) => w + step[k]!);
  }
  const rounded = (x: number) => Number(x.toPrecision(6));
  return {
    bias: rounded(weights[0]!),
    measures: names.map((name, k) => ({
      name,
      mean: rounded(scales[k]!.mean),
      deviation: rounded(scales[k]!.deviation),
      weight: rounded(weights[k + 1]!),
    })),
  };
}

/** Gaussian elimination with pivots: x where matrix · x = right. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let m = k; m <= n; m++) rows[i]![m]! -= factor * rows[k]![m]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    x[k] =
      (rows[k]![n]! - rows[k]!.slice(k + 1, n).reduce((s, v, m) => s + v * x[k + 1 + m]!, 0)) / rows[k]![k]!;
  }
  return x;
}
