import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { GOLD_SETS } from './gold-sets.ts';
import { goldInReach, scoreSet } from './score.ts';

/** Set → figure → the least it may be; figures named in `most` are faults, and the number is the most they may be. */
const Baseline = z.object({
  least: z.record(z.string(), z.record(z.string(), z.number())),
  most: z.record(z.string(), z.record(z.string(), z.number())),
});
const { least, most } = Baseline.parse(
  JSON.parse(readFileSync(new URL('baseline.json', import.meta.url), 'utf8')),
);
if (!goldInReach) console.log('floors of accuracy: skipped, the gold sets (../shared) are not in reach');

describe.skipIf(!goldInReach)('accuracy stays above its floors', () => {
  test.each(GOLD_SETS.filter((s) => s.quick).map((set) => [set.id, set] as const))(
    '%s',
    async (id, set) => {
      const { figures } = await scoreSet(set);
      const fallen = [
        ...Object.entries(least[id] ?? {}).filter(([name, floor]) => (figures[name] ?? -1) < floor),
        ...Object.entries(most[id] ?? {}).filter(([name, ceiling]) => (figures[name] ?? Infinity) > ceiling),
      ].map(([name, bound]) => `${name}: ${figures[name]} against ${bound}`);
      expect(fallen).toEqual([]);
    },
    600_000,
  );
});
