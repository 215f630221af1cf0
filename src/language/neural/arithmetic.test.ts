import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Arithmetic } from './arithmetic.ts';

const builds = [new Arithmetic('fused'), new Arithmetic('simd'), new Arithmetic('scalar')] as const;

/** Numbers of a seed, each in 0..1. */
function numbers(seed: number, count: number): Float64Array {
  let state = seed | 1;
  return Float64Array.from({ length: count }, () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ (state >>> 12);
    return (state >>> 8) / 2 ** 24;
  });
}
const bytes = (seed: number, count: number, most: number): Int8Array =>
  Int8Array.from(numbers(seed, count), (x) => Math.floor(x * (2 * most + 1)) - most);
const floats = (seed: number, count: number, most: number): Float32Array =>
  Float32Array.from(numbers(seed, count), (x) => (2 * x - 1) * most);

const size = fc.integer({ min: 1, max: 12 });
const seeds = fc.integer({ min: 1, max: 2 ** 30 });

test('products are those of whole numbers, in every build, at the ends of their range too', () => {
  fc.assert(
    fc.property(size, size, size, seeds, fc.boolean(), (m4, n8, k4, seed, extreme) => {
      const [m, n, k] = [m4 * 4, n8 * 8, k4 * 4];
      const ends = (x: number, most: number): number => (x < 0 ? -most : most);
      const a = bytes(seed, m * k, 127).map((x) => (extreme ? ends(x, 127) : x));
      const w = bytes(seed + 1, n * k, 63).map((x) => (extreme ? ends(x, 63) : x));
      const sums = Array.from({ length: m * n }, (_, i) => {
        let sum = 0;
        for (let j = 0; j < k; j++) sum += a[Math.floor(i / n) * k + j]! * w[(i % n) * k + j]!;
        return sum;
      });
      for (const arithmetic of builds) {
        const ones = arithmetic.keep(new Float32Array(Math.max(m, n)).fill(1));
        const none = arithmetic.keep(new Float32Array(n));
        const to = arithmetic.take(m * n * 4);
        const packed = arithmetic.pack(w, n, k);
        arithmetic.kernel.product(arithmetic.keepBytes(a), k, ones, packed, ones, none, to, n, m, n, k);
        expect(Array.from(arithmetic.floats(to, m * n), (x) => x + 0)).toEqual(sums);
      }
    }),
    { numRuns: 60 },
  );
});

test('rows of floats become the same bytes and scales in every build, none off by more than half a step', () => {
  fc.assert(
    fc.property(
      size,
      size,
      seeds,
      fc.constantFrom(0, 1e-35, 1e-6, 1, 3e4),
      fc.constantFrom(0, 1),
      (rows, c4, seed, most, relu) => {
        const columns = c4 * 4;
        const x = floats(seed, rows * columns, most);
        const [first, ...others] = builds.map((arithmetic) => {
          const to = arithmetic.take(rows * columns);
          const by = arithmetic.take(rows * 4);
          arithmetic.kernel.shrink(arithmetic.keep(x), columns, columns, rows, relu, to, columns, by);
          const whole = new Int8Array(arithmetic.floats(0, 1).buffer, to, rows * columns).slice();
          return { whole, scales: arithmetic.floats(by, rows).slice() };
        });
        for (const other of others) expect(other).toEqual(first);
        first!.whole.forEach((q, i) => {
          const scale = first!.scales[Math.floor(i / columns)]!;
          const wanted = relu ? Math.max(0, x[i]!) : x[i]!;
          expect(Math.abs(q * scale - wanted)).toBeLessThanOrEqual(scale * 0.5001 + 1e-30);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('an LSTM over sentences of any lengths has the same bits in every build, and for each sentence alone', () => {
  fc.assert(
    fc.property(
      fc.array(size, { minLength: 1, maxLength: 9 }),
      seeds,
      fc.constantFrom(0, 1),
      (lengths, seed, backward) => {
        const h = 16;
        const [gates, total] = [4 * h, lengths.reduce((x, y) => x + y, 0)];
        lengths.sort((x, y) => y - x);
        const input = floats(seed, total * gates, 6);
        const weights = bytes(seed + 1, gates * h, 63);
        const scales = floats(seed + 2, gates, 1e-4);
        const run = (arithmetic: Arithmetic, rows: Float32Array, of: readonly number[]): Int8Array => {
          const words = of.reduce((x, y) => x + y, 0);
          const whole = (values: readonly number[]): number => {
            const at = arithmetic.take(values.length * 4);
            arithmetic.ints(at, values.length).set(values);
            return at;
          };
          const starts = of.map((_, i) => of.slice(0, i).reduce((x, y) => x + y, 0));
          const out = arithmetic.take(words * h);
          const room = (of.length + 4) * gates * 4;
          arithmetic.kernel.lstm(
            arithmetic.keep(rows),
            gates,
            whole(Array.from({ length: words }, (_, i) => i)),
            arithmetic.keep(new Float32Array(gates)),
            whole(of.map(() => 0)),
            whole(starts),
            whole(of),
            of.length,
            h,
            arithmetic.pack(weights, gates, h),
            arithmetic.keep(scales),
            out,
            h,
            backward,
            arithmetic.take(room),
            arithmetic.take(room),
            arithmetic.take(room),
            arithmetic.take(room),
          );
          return new Int8Array(arithmetic.floats(0, 1).buffer, out, words * h).slice();
        };
        const together = run(builds[0], input, lengths);
        for (const other of builds.slice(1)) expect(run(other, input, lengths)).toEqual(together);
        let at = 0;
        for (const length of lengths) {
          const alone = run(builds[0], input.slice(at * gates, (at + length) * gates), [length]);
          expect(alone).toEqual(together.slice(at * h, (at + length) * h));
          at += length;
        }
      },
    ),
    { numRuns: 40 },
  );
});
