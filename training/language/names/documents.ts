import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../../src/assets/index.ts';
import { compose, type Draft } from '../../../src/language/component.ts';
import { sentences, words } from '../../../src/language/en/components.ts';
import { Arithmetic } from '../../../src/language/neural/arithmetic.ts';
import { readInBatches } from '../../../src/language/neural/batches.ts';
import { Model } from '../../../src/language/neural/model.ts';
import { Network } from '../../../src/language/neural/network.ts';
import { recased } from '../../../src/language/neural/recased.ts';
import type { Asked } from '../../../src/language/opinion/index.ts';

/** A text with its names where they are known. Offsets are UTF-16. */
export interface NamedText {
  readonly text: string;
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** A sentence to learn from: its labels where names are known, else the network's scores of all labels. */
export interface Lesson extends Asked {
  readonly gold?: Uint8Array;
  readonly scores?: Float32Array;
}

const model = Model.parse(readBinary('models/language-en.bin.gz'));
const network = new Network(model, new Arithmetic());
const split = compose([words, sentences]);

/** O, then B, I, E and S of each type. */
export const LABELS: readonly string[] = model.header.names;

/** WikiGold's types under the network's names. */
const TYPES: { readonly [type: string]: string } = {
  PER: 'Person',
  LOC: 'Location',
  ORG: 'Organization',
  MISC: 'Misc',
};

/** Documents with names, one a line (gzipped or not). */
export function namedTexts(path: string): NamedText[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as NamedText);
}

/** The same in small letters, where that keeps the offsets. */
export function inSmallLetters({ text, entities }: NamedText): NamedText {
  const small = text.toLowerCase();
  return { text: small.length === text.length ? small : text, entities };
}

/** A text's sentences, split and tagged as they will be when the model is used. */
export function lessonsOf({ text, entities }: NamedText): Lesson[] {
  const draft: Draft = {
    text,
    language: 'en',
    words: [],
    sentences: [],
    entities: [],
    diagnostics: [],
    models: {},
  };
  split(draft);
  const lessons = unnamed(draft.sentences.map((s) => s.tokens.map((t) => t.text)));
  if (!entities) return lessons;
  return draft.sentences.map(({ tokens }, s) => {
    const gold = new Uint8Array(tokens.length);
    for (const { start, end, type } of entities) {
      const stop = /['’]s$/u.test(text.slice(start, end)) ? end - 2 : end;
      const first = tokens.findIndex((t) => t.start === start);
      const last = tokens.findIndex((t) => t.end === stop || t.end === end);
      const begin = LABELS.indexOf(`B-${TYPES[type] ?? type}`);
      if (first < 0 || last < first) continue;
      if (first === last) gold[first] = begin + 3;
      else gold.fill(begin + 1, first, last).set([begin], first);
      if (last > first) gold[last] = begin + 2;
    }
    return { ...lessons[s]!, gold };
  });
}

/** Sentences whose words are given, with the network's scores. */
export function unnamed(sentences: readonly (readonly string[])[]): Lesson[] {
  return readInBatches(network, sentences).map(({ upos, nameScores, case: kind }, s) => {
    const words = sentences[s]!;
    return { words, upos, damaged: recased(words, kind) !== undefined, scores: nameScores };
  });
}
