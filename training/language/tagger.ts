import { type Lexeme, lexeme } from '../../src/language/en/lexeme.ts';
import { tagFeatures } from '../../src/language/en/tagger.ts';
import { Features } from '../../src/language/perceptron/index.ts';
import { argmax, Perceptron, seeded, shuffled } from './perceptron.ts';
import type { GoldWord } from './treebank.ts';

export const labelOf = (w: GoldWord): string => `${w.upos} ${w.xpos}`;

/** Trains the tagger on sentences; returns the perceptron, ready to be packed. */
export function trainTagger(
  sentences: readonly GoldWord[][],
  labels: readonly string[],
  epochs: number,
): Perceptron {
  const perceptron = new Perceptron(labels);
  const number = new Map(labels.map((l, i) => [l, i]));
  const data = sentences.map((s) => ({
    words: s.map((w): Lexeme => lexeme(w.form)),
    gold: s.map((w) => number.get(labelOf(w)) ?? 0),
  }));
  const features = new Features();
  const scores = new Float64Array(labels.length);
  const random = seeded(11);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const { words, gold } of shuffled(data, random)) {
      let tag1 = -1;
      let tag2 = -1;
      for (let i = 0; i < words.length; i++) {
        tagFeatures(features, words, i, tag1 + 2, tag2 + 2);
        perceptron.score(features, scores);
        const guess = argmax(scores);
        perceptron.tick();
        if (guess !== gold[i]) {
          perceptron.update(features, gold[i]!, guess);
          wrong++;
        }
        seen++;
        tag2 = tag1;
        tag1 = guess;
      }
    }
    console.error(`tagger, round ${epoch}: ${((100 * wrong) / seen).toFixed(2)} % wrong in training`);
  }
  return perceptron;
}
