/**
 * The English model: words of sentences → tags, trees and names, by a small network that a large one taught
 * (models/language.md; training/language/neural). Its arithmetic is our own WebAssembly and gives the same bits everywhere.
 *
 *     const [document] = readDocuments([[['Wang', 'met', 'Lavrov', '.']]]);
 *     document.sentences[0].heads; // 1, -1, 1, 1
 *
 * @module
 */
import { readBinary } from '../../assets/index.ts';
import { SecondOpinion } from '../opinion/index.ts';
import { Arithmetic } from './arithmetic.ts';
import { askedOf } from './asked.ts';
import { readInBatches } from './batches.ts';
import { asDay } from './days.ts';
import { Model } from './model.ts';
import { type Name, NameReader } from './names.ts';
import { Network, type Reading } from './network.ts';
import { recallNames } from './recall.ts';

export { LONGEST } from './batches.ts';
export type { Name } from './names.ts';
export type { Reading } from './network.ts';
export { prefixLength } from './prefixed.ts';

/** What the model says of a document. */
export interface DocumentReading {
  readonly sentences: readonly Reading[];
  /** The names in each sentence; one begins after what prefixLength says of its first word. */
  readonly names: readonly (readonly Name[])[];
}

interface English {
  readonly model: Model;
  readonly network: Network;
  readonly names: NameReader;
  readonly opinion: SecondOpinion;
  readonly arithmetic: Arithmetic['kind'];
}

let english: English | undefined;

function load(): English {
  if (!english) {
    const model = Model.parse(readBinary('models/language-en.bin.gz'));
    const arithmetic = new Arithmetic();
    english = {
      model,
      network: new Network(model, arithmetic),
      names: new NameReader(model.header.names),
      opinion: new SecondOpinion(),
      arithmetic: arithmetic.kind,
    };
  }
  return english;
}

/** The version of the weights, and whether the machine lacks SIMD, so that the slower arithmetic works in its place. */
export function modelState(): { readonly version: string; readonly slow: boolean } {
  const { model, arithmetic } = load();
  return { version: model.header.version, slow: arithmetic === 'scalar' };
}

/**
 * Reads documents, each a list of sentences, each a list of words. Sentences of all documents share batches, and none
 * depends on its batch; names depend on their document as a whole.
 */
export function readDocuments(documents: readonly (readonly (readonly string[])[])[]): DocumentReading[] {
  const { model, network, names, opinion } = load();
  const all = documents.flat();
  const readings = readInBatches(network, all);
  const asked = askedOf(network, all, readings);
  let at = 0;
  return documents.map((document) => {
    const first = at;
    const sentences = readings.slice(at, at + document.length);
    at += document.length;
    const scored = asked.slice(first, at);
    opinion.addTo(scored);
    const found = recallNames(scored, model.header.names, names);
    return { sentences, names: found.map((of, i) => of.map((name) => asDay(name, document[i]!))) };
  });
}
