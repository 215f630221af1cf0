import { gunzipSync } from 'node:zlib';

/** Weights of a linear model over hashed features: `labels` weights a slot, side by side. */
export interface Weights {
  readonly labels: readonly string[];
  /** The number of slots, a power of two. */
  readonly slots: number;
  readonly values: Int8Array | Float32Array;
  /** One unit of `values`, for a model whose scores are log-odds. */
  readonly scale: number;
  /** For the cue model: lemmas of other words than verbs that were seen to head a cue. */
  readonly heads?: ReadonlySet<string>;
}

interface WeightsFile {
  readonly labels: string[];
  readonly slots: number;
  readonly scale: number;
  /** Base64 of int8 values. */
  readonly values: string;
  readonly heads?: string[];
}

/** Reads a `.json.gz` model file as the training script writes it. */
export function parseWeights(file: Uint8Array): Weights {
  const { labels, slots, scale, values, heads } = JSON.parse(
    gunzipSync(file).toString('utf8'),
  ) as WeightsFile;
  const bytes = Buffer.from(values, 'base64');
  return {
    labels,
    slots,
    scale,
    values: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    ...(heads ? { heads: new Set(heads) } : {}),
  };
}

/** A 32-bit hash of a string (FNV-1a over UTF-16 units, with a final mix). */
export function hash(s: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Features as slots of a table of 2^n. */
export function slotsOf(features: readonly string[], slots: number): Int32Array {
  const out = new Int32Array(features.length);
  for (let k = 0; k < features.length; k++) out[k] = hash(features[k]!) & (slots - 1);
  return out;
}

/** The slot of a feature joined with a label: both told apart in one table. */
export function joined(feature: number, label: number, slots: number): number {
  let h = Math.imul(feature ^ Math.imul(label + 1, 0x9e3779b9), 0x85ebca6b);
  h ^= h >>> 13;
  return (Math.imul(h, 0xc2b2ae35) >>> 8) & (slots - 1);
}

/** Adds each label's sum over the features to `scores`. */
export function addScores(w: Weights, features: Int32Array, scores: Float64Array): void {
  const n = scores.length;
  const { values, scale } = w;
  const length = features.length;
  for (let k = 0; k < length; k++) {
    const base = features[k]! * n;
    for (let y = 0; y < n; y++) scores[y] = scores[y]! + values[base + y]! * scale;
  }
}
