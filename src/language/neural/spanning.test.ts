import fc from 'fast-check';
import { expect, test } from 'vitest';
import { treeOf } from './spanning.ts';

/** Whether heads make one tree with one root. */
function isTree(heads: Int32Array): boolean {
  if (heads.filter((h) => h < 0).length !== 1) return false;
  return heads.every((_, i) => {
    let at = i;
    for (let n = 0; n <= heads.length && at >= 0; n++) at = heads[at]!;
    return at < 0;
  });
}

const worth = (scores: Float32Array, heads: Int32Array): number =>
  heads.reduce((sum, h, d) => sum + scores[d * (heads.length + 1) + h + 1]!, 0);

/** The best tree by trying all. */
function bestByTrying(scores: Float32Array, n: number): number {
  let best = -Infinity;
  const heads = new Int32Array(n);
  for (let code = 0; code < (n + 1) ** n; code++) {
    let rest = code;
    for (let d = 0; d < n; d++) {
      heads[d] = (rest % (n + 1)) - 1;
      rest = Math.floor(rest / (n + 1));
    }
    if (heads.every((h, d) => h !== d) && isTree(heads)) best = Math.max(best, worth(scores, heads));
  }
  return best;
}

const table = (n: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })
    .map((numbers) => Float32Array.from(numbers));

test('the heads make the best tree with one root', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((n) => table(n).map((t) => [n, t] as const)),
      ([n, t]) => {
        const heads = treeOf(t, n);
        expect(isTree(heads)).toBe(true);
        expect(worth(t, heads)).toBeCloseTo(bestByTrying(t, n), 3);
      },
    ),
    { numRuns: 150, seed: 5 },
  );
});

test('longer sentences never break', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 40 }).chain((n) => table(n).map((t) => [n, t] as const)),
      ([n, t]) => isTree(treeOf(t, n)),
    ),
    { numRuns: 60, seed: 5 },
  );
});

test('scores that all agree still give a tree', () => {
  expect(isTree(treeOf(new Float32Array(6 * 7), 6))).toBe(true);
});
