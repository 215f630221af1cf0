import { gzipSync } from 'node:zlib';
import { decode, type Lattice, stepSlots } from '../../src/attribution/learned/tagging.ts';
import type { Weights } from '../../src/attribution/learned/weights.ts';

/** A generator of the same numbers each time (mulberry32): training must give the same model twice. */
export function randomFrom(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

export interface Decision {
  readonly features: Int32Array;
  readonly yes: boolean;
}

/** Logistic regression by AdaGrad, with a little shrinking: the log-odds of `yes`. */
export function learnDecisions(examples: Decision[], slots: number, epochs: number, seed = 7): Weights {
  const w = new Float32Array(slots);
  const g = new Float32Array(slots).fill(1e-2);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const e of shuffle(examples, random)) {
      let s = 0;
      for (const f of e.features) s += w[f]!;
      const p = 1 / (1 + Math.exp(-s));
      const d = p - (e.yes ? 1 : 0);
      loss -= Math.log(Math.max(1e-9, e.yes ? p : 1 - p));
      if (Math.abs(d) < 1e-3) continue;
      for (const f of e.features) {
        const gradient = d + 2e-5 * w[f]!;
        g[f]! += gradient * gradient;
        w[f]! -= (0.06 * gradient) / Math.sqrt(g[f]!);
      }
    }
    console.log(`  epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return { labels: ['yes'], slots, values: w, scale: 1 };
}

export interface Sequence {
  readonly lattice: Lattice;
  readonly gold: readonly number[];
}

/** How many times each feature stands in the examples, words and steps apart. */
function countFeatures(examples: readonly Sequence[]): [Map<number, number>, Map<number, number>] {
  const tables: [Map<number, number>, Map<number, number>] = [new Map(), new Map()];
  for (const { lattice } of examples) {
    for (const f of lattice.words) for (const k of f) tables[0].set(k, (tables[0].get(k) ?? 0) + 1);
    for (const f of lattice.steps) for (const k of f) tables[1].set(k, (tables[1].get(k) ?? 0) + 1);
  }
  return tables;
}

const kept = (lattice: Lattice, words: (k: number) => boolean, steps: (k: number) => boolean): Lattice => ({
  words: lattice.words.map((f) => f.filter(words)),
  steps: lattice.steps.map((f) => f.filter(steps)),
});

/**
 * Structured perceptron with averaged weights (Collins 2002). Features seen once are left out, and at each example a
 * share of the others (`dropout`): without that it learns the training half by heart from the third round on.
 */
export function learnSequences(
  all: readonly Sequence[],
  labels: readonly string[],
  slots: number,
  epochs: number,
  dropout: number,
  seed = 7,
): Weights {
  const [words, steps] = countFeatures(all);
  const examples = all.map((e) => ({
    gold: e.gold,
    lattice: kept(
      e.lattice,
      (k) => words.get(k)! > 1,
      (k) => steps.get(k)! > 1,
    ),
  }));
  const n = labels.length;
  const w = new Float32Array(slots * n);
  const sum = new Float64Array(slots * n);
  const now: Weights = { labels, slots, values: w, scale: 1 };
  const random = randomFrom(seed);
  let time = 1;
  const change = (features: Int32Array, y: number, by: number) => {
    for (const f of features) {
      w[f * n + y]! += by;
      sum[f * n + y]! += by * time;
    }
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const whole of shuffle(examples, random)) {
      const stays = () => random() >= dropout;
      const e = { gold: whole.gold, lattice: kept(whole.lattice, stays, stays) };
      const guess = decode(now, e.lattice);
      time++;
      if (guess.every((y, i) => y === e.gold[i])) continue;
      wrong++;
      for (let i = 0; i < guess.length; i++) {
        const [g, p] = [e.gold[i]!, guess[i]!];
        if (g !== p) {
          change(e.lattice.words[i]!, g, 1);
          change(e.lattice.words[i]!, p, -1);
        }
        const [gb, pb] = [i === 0 ? 0 : e.gold[i - 1]!, i === 0 ? 0 : guess[i - 1]!];
        if (g !== p || gb !== pb) {
          change(stepSlots(e.lattice.steps[i]!, gb, slots), g, 1);
          change(stepSlots(e.lattice.steps[i]!, pb, slots), p, -1);
        }
      }
    }
    console.log(`  epoch ${epoch + 1}: ${wrong} of ${examples.length} wrong`);
  }
  const values = new Float32Array(slots * n);
  for (let k = 0; k < values.length; k++) values[k] = w[k]! - sum[k]! / time;
  return { labels, slots, values, scale: 1 };
}

/** Weights as int8 with one scale, gzipped JSON: the form `parseWeights` reads. */
export function pack(weights: Weights, heads?: Iterable<string>): Buffer {
  const magnitudes = Float32Array.from(weights.values, Math.abs)
    .filter((v) => v > 0)
    .sort();
  const top = magnitudes[Math.floor(magnitudes.length * 0.9999)] ?? 1;
  const scale = top / 127;
  const bytes = Int8Array.from(weights.values, (v) => Math.max(-127, Math.min(127, Math.round(v / scale))));
  const { labels, slots } = weights;
  return gzipSync(
    JSON.stringify({
      labels,
      slots,
      scale,
      ...(heads ? { heads: [...heads].sort() } : {}),
      values: Buffer.from(bytes.buffer).toString('base64'),
    }),
    { level: 9 },
  );
}
