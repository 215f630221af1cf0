/** One training example: its features, its class, and how much it counts. */
export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight: number;
}

export interface Regression {
  readonly classes: string[];
  readonly weights: Map<string, Float64Array>;
}

/** Small seeded random numbers (mulberry32), so that a training gives the same model everywhere. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Multinomial logistic regression by AdaGrad with L2, over features seen at least twice. Some 20 rounds; seeded.
 * `l2` is per example and round.
 */
export function regress(
  examples: readonly Example[],
  { rounds = 20, rate = 0.15, l2 = 2e-4, least = 2 } = {},
): Regression {
  const classes = [...new Set(examples.map((e) => e.label))].sort();
  const index = new Map(classes.map((c, i) => [c, i]));
  const seen = new Map<string, number>();
  for (const e of examples) for (const f of new Set(e.features)) seen.set(f, (seen.get(f) ?? 0) + 1);
  const weights = new Map<string, Float64Array>();
  const squares = new Map<string, Float64Array>();
  for (const [f, n] of seen) {
    if (n < least) continue;
    weights.set(f, new Float64Array(classes.length));
    squares.set(f, new Float64Array(classes.length).fill(1e-2));
  }
  const random = seeded(7);
  const order = examples.map((_, i) => i);
  const rows = examples.map((e) => [...new Set(e.features)].filter((f) => weights.has(f)));
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const e = examples[i]!;
      const row = rows[i]!;
      const scores = new Float64Array(classes.length);
      for (const f of row) {
        const w = weights.get(f)!;
        for (let k = 0; k < classes.length; k++) scores[k]! += w[k]!;
      }
      const top = Math.max(...scores);
      let sum = 0;
      for (let k = 0; k < classes.length; k++) sum += scores[k] = Math.exp(scores[k]! - top);
      const right = index.get(e.label)!;
      for (const f of row) {
        const w = weights.get(f)!;
        const s = squares.get(f)!;
        for (let k = 0; k < classes.length; k++) {
          const slope = e.weight * (scores[k]! / sum - (k === right ? 1 : 0)) + l2 * w[k]!;
          s[k]! += slope * slope;
          w[k]! -= (rate * slope) / Math.sqrt(s[k]!);
        }
      }
    }
  }
  return { classes, weights };
}
