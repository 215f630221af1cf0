/**
 * The English model: words of sentences → tags, trees and names, by a small network that a large one taught
 * (models/language.md; training/language/neural). Its arithmetic is our own WebAssembly and gives the same bits everywhere.
 *
 *     const [reading] = readSentences([['Wang', 'met', 'Lavrov', '.']]);
 *
 * @module
 */
import { readBinary } from '../../assets/index.ts';
import { Arithmetic } from './arithmetic.ts';
import { Model } from './model.ts';
import { Network, type Reading } from './network.ts';

export type { Name } from './names.ts';
export type { Reading } from './network.ts';

/** Words in one batch, about; a batch is as long as its sentences are alike. */
const BATCH_WORDS = 1024;
const BATCH_SENTENCES = 64;
/** A sentence longer than this is read in parts, which are then hung under the first part's root as parataxis. */
export const LONGEST = 256;

let network: Network | undefined;
let version = '';

function load(): Network {
  if (!network) {
    const model = Model.parse(readBinary('models/language-en.bin.gz'));
    version = model.header.version;
    network = new Network(model, new Arithmetic());
  }
  return network;
}

/** The version of the model's weights. */
export function modelVersion(): string {
  load();
  return version;
}

/** Reads sentences, each a list of words; a sentence without words has an empty reading. The order is kept. */
export function readSentences(sentences: readonly (readonly string[])[]): Reading[] {
  const net = load();
  const parts = sentences.flatMap((s, sentence) => {
    const out: { sentence: number; words: readonly string[] }[] = [];
    for (let i = 0; i < s.length; i += LONGEST) out.push({ sentence, words: s.slice(i, i + LONGEST) });
    return out;
  });
  const order = parts
    .map((_, i) => i)
    .sort((a, b) => parts[b]!.words.length - parts[a]!.words.length || a - b);
  const readings = new Array<Reading>(parts.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    let words = 0;
    while (to < order.length && to - from < BATCH_SENTENCES && (words === 0 || words < BATCH_WORDS))
      words += parts[order[to++]!]!.words.length;
    const batch = order.slice(from, to);
    net.read(batch.map((i) => parts[i]!.words)).forEach((r, k) => {
      readings[batch[k]!] = r;
    });
    from = to;
  }
  const whole: Reading[][] = sentences.map(() => []);
  parts.forEach(({ sentence }, i) => {
    whole[sentence]!.push(readings[i]!);
  });
  return whole.map((rs) => (rs.length === 1 ? rs[0]! : joined(rs)));
}

/** The parts of one long sentence as one. */
function joined(parts: readonly Reading[]): Reading {
  const heads: number[] = [];
  const relations: string[] = [];
  const names: Reading['names'][number][] = [];
  const root = parts[0]?.heads.indexOf(-1) ?? -1;
  for (const p of parts) {
    const at = heads.length;
    p.heads.forEach((h, i) => {
      const hangs = h < 0 && at > 0;
      heads.push(h >= 0 ? h + at : hangs ? root : -1);
      relations.push(hangs ? 'parataxis' : p.relations[i]!);
    });
    for (const n of p.names) names.push({ type: n.type, first: n.first + at, last: n.last + at });
  }
  return {
    upos: parts.flatMap((p) => p.upos),
    xpos: parts.flatMap((p) => p.xpos),
    heads: Int32Array.from(heads),
    relations,
    names,
  };
}
