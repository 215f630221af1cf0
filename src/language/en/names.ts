import { readBinary } from '../../assets/index.ts';
import { Features, LinearModel } from '../perceptron/index.ts';
import { type Lexeme, lexeme } from './lexeme.ts';

const EDGE = lexeme('');

/** The features of word `i`, given its neighbours' tags and the labels (numbers + 2) of the two words before it. */
export function nameFeatures(
  f: Features,
  words: readonly Lexeme[],
  tags: readonly number[],
  i: number,
  label1: number,
  label2: number,
): void {
  const at = (j: number): Lexeme => words[j] ?? EDGE;
  const tag = (j: number): number => (tags[j] ?? -2) + 3;
  const w = at(i);
  const p1 = at(i - 1);
  const p2 = at(i - 2);
  const n1 = at(i + 1);
  const n2 = at(i + 2);
  f.clear();
  f.add(1, w.lower);
  f.add(2, w.form);
  f.add(3, w.shape);
  f.add(4, w.suffix2);
  f.add(5, w.suffix3);
  f.add(6, w.prefix3);
  f.add(7, w.fine + 1);
  f.add(8, w.coarse + 1);
  f.add(9, p1.lower);
  f.add(10, n1.lower);
  f.add(11, p2.lower);
  f.add(12, n2.lower);
  f.add(13, p1.fine + 1);
  f.add(14, n1.fine + 1);
  f.add(15, p2.fine + 1);
  f.add(16, n2.fine + 1);
  f.add(17, label1);
  f.add(18, label1, label2);
  f.add(19, label1, w.lower);
  f.add(20, label1, w.shape);
  f.add(21, label1, p1.lower);
  f.add(22, label1, w.fine + 1);
  f.add(23, tag(i));
  f.add(24, tag(i), label1);
  f.add(25, tag(i - 1), tag(i));
  f.add(26, tag(i), tag(i + 1));
  f.add(27, p1.shape, w.shape, n1.shape);
  f.add(28, w.shape, n1.shape, n2.shape);
  f.add(29, p1.lower, w.shape);
  f.add(30, n1.lower, w.shape);
  f.add(31, p1.lower, w.lower);
  f.add(32, w.lower, n1.lower);
  f.add(33, p1.fine + 1, w.fine + 1);
  f.add(34, w.fine + 1, n1.fine + 1);
  f.add(38, i === 0 ? 1 : 2, w.shape, n1.shape);
  f.add(39, p1.lower, n1.lower);
  f.add(40, p2.lower, p1.lower);
  f.add(41, n1.lower, n2.lower);
  f.add(42, w.suffix4);
  f.add(44, w.suffix3, n1.shape, p1.shape);
  f.add(45, label1, n1.lower, w.shape);
  f.add(46, label1, n1.fine + 1, w.shape);
}

/** A name in a sentence: words from `first` to `last`, both inclusive. */
export interface Name {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

/** Whether label `b` may follow label `a` in the BIOES scheme. */
export function mayFollow(a: string | undefined, b: string): boolean {
  const open = a !== undefined && (a.startsWith('B-') || a.startsWith('I-'));
  const inside = b.startsWith('I-') || b.startsWith('E-');
  return open ? inside && a.slice(2) === b.slice(2) : !inside;
}

let model: LinearModel | undefined;
const features = new Features();

/** The model of names: labels in the BIOES scheme. */
export function namesModel(): LinearModel {
  model ??= LinearModel.parse(readBinary('models/language-names.bin.gz'));
  return model;
}

/** Reads a run of BIOES labels into names; a run that the sentence's end cuts short is closed there. */
export function namesFrom(labels: readonly string[]): Name[] {
  const out: Name[] = [];
  let first = -1;
  labels.forEach((label, i) => {
    const kind = label[0];
    if (kind === 'S') out.push({ type: label.slice(2), first: i, last: i });
    if (kind === 'B') first = i;
    const closes = kind === 'E' || ((kind === 'B' || kind === 'I') && i === labels.length - 1);
    if (closes && first >= 0) {
      out.push({ type: label.slice(2), first, last: i });
      first = -1;
    }
  });
  return out;
}

/** Finds names in a sentence, greedily from the left. `tags` are the tagger's label numbers. */
export function nameWords(
  words: readonly string[],
  tags: readonly number[],
  names: LinearModel = namesModel(),
): Name[] {
  const { labels } = names.header;
  const lexemes = words.map(lexeme);
  const scores = new Int32Array(labels.length);
  const found: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const l1 = found[i - 1] ?? -1;
    nameFeatures(features, lexemes, tags, i, l1 + 2, (found[i - 2] ?? -1) + 2);
    names.score(features, scores);
    let top = -1;
    for (let l = 0; l < labels.length; l++) {
      if (mayFollow(labels[l1], labels[l]!) && (top < 0 || scores[l]! > scores[top]!)) top = l;
    }
    found.push(top);
  }
  return namesFrom(found.map((l) => labels[l]!));
}
