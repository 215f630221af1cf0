import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkedGroups, type Pair } from './linkage.ts';

it('joins what is alike on average and leaves the rest alone', () => {
  const pairs: Pair[] = [
    [0, 1, 0.9],
    [1, 2, 0.8],
    [0, 2, 0.7],
    [2, 3, 0.6],
    [4, 5, 0.4],
  ];
  expect(linkedGroups(6, pairs, 0.5)).toEqual([[0, 1, 2], [3], [4], [5]]);
});

it('does not chain: a pair that only one member likes counts for a third', () => {
  const chain: Pair[] = [
    [0, 1, 0.9],
    [1, 2, 0.9],
    [2, 3, 0.9],
  ];
  expect(linkedGroups(4, chain, 0.6)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

it('puts each item into one group, whatever the pairs and their order', () => {
  const pair = fc.tuple(fc.nat(19), fc.nat(19), fc.float({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: ([a, b]) => [a, b].sort().join(' ') }), (pairs) => {
      const real = pairs.filter(([a, b]) => a !== b);
      const groups = linkedGroups(20, real, 0.5);
      expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
      expect(linkedGroups(20, real.toReversed(), 0.5)).toEqual(groups);
    }),
  );
});
