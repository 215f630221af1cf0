import { gunzipSync } from 'node:zlib';
import { type Features, MOST_FEATURES } from './hash.ts';

/** What stands in a model file before its weights. */
export interface ModelHeader {
  readonly name: string;
  readonly version: string;
  readonly labels: readonly string[];
  readonly rows: number;
  readonly cells: number;
  /** Whatever else the component needs, as JSON. */
  readonly extra?: unknown;
}

/**
 * A linear model with sparse rows: feature hash → a few labels with int16 weights. File form, gzipped, little endian:
 * uint32 length of the JSON header, header (padded to four bytes), uint32 keys[rows], uint32 ends[rows],
 * int16 weights[cells], uint8 labels[cells].
 */
export class LinearModel {
  readonly header: ModelHeader;
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly weights: Int16Array;
  private readonly cellLabels: Uint8Array;

  constructor(
    header: ModelHeader,
    keys: Uint32Array,
    ends: Uint32Array,
    weights: Int16Array,
    labels: Uint8Array,
  ) {
    this.header = header;
    this.keys = keys;
    this.ends = ends;
    this.weights = weights;
    this.cellLabels = labels;
    let size = 1024;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    for (let row = 0; row < keys.length; row++) {
      let slot = (keys[row] ?? 0) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = row + 1;
    }
  }

  /** Reads a gzipped model file. */
  static parse(file: Uint8Array): LinearModel {
    const plain = gunzipSync(file);
    const bytes = new Uint8Array(plain).buffer;
    const length = new DataView(bytes).getUint32(0, true);
    const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) as ModelHeader;
    let at = 4 + length + ((4 - (length % 4)) % 4);
    const keys = new Uint32Array(bytes, at, header.rows);
    at += 4 * header.rows;
    const ends = new Uint32Array(bytes, at, header.rows);
    at += 4 * header.rows;
    const weights = new Int16Array(bytes, at, header.cells);
    at += 2 * header.cells;
    return new LinearModel(header, keys, ends, weights, new Uint8Array(bytes, at, header.cells));
  }

  /**
   * Fills `scores` (one cell a label) with the sum of the features' weights. Each step reads one table for all features:
   * reads that do not wait for each other cost far less where the table is not in the cache.
   */
  score(features: Features, scores: Int32Array): void {
    scores.fill(0);
    const { keys, ends, weights, cellLabels, slots, mask } = this;
    for (let f = 0; f < features.size; f++) rows[f] = slots[features.keys[f]! & mask]!;
    let there = 0;
    for (let f = 0; f < features.size; f++) {
      if (rows[f] === 0) continue;
      rows[there] = rows[f]!;
      wanted[there++] = features.keys[f]!;
    }
    for (let i = 0; i < there; i++) found[i] = keys[rows[i]! - 1]!;
    let hits = 0;
    for (let i = 0; i < there; i++) {
      const row = found[i] === wanted[i] ? rows[i]! : this.#rowAfter(wanted[i]!);
      if (row !== 0) rows[hits++] = row;
    }
    for (let i = 0; i < hits; i++) {
      const row = rows[i]!;
      begins[i] = row > 1 ? ends[row - 2]! : 0;
      stops[i] = ends[row - 1]!;
    }
    for (let i = 0; i < hits; i++) {
      const stop = stops[i]!;
      for (let cell = begins[i]!; cell < stop; cell++) scores[cellLabels[cell]!]! += weights[cell]!;
    }
  }

  /** The row of a key that is not in the first slot it could be in, from 1; 0 where there is none. */
  #rowAfter(key: number): number {
    const { keys, slots, mask } = this;
    let slot = key & mask;
    for (;;) {
      slot = (slot + 1) & mask;
      const row = slots[slot]!;
      if (row === 0 || keys[row - 1] === key) return row;
    }
  }
}

/** Room for the steps of `score`: as many as Features holds. */
const rows = new Int32Array(MOST_FEATURES);
const wanted = new Uint32Array(MOST_FEATURES);
const found = new Uint32Array(MOST_FEATURES);
const begins = new Uint32Array(MOST_FEATURES);
const stops = new Uint32Array(MOST_FEATURES);

/** The label with the highest score; the first of equals. */
export function best(scores: Int32Array): number {
  let top = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[top]!) top = i;
  return top;
}
