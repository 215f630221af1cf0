/**
 * A second opinion on names: a linear model that sees what the network does not, the whole document, and adds its scores of
 * BIOES labels to the network's (models/language.md; training/language/names.ts). It is asked about words with a
 * capital and the few between them.
 *
 * @module
 */
import { readBinary } from '../../assets/index.ts';
import { Features, LinearModel } from '../perceptron/index.ts';
import { Elsewhere } from './elsewhere.ts';
import { nameFeatures } from './features.ts';
import { formOf } from './form.ts';
import { askedOf, type Looked } from './stretch.ts';

/** A sentence that an opinion is asked of. */
export interface Asked {
  readonly words: readonly string[];
  readonly upos: readonly string[];
  /** All capitals, or none. */
  readonly damaged: boolean;
}

/** A sentence as it is looked at. Where its case is damaged, all is small letters, and proper nouns count as capitalised. */
export function look({ words, upos, damaged }: Asked): Looked {
  if (damaged) {
    const forms = words.map((word) => formOf(word.toLowerCase()));
    return { forms, upos, damaged, marked: Uint8Array.from(upos, (tag) => (tag === 'PROPN' ? 1 : 0)) };
  }
  const forms = words.map(formOf);
  return { forms, upos, damaged, marked: Uint8Array.from(forms, (form) => (form.capital ? 1 : 0)) };
}

/** Calls `each` for every word of a document that is asked about, with its features; `leave` says which of them to pass over. */
export function eachAsked(
  sentences: readonly Looked[],
  features: Features,
  each: (sentence: number, word: number) => void,
  leave: (sentence: number, word: number) => boolean = () => false,
): void {
  const document = new Elsewhere(sentences);
  sentences.forEach((sentence, s) => {
    const asked = askedOf(sentence);
    for (let i = 0; i < asked.length; i++) {
      if (!asked[i] || leave(s, i)) continue;
      nameFeatures(features, document, s, i);
      each(s, i);
    }
  });
}

/** Where case is damaged the network is less sure of itself, and the opinion counts for so much more. Tuned on worldwide-dev. */
export const DAMAGED = 1.25;

/**
 * Where the network's best label is so far ahead of its second, the opinion would change nothing and is not asked: of
 * three words in four; where case is damaged, of one in two. Tuned on worldwide-dev.
 */
const SURE = 3;
const SURE_OF_DAMAGED = 4;

/** How far the best score of a word's labels is ahead of the second. */
function lead(scores: Float32Array, at: number, width: number): number {
  let best = -Infinity;
  let second = -Infinity;
  for (let l = at; l < at + width; l++) {
    const score = scores[l]!;
    if (score > best) {
      second = best;
      best = score;
    } else if (score > second) second = score;
  }
  return best - second;
}

export class SecondOpinion {
  readonly #model: LinearModel;
  readonly #unit: number;
  readonly #features = new Features();
  readonly #sums: Int32Array;

  constructor(model: LinearModel = LinearModel.parse(readBinary('models/language-names.bin.gz'))) {
    this.#model = model;
    this.#unit = (model.header.extra as { readonly unit: number }).unit;
    this.#sums = new Int32Array(model.header.labels.length);
  }

  /** The labels that are scored, in their order. */
  get labels(): readonly string[] {
    return this.#model.header.labels;
  }

  /** Adds its scores to those of a document's sentences, word after word and label after label, where these leave a doubt. */
  addTo(sentences: readonly (Asked & { readonly scores: Float32Array })[]): void {
    const sums = this.#sums;
    const width = sums.length;
    const add = (s: number, i: number): void => {
      this.#model.score(this.#features, sums);
      const { scores, damaged } = sentences[s]!;
      const unit = damaged ? this.#unit * DAMAGED : this.#unit;
      for (let l = 0; l < width; l++) scores[i * width + l]! += sums[l]! * unit;
    };
    const sure = (s: number, i: number): boolean => {
      const { scores, damaged } = sentences[s]!;
      return lead(scores, i * width, width) > (damaged ? SURE_OF_DAMAGED : SURE);
    };
    eachAsked(sentences.map(look), this.#features, add, sure);
  }
}
