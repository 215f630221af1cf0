import { gzipSync } from 'node:zlib';
import type { Features, ModelHeader } from '../../src/language/perceptron/index.ts';

interface Row {
  labels: number[];
  weights: number[];
  totals: number[];
  stamps: number[];
  updates: number;
}

/** An averaged perceptron (Collins 2002) over hashed features, with the lazy averaging of Daumé's thesis. */
export class Perceptron {
  private readonly rows = new Map<number, Row>();
  private readonly labels: readonly string[];
  private clock = 0;

  constructor(labels: readonly string[]) {
    if (labels.length > 256) throw new Error(`${labels.length} labels do not fit a byte`);
    this.labels = labels;
  }

  score(features: Features, scores: Float64Array): void {
    scores.fill(0);
    for (let f = 0; f < features.size; f++) {
      const row = this.rows.get(features.keys[f]!);
      if (!row) continue;
      for (let i = 0; i < row.labels.length; i++) scores[row.labels[i]!]! += row.weights[i]!;
    }
  }

  tick(): void {
    this.clock++;
  }

  /** Moves the features' weights towards `gold` and away from `predicted`. */
  update(features: Features, gold: number, predicted: number): void {
    for (let f = 0; f < features.size; f++) {
      this.add(features.keys[f]!, gold, 1);
      this.add(features.keys[f]!, predicted, -1);
    }
  }

  private add(key: number, label: number, by: number): void {
    let row = this.rows.get(key);
    if (!row) {
      row = { labels: [], weights: [], totals: [], stamps: [], updates: 0 };
      this.rows.set(key, row);
    }
    row.updates++;
    let i = row.labels.indexOf(label);
    if (i < 0) i = row.labels.push(label) - 1;
    const weight = row.weights[i] ?? 0;
    row.totals[i] = (row.totals[i] ?? 0) + weight * (this.clock - (row.stamps[i] ?? this.clock));
    row.stamps[i] = this.clock;
    row.weights[i] = weight + by;
  }

  /** The averaged weights as a model file; rows that were touched fewer than `least` times are left out. */
  pack(name: string, version: string, least: number, extra?: unknown): Buffer {
    const kept: [number, [number, number][]][] = [];
    let largest = 0;
    for (const [key, row] of this.rows) {
      if (row.updates < least) continue;
      const cells: [number, number][] = [];
      for (let i = 0; i < row.labels.length; i++) {
        const total = row.totals[i]! + row.weights[i]! * (this.clock - row.stamps[i]!);
        const mean = total / this.clock;
        largest = Math.max(largest, Math.abs(mean));
        cells.push([row.labels[i]!, mean]);
      }
      kept.push([key, cells]);
    }
    // A sum of a hundred weights stays far inside int32; a weight that rounds to nothing is dropped.
    const scale = Math.min(2048, 32767 / largest);
    const rows: [number, [number, number][]][] = [];
    for (const [key, cells] of kept) {
      const rounded = cells
        .map(([label, mean]): [number, number] => [label, Math.round(mean * scale)])
        .filter(([, w]) => Math.abs(w) >= 20);
      if (rounded.length > 0) rows.push([key, rounded]);
    }
    rows.sort((a, b) => a[0] - b[0]);
    const cells = rows.reduce((n, [, c]) => n + c.length, 0);
    const header: ModelHeader = { name, version, labels: this.labels, rows: rows.length, cells, extra };
    const json = Buffer.from(JSON.stringify(header));
    const pad = (4 - (json.length % 4)) % 4;
    const keys = new Uint32Array(rows.length);
    const ends = new Uint32Array(rows.length);
    const weights = new Int16Array(cells);
    const labels = new Uint8Array(cells);
    let at = 0;
    rows.forEach(([key, row], r) => {
      keys[r] = key;
      for (const [label, weight] of row) {
        labels[at] = label;
        weights[at++] = weight;
      }
      ends[r] = at;
    });
    const length = Buffer.alloc(4);
    length.writeUInt32LE(json.length);
    const parts = [keys, ends, weights, labels].map((a) => Buffer.from(a.buffer));
    return gzipSync(Buffer.concat([length, json, Buffer.alloc(pad), ...parts]), { level: 9 });
  }
}

/** The index of the largest value; the first of equals. */
export function argmax(scores: Float64Array): number {
  let top = -1;
  for (let i = 0; i < scores.length; i++) {
    if (top < 0 || scores[i]! > scores[top]!) top = i;
  }
  return top;
}

/** A small seeded generator (mulberry32), so that a training run can be repeated. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new list in random order (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
