import { gunzipSync } from 'node:zlib';
import type { Features } from './hash.ts';

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

  /** Fills `scores` (one cell a label) with the sum of the features' weights. */
  score(features: Features, scores: Int32Array): void {
    scores.fill(0);
    const { keys, ends, weights, cellLabels, slots, mask } = this;
    for (let f = 0; f < features.size; f++) {
      const key = features.keys[f]!;
      let slot = key & mask;
      let row = slots[slot]!;
      while (row !== 0 && keys[row - 1] !== key) {
        slot = (slot + 1) & mask;
        row = slots[slot]!;
      }
      if (row === 0) continue;
      const end = ends[row - 1]!;
      for (let cell = row > 1 ? ends[row - 2]! : 0; cell < end; cell++) {
        scores[cellLabels[cell]!]! += weights[cell]!;
      }
    }
  }
}

/** The label with the highest score; the first of equals. */
export function best(scores: Int32Array): number {
  let top = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[top]!) top = i;
  return top;
}
