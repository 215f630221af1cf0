import { eachAsked, look } from '../../../src/language/opinion/index.ts';
import { Features } from '../../../src/language/perceptron/index.ts';
import type { Lesson } from './documents.ts';
import { Marginals } from './marginals.ts';

/** Words of a sentence that are asked about and follow each other, with what their labels should be. */
export interface Chain {
  /** Where each word's features begin in the pool, and where the last one's end. */
  readonly ends: readonly number[];
  /** The chances of all labels, word after word: 1 for the one where names are known. */
  readonly wanted: Float32Array;
}

/** All features of all words, one after the other. */
export class Pool {
  keys = new Uint32Array(1 << 22);
  size = 0;

  add(features: Features): void {
    if (this.size + features.size > this.keys.length) {
      const wider = new Uint32Array(this.keys.length * 2);
      wider.set(this.keys);
      this.keys = wider;
    }
    this.keys.set(features.keys.subarray(0, features.size), this.size);
    this.size += features.size;
  }
}

const LONGEST = 256;
/** What the network's score of no name gains before its chances are learned: of its names in other kinds of text one in four is wrong. */
const CAUTION = 1.5;
const features = new Features();

/** The chains of a document; their features go to the pool. */
export function chainsOf(lessons: readonly Lesson[], width: number, pool: Pool): Chain[] {
  const marginals = new Marginals(width, LONGEST);
  const chains: Chain[] = [];
  const looked = lessons.map(look);
  let words: number[] = [];
  let ends: number[] = [pool.size];
  let sentence = 0;
  const close = (): void => {
    const [from = 0] = words;
    const n = words.length;
    if (n > 0 && n <= LONGEST) {
      const { gold, scores } = lessons[sentence]!;
      const wanted = new Float32Array(n * width);
      if (gold)
        for (const [i, label] of clipped(gold.slice(from, from + n)).entries()) wanted[i * width + label] = 1;
      else if (scores) {
        const own = scores.slice(from * width, (from + n) * width);
        for (let i = 0; i < n; i++) own[i * width]! += CAUTION;
        marginals.of(own, n, wanted);
      }
      chains.push({ ends, wanted });
    }
    words = [];
    ends = [pool.size];
  };
  eachAsked(looked, features, (s, i) => {
    if (s !== sentence || i !== (words.at(-1) ?? i - 1) + 1) close();
    sentence = s;
    words.push(i);
    pool.add(features);
    ends.push(pool.size);
  });
  close();
  return chains;
}

/** Labels of a part of a sentence, well formed where a name goes on beyond it. */
function clipped(labels: Uint8Array): Uint8Array {
  const place = (label: number): number => (label === 0 ? -1 : (label - 1) & 3);
  const last = labels.length - 1;
  const head = place(labels[0]!);
  if (head === 1) labels[0]! -= 1;
  if (head === 2) labels[0]! += 1;
  const tail = place(labels[last]!);
  if (tail === 0) labels[last]! += 3;
  if (tail === 1) labels[last]! += 1;
  return labels;
}
