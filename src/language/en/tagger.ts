import { readBinary } from '../../assets/index.ts';
import { best, Features, LinearModel } from '../perceptron/index.ts';
import { type Lexeme, lexeme } from './lexeme.ts';

const EDGE: Lexeme = lexemeOfEdge();

function lexemeOfEdge(): Lexeme {
  return {
    lower: 1,
    form: 1,
    suffix1: 1,
    suffix2: 1,
    suffix3: 1,
    suffix4: 1,
    prefix1: 1,
    prefix2: 1,
    prefix3: 1,
    shape: 1,
    coarse: 0,
    fine: 0,
  };
}

/** The features of word `i`, given the labels (numbers + 1) of the two words before it. */
export function tagFeatures(
  f: Features,
  words: readonly Lexeme[],
  i: number,
  tag1: number,
  tag2: number,
): void {
  const w = words[i]!;
  const p1 = words[i - 1] ?? EDGE;
  const p2 = words[i - 2] ?? EDGE;
  const n1 = words[i + 1] ?? EDGE;
  const n2 = words[i + 2] ?? EDGE;
  f.clear();
  f.add(1, w.lower);
  f.add(2, w.form);
  f.add(3, w.suffix1);
  f.add(4, w.suffix2);
  f.add(5, w.suffix3);
  f.add(6, w.suffix4);
  f.add(7, w.prefix1);
  f.add(8, w.prefix3);
  f.add(9, w.shape);
  f.add(10, w.coarse + 1);
  f.add(11, w.fine + 1);
  f.add(12, tag1);
  f.add(13, tag1, tag2);
  f.add(14, tag1, w.lower);
  f.add(15, tag1, tag2, w.lower);
  f.add(16, p1.lower);
  f.add(17, n1.lower);
  f.add(18, p2.lower);
  f.add(19, n2.lower);
  f.add(20, n1.suffix3);
  f.add(21, p1.suffix3);
  f.add(22, n1.coarse + 1);
  f.add(23, n1.fine + 1);
  f.add(24, w.lower, n1.lower);
  f.add(25, p1.lower, w.lower);
  f.add(26, n1.shape, w.shape);
  f.add(27, p1.shape, w.shape);
  f.add(28, w.suffix3, tag1);
  f.add(29, w.fine + 1, tag1);
  f.add(30, w.fine + 1, n1.fine + 1);
  f.add(31, p1.fine + 1, n1.fine + 1);
  f.add(32, n2.coarse + 1, n1.coarse + 1);
  f.add(33, w.suffix2, n1.suffix2);
  f.add(34, i === 0 ? 1 : 2, w.shape);
  f.add(35, w.suffix3, n1.suffix2, tag1);
}

let model: LinearModel | undefined;
const features = new Features();

/** The tagger's model: labels are "UPOS XPOS". */
export function taggerModel(): LinearModel {
  model ??= LinearModel.parse(readBinary('models/language-tagger.bin.gz'));
  return model;
}

/**
 * Tags a sentence's words, left to right and greedily (Collins 2002).
 * Returns for each word the number of its label in the model's header.
 */
export function tagWords(words: readonly string[], tagger: LinearModel = taggerModel()): number[] {
  const lexemes = words.map(lexeme);
  const scores = new Int32Array(tagger.header.labels.length);
  const tags: number[] = [];
  for (let i = 0; i < words.length; i++) {
    tagFeatures(features, lexemes, i, (tags[i - 1] ?? -1) + 2, (tags[i - 2] ?? -1) + 2);
    tagger.score(features, scores);
    tags.push(best(scores));
  }
  return tags;
}
