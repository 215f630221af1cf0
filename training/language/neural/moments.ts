import type { Kernel } from '../../../src/language/neural/arithmetic.ts';
import { Arithmetic } from '../../../src/language/neural/arithmetic.ts';
import { readInBatches } from '../../../src/language/neural/batches.ts';
import { Model } from '../../../src/language/neural/model.ts';
import { Network } from '../../../src/language/neural/network.ts';

/** Adds what rows of bytes, each with its scale, make multiplied by themselves. */
function add(
  moments: Float64Array,
  x: Int8Array,
  ld: number,
  k: number,
  by: (row: number) => number,
  rows: number,
) {
  for (let r = 0; r < rows; r++) {
    const factor = by(r) ** 2;
    for (let i = 0; i < k; i++) {
      const a = x[r * ld + i]! * factor;
      if (a === 0) continue;
      for (let j = 0; j < k; j++) moments[i * k + j]! += a * x[r * ld + j]!;
    }
  }
}

/**
 * Reads sentences by a model and listens to its kernel: for every matrix, by name, the sums of products of its inputs.
 * @param file the model's file
 */
export function momentsOf(
  file: Buffer,
  sentences: readonly (readonly string[])[],
): Map<string, Float64Array> {
  const model = Model.parse(file);
  const arithmetic = new Arithmetic();
  const { kernel, pack } = arithmetic;
  const bytes = model.bytes.bind(model);
  const names = new Map<number, string>();
  const moments = new Map<string, Float64Array>();
  const of = (name: string, k: number): Float64Array => {
    const found = moments.get(name) ?? new Float64Array(k * k);
    moments.set(name, found);
    return found;
  };
  const view = (at: number, length: number): Int8Array =>
    new Int8Array(arithmetic.floats(0, 1).buffer as ArrayBuffer, at, length);
  let last = '';
  model.bytes = (name) => {
    last = name;
    return bytes(name);
  };
  arithmetic.pack = (...weights) => {
    const at = pack.apply(arithmetic, weights);
    names.set(at, last);
    return at;
  };
  let listening = false;
  const listened: Kernel = {
    ...kernel,
    product(...all) {
      kernel.product(...all);
      const [a, lda, by, w, , , , , m, , k] = all;
      if (!listening) return;
      const scales = arithmetic.floats(by, m);
      add(of(names.get(w)!, k), view(a, m * lda), lda, k, (r) => scales[r]!, m);
    },
    lstm(...all) {
      kernel.lstm(...all);
      const [, , , , , start, length, count, hidden, w, , out, ldo] = all;
      const words = arithmetic.ints(start, count)[count - 1]! + arithmetic.ints(length, count)[count - 1]!;
      const state = 1 / model.header.state;
      const x = view(out, (words - 1) * ldo + hidden);
      add(of(names.get(w)!, hidden), x, ldo, hidden, () => state, words);
    },
  };
  Object.defineProperty(arithmetic, 'kernel', { value: listened });
  const network = new Network(model, arithmetic);
  listening = true;
  readInBatches(network, sentences);
  return moments;
}
