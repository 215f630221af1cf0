import type { Network, Reading } from './network.ts';

/** Words in one batch, about; a batch holds sentences of like length. */
const BATCH_WORDS = 1024;
const BATCH_SENTENCES = 64;
/** A sentence longer than this is read in parts, which are then hung under the first part's root as parataxis. */
export const LONGEST = 256;

/** Reads sentences, each a list of words; a sentence without words has an empty reading. The order is kept. */
export function readInBatches(network: Network, sentences: readonly (readonly string[])[]): Reading[] {
  const parts = sentences.flatMap((s, sentence) => {
    const out: { sentence: number; words: readonly string[] }[] = [];
    for (let i = 0; i < s.length; i += LONGEST) out.push({ sentence, words: s.slice(i, i + LONGEST) });
    return out;
  });
  const order = parts
    .map((_, i) => i)
    .sort((a, b) => parts[b]!.words.length - parts[a]!.words.length || a - b);
  const whole: Reading[][] = sentences.map(() => []);
  const readings = new Array<Reading>(parts.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    let words = 0;
    while (to < order.length && to - from < BATCH_SENTENCES && (words === 0 || words < BATCH_WORDS))
      words += parts[order[to++]!]!.words.length;
    const batch = order.slice(from, to);
    network.read(batch.map((i) => parts[i]!.words)).forEach((r, k) => {
      readings[batch[k]!] = r;
    });
    from = to;
  }
  parts.forEach(({ sentence }, i) => {
    whole[sentence]!.push(readings[i]!);
  });
  return whole.map((rs) => (rs.length === 1 ? rs[0]! : joined(rs)));
}

/** The parts of one long sentence as one. */
function joined(parts: readonly Reading[]): Reading {
  const heads: number[] = [];
  const relations: string[] = [];
  const root = parts[0]?.heads.indexOf(-1) ?? -1;
  for (const p of parts) {
    const at = heads.length;
    p.heads.forEach((h, i) => {
      const hangs = h < 0 && at > 0;
      heads.push(h >= 0 ? h + at : hangs ? root : -1);
      relations.push(hangs ? 'parataxis' : p.relations[i]!);
    });
  }
  return {
    upos: parts.flatMap((p) => p.upos),
    xpos: parts.flatMap((p) => p.xpos),
    heads: Int32Array.from(heads),
    relations,
    nameScores: Float32Array.from(parts.flatMap((p) => Array.from(p.nameScores))),
    case: parts[0]?.case ?? 0,
  };
}
