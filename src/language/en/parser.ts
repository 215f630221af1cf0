import { readBinary } from '../../assets/index.ts';
import { Features, LinearModel } from '../perceptron/index.ts';
import { type Lexeme, lexeme } from './lexeme.ts';
import { parseFeatures, parseInput } from './parse-features.ts';
import { ParseState } from './parse-state.ts';

/** Action 0 shifts; then come the relations twice: as left arcs, as right arcs. */
export interface Actions {
  readonly relations: readonly string[];
}

let model: LinearModel | undefined;
const features = new Features();

/** The parser's model: labels are "shift", "left REL" …, "right REL" …; `extra` names the relations. */
export function parserModel(): LinearModel {
  model ??= LinearModel.parse(readBinary('models/language-parser.bin.gz'));
  return model;
}

/** A head and a relation for each word. */
export interface Tree {
  /** From 0; -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/**
 * Parses a sentence greedily with the arc-hybrid system. The answer is always one tree with one root.
 * `tags` are the tagger's label numbers, `pos` the same without the finer tag.
 */
export function parseWords(
  words: readonly string[],
  tags: readonly number[],
  pos: readonly number[],
  parser: LinearModel = parserModel(),
): Tree {
  const relations = (parser.header.extra as Actions).relations;
  const count = relations.length;
  const lexemes = words.map((w): Lexeme => lexeme(w));
  const input = parseInput(lexemes, tags, pos);
  const state = new ParseState(words.length);
  const scores = new Int32Array(parser.header.labels.length);
  while (!state.done) {
    parseFeatures(features, state, input);
    parser.score(features, scores);
    let top = -1;
    const consider = (from: number, to: number): void => {
      for (let a = from; a < to; a++) if (top < 0 || scores[a]! > scores[top]!) top = a;
    };
    if (state.canShift()) consider(0, 1);
    if (state.canLeft()) consider(1, 1 + count);
    if (state.canRight()) consider(1 + count, 1 + 2 * count);
    if (top === 0) state.shift();
    else if (top <= count) state.left(top - 1);
    else state.right(top - 1 - count);
  }
  const heads: number[] = [];
  const found: string[] = [];
  for (let i = 1; i <= words.length; i++) {
    const head = state.heads[i]! - 1;
    const name = relations[state.labels[i]!] ?? 'dep';
    heads.push(head);
    // "root" belongs to the root alone.
    found.push(head < 0 ? 'root' : name === 'root' ? 'dep' : name);
  }
  return { heads, relations: found };
}
