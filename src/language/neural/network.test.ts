import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBinary } from '../../assets/index.ts';
import { Arithmetic } from './arithmetic.ts';
import { readInBatches } from './batches.ts';
import { Model } from './model.ts';
import { Network, type Scores } from './network.ts';

/** What PyTorch says of our sentences, computed in double precision from the weights before they are rounded (export.py). */
interface Checked {
  readonly words: string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly heads: number[];
  readonly relations: string[];
  readonly scores: Scores;
}
const checked = (
  JSON.parse(readFileSync(new URL('./check.json', import.meta.url), 'utf8')) as Checked[]
).sort((a, b) => b.words.length - a.words.length);
const model = Model.parse(readBinary('models/language-en.bin.gz'));
const network = new Network(model, new Arithmetic());
const sentences = checked.map((c) => c.words);

describe('the trainer’s reading', () => {
  const scores: Scores[] = [];
  const readings = network.read(sentences, scores);

  test('has the same tags', () => {
    expect(readings.map((r) => r.upos)).toEqual(checked.map((c) => c.upos));
    expect(readings.map((r) => r.xpos)).toEqual(checked.map((c) => c.xpos));
  });

  test('has the same relations, but for the places where two are all but equal', () => {
    const words = checked.flatMap((c, i) => c.relations.map((r, w) => r === readings[i]!.relations[w]));
    expect(words.filter((same) => same).length / words.length).toBeGreaterThan(0.99);
  });

  test('has scores from which those of numbers in 8 bits are not far', () => {
    for (const kind of ['upos', 'xpos', 'arc', 'relation'] as const) {
      const apart = checked.flatMap((c, i) =>
        c.words.flatMap((_, w) =>
          readings[i]!.heads[w] === c.heads[w] ? [Math.abs(scores[i]![kind][w]! - c.scores[kind][w]!)] : [],
        ),
      );
      expect(apart.reduce((sum, x) => sum + x, 0) / apart.length).toBeLessThan(0.05);
      expect(Math.max(...apart)).toBeLessThan(0.3);
    }
  });
});

test('a sentence is read the same alone as in a batch', () => {
  const together = readInBatches(network, sentences);
  sentences.forEach((s, i) => {
    expect(readInBatches(network, [s])[0]).toEqual(together[i]);
  });
});

test.each(['fused', 'simd', 'scalar'] as const)(
  'the arithmetic gives the same bits in the %s build',
  (build) => {
    const some = sentences.slice(0, 12);
    expect(new Network(model, new Arithmetic(build)).read(some)).toEqual(network.read(some));
  },
);

test('a run of words without an end is one tree; no words are no tree', () => {
  const [long, none] = readInBatches(network, [
    Array.from({ length: 1000 }, (_, i) => ['the', 'dog', 'saw', 'it', ','][i % 5]!),
    [],
  ]);
  expect(long!.heads.length).toBe(1000);
  expect(Array.from(long!.heads).filter((h) => h < 0)).toHaveLength(1);
  expect(none!.upos).toEqual([]);
});

test('words beyond the room that is kept for them change nothing', () => {
  const first = readInBatches(network, sentences.slice(0, 3));
  const many = Array.from({ length: 700 }, (_, i) => Array.from({ length: 20 }, (_, j) => `w${i}x${j}`));
  readInBatches(network, many);
  expect(readInBatches(network, sentences.slice(0, 3))).toEqual(first);
});
