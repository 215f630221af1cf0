import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Result, Trained } from './looks.ts';

/** Writes a model as gzipped JSON under models/, numbers to seven digits. */
export function keepModel(name: string, model: Trained, about: string): void {
  const { classes, words } = model.counts.tables();
  const json = JSON.stringify(
    { about, classes, words, first: model.first, second: model.second },
    (_, value) =>
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value,
  );
  const bytes = gzipSync(json, { level: 9 });
  writeFileSync(new URL(`../../models/${name}`, import.meta.url), bytes);
  console.log(`models/${name}: ${(bytes.length / 1000).toFixed(0)} kB`);
}

/** Writes the cross-validated readings beside the sets, so that errors can be looked at. */
export function keepReadings(file: string, results: readonly Result[]): void {
  writeFileSync(
    file,
    JSON.stringify(
      results.map(({ example, p2 }) => ({
        set: example.gold.set,
        id: example.gold.id,
        p: [...p2].map((p) => Number(p.toFixed(3))),
      })),
    ),
  );
}
