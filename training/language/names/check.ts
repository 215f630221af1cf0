import { readFileSync } from 'node:fs';
import { eachAsked, look } from '../../../src/language/opinion/index.ts';
import { Features } from '../../../src/language/perceptron/index.ts';
import { unnamed } from './documents.ts';

/** A sentence of the stored check: what is asked, and the best label of each word asked about with its score. */
interface Checked {
  readonly words: readonly string[];
  readonly upos: readonly string[];
  readonly damaged: boolean;
  readonly best: (readonly [word: number, label: string, score: number])[];
}

/** What the weights say, before they are rounded, of our own sentences, read as one document. */
export function checkOf(
  keys: readonly number[],
  weights: Float32Array,
  labels: readonly string[],
): Checked[] {
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  const file = new URL('../neural/check-sentences.txt', import.meta.url);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const lessons = unnamed(lines.map((line) => line.split(' ')));
  const checked = lessons.map(({ words, upos, damaged }): Checked => ({ words, upos, damaged, best: [] }));
  const features = new Features();
  eachAsked(lessons.map(look), features, (s, i) => {
    const scores = labels.map((_, l) => {
      let sum = 0;
      for (let k = 0; k < features.size; k++) {
        const row = rowOf.get(features.keys[k]!);
        if (row !== undefined) sum += weights[row * labels.length + l]!;
      }
      return sum;
    });
    const top = Math.max(...scores);
    checked[s]!.best.push([i, labels[scores.indexOf(top)]!, Number(top.toFixed(3))]);
  });
  return checked;
}
