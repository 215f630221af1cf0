/**
 * Trains the sentence splitter.
 *
 *   node --import tsx training/language/sentences.ts FOLDER
 *
 * FOLDER holds ewt-train and gum-train (.conllu.gz). Writes models/language-sentences.bin.gz. Half a minute.
 */
import { writeFileSync } from 'node:fs';
import { assetPath } from '../../src/assets/index.ts';
import { boundaryFeatures, mayEnd } from '../../src/language/en/boundary.ts';
import { wordsIn } from '../../src/language/en/words.ts';
import { Features } from '../../src/language/perceptron/index.ts';
import { argmax, Perceptron, seeded, shuffled } from './perceptron.ts';
import { readTreebank } from './treebank.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: sentences.ts FOLDER (with ewt-train.conllu.gz and gum-train.conllu.gz)');
const documents = ['ewt', 'gum'].flatMap((n) =>
  readTreebank(`${folder}/${n}-train.conllu.gz`, { commercialOnly: true }),
);
const perceptron = new Perceptron(['goes on', 'ends']);
const features = new Features();
const scores = new Float64Array(2);
const random = seeded(5);
for (let epoch = 1; epoch <= 12; epoch++) {
  let wrong = 0;
  let seen = 0;
  for (const document of shuffled(documents, random)) {
    const words = wordsIn(document.text);
    const ends = new Set(document.sentences.map((s) => s.at(-1)!.end));
    let start = 0;
    words.forEach((word, i) => {
      const gold = ends.has(word.end) ? 1 : 0;
      if (i + 1 < words.length && mayEnd(document.text, words, i)) {
        boundaryFeatures(features, document.text, words, i, i - start);
        perceptron.score(features, scores);
        const guess = argmax(scores);
        perceptron.tick();
        seen++;
        if (guess !== gold) {
          perceptron.update(features, gold, guess);
          wrong++;
        }
      }
      if (gold) start = i + 1;
    });
  }
  console.error(`sentences, round ${epoch}: ${((100 * wrong) / seen).toFixed(2)} % wrong in training`);
}
writeFileSync(assetPath('models/language-sentences.bin.gz'), perceptron.pack('sentences', '1', 2));
