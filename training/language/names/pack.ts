import { gzipSync } from 'node:zlib';
import type { ModelHeader } from '../../../src/language/perceptron/index.ts';

/** One step of a kept weight. A weight of less than two is left out. */
const UNIT = 3 / 64;

/** Rows of weights as a model file (LinearModel), rounded, without what is next to nothing. */
export function packed(keys: readonly number[], weights: Float32Array, labels: readonly string[]): Buffer {
  const width = labels.length;
  const order = keys.map((_, row) => row).sort((a, b) => keys[a]! - keys[b]!);
  const kept: number[] = [];
  const ends: number[] = [];
  const cells: number[] = [];
  const cellLabels: number[] = [];
  for (const row of order) {
    const before = cells.length;
    for (let l = 0; l < width; l++) {
      const weight = weights[row * width + l]! / UNIT;
      if (Math.abs(weight) < 2) continue;
      cells.push(Math.round(weight));
      cellLabels.push(l);
    }
    if (cells.length === before) continue;
    kept.push(keys[row]!);
    ends.push(cells.length);
  }
  const header: ModelHeader = {
    name: 'names',
    version: '1',
    labels,
    rows: kept.length,
    cells: cells.length,
    extra: { unit: UNIT },
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const parts = [
    Uint32Array.from(kept),
    Uint32Array.from(ends),
    Int16Array.from(cells),
    Uint8Array.from(cellLabels),
  ];
  return gzipSync(
    Buffer.concat([
      length,
      json,
      Buffer.alloc((4 - (json.length % 4)) % 4),
      ...parts.map((a) => Buffer.from(a.buffer)),
    ]),
    { level: 9 },
  );
}
