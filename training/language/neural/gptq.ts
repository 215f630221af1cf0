/**
 * Weights as whole numbers, each rounded so that what the others before it lost is made good, as far as the inputs allow it:
 * GPTQ (Frantar et al. 2022), in double precision.
 */

/** The upper triangle U with Uᵀ U = the inverse of a matrix: H is symmetric and positive definite, [k, k] row by row. */
function inverseRoot(h: Float64Array, k: number): Float64Array {
  // H = L Lᵀ, from the last row to the first, so that the inverse's upper factor is the inverse of L.
  const l = new Float64Array(k * k);
  for (let j = k - 1; j >= 0; j--) {
    let d = h[j * k + j]!;
    for (let m = j + 1; m < k; m++) d -= l[j * k + m]! ** 2;
    if (!(d > 0)) throw new Error('the inputs’ moments are not positive definite');
    const root = Math.sqrt(d);
    l[j * k + j] = root;
    for (let i = 0; i < j; i++) {
      let s = h[i * k + j]!;
      for (let m = j + 1; m < k; m++) s -= l[i * k + m]! * l[j * k + m]!;
      l[i * k + j] = s / root;
    }
  }
  // l is upper triangular with l lᵀ = H; its inverse, upper too, is U.
  const u = new Float64Array(k * k);
  for (let j = 0; j < k; j++) {
    u[j * k + j] = 1 / l[j * k + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let s = 0;
      for (let m = i + 1; m <= j; m++) s -= l[i * k + m]! * u[m * k + j]!;
      u[i * k + j] = s / l[i * k + i]!;
    }
  }
  return u;
}

/**
 * Rounds weights [rows, k] to -top..top with a scale for each row.
 * @param moments sums of products of the inputs, [k, k]
 */
export function rounded(
  weights: Float64Array,
  k: number,
  moments: Float64Array,
  top: number,
): { readonly whole: Int8Array; readonly scales: Float32Array } {
  const rows = weights.length / k;
  const h = moments.slice();
  let mean = 0;
  for (let i = 0; i < k; i++) mean += h[i * k + i]! / k;
  for (let i = 0; i < k; i++) h[i * k + i]! += 0.01 * mean || 1;
  // The inputs that count most come first, while there are others left to make good for them.
  const order = Array.from({ length: k }, (_, i) => i).sort((a, b) => h[b * k + b]! - h[a * k + a]! || a - b);
  const sorted = Float64Array.from(
    { length: k * k },
    (_, i) => h[order[Math.floor(i / k)]! * k + order[i % k]!]!,
  );
  const u = inverseRoot(sorted, k);
  const whole = new Int8Array(weights.length);
  const scales = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    const row = weights.slice(r * k, (r + 1) * k);
    if (row.every((x) => x === 0)) continue;
    const scale = Math.fround(row.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / top);
    scales[r] = scale;
    order.forEach((i, n) => {
      const q = Math.max(-top, Math.min(top, Math.round(row[i]! / scale)));
      whole[r * k + i] = q;
      const lost = (row[i]! - q * scale) / u[n * k + n]!;
      for (let m = n + 1; m < k; m++) row[order[m]!]! -= lost * u[n * k + m]!;
    });
  }
  return { whole, scales };
}
