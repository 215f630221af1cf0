/**
 * Trains the tagger and the parser of the first language model.
 *
 *   node --import tsx training/language/trees.ts FOLDER
 *
 * FOLDER holds ewt-train and gum-train (.conllu.gz). GUM's non-commercial texts are left out. Writes
 * models/language-tagger.bin.gz and models/language-parser.bin.gz; seeded, so a second run gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { assetPath } from '../../src/assets/index.ts';
import { tagWords } from '../../src/language/en/tagger.ts';
import { LinearModel } from '../../src/language/perceptron/index.ts';
import { type ParseExample, trainParser } from './parser.ts';
import { labelOf, trainTagger } from './tagger.ts';
import { type GoldWord, readTreebank } from './treebank.ts';

const VERSION = '1';
const TAGGER_EPOCHS = 8;
const PARSER_EPOCHS = 8;
/** Two thirds of the parser's weights are small and say little: without them it weighs a third and errs no more. */
const SMALLEST = 700;
const FOLDS = 5;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: trees.ts FOLDER (with ewt-train.conllu.gz and gum-train.conllu.gz)');
const sentences = ['ewt', 'gum']
  .flatMap((name) => readTreebank(`${folder}/${name}-train.conllu.gz`, { commercialOnly: true }))
  .flatMap((d) => d.sentences);
const labels = [...new Set(sentences.flat().map(labelOf))].sort();
const relations = [...new Set(sentences.flat().map((w) => w.deprel))].sort();
console.error(`${sentences.length} sentences, ${labels.length} tags, ${relations.length} relations`);
const posNames = labels.map((l) => l.split(' ')[0] ?? '');
const posIndex = [...new Set(posNames)];
const posOf = posNames.map((p) => posIndex.indexOf(p));

const forms = (s: readonly GoldWord[]): string[] => s.map((w) => w.form);

// The parser learns on tags as the tagger gives them on text it has not seen.
const tagged: number[][] = new Array(sentences.length);
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = sentences.filter((_, i) => i % FOLDS !== fold);
  const tagger = LinearModel.parse(trainTagger(rest, labels, 5).pack('fold', VERSION, 1));
  sentences.forEach((s, i) => {
    if (i % FOLDS === fold) tagged[i] = tagWords(forms(s), tagger);
  });
}
const tagger = trainTagger(sentences, labels, TAGGER_EPOCHS);
writeFileSync(assetPath('models/language-tagger.bin.gz'), tagger.pack('tagger', VERSION, 3, { posOf }));

const examples: ParseExample[] = sentences.map((s, i) => ({
  words: forms(s),
  tags: tagged[i]!,
  pos: tagged[i]!.map((t) => posOf[t]!),
  heads: [-1, ...s.map((w) => w.head + 1)],
  relations: [-1, ...s.map((w) => relations.indexOf(w.deprel))],
}));
const parser = trainParser(examples, relations, PARSER_EPOCHS);
writeFileSync(
  assetPath('models/language-parser.bin.gz'),
  parser.pack('parser', VERSION, 4, { relations }, SMALLEST),
);
