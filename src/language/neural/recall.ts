import type { Name, NameReader } from './names.ts';

/** How much what a document says of a word elsewhere weighs, and the share that no type falls below. Tuned on worldwide-dev. */
const WEIGHT = 0.6;
const LEAST = 0.02;
/** What being no name is given on top: names that the network half believes in are more often wrong than right. */
const CAUTION = 0.7;

/** A sentence with its scores of name labels, word after word. */
export interface Scored {
  readonly words: readonly string[];
  readonly scores: Float32Array;
}

/**
 * Names of a whole document: a capitalised word that stands in it more than once tends to be of one type, so the scores
 * of each such word are moved towards the mean of its distributions over types. The network itself sees one sentence.
 * In a sentence without any capital every word counts.
 *
 * @param labels BIOES labels in the order of the scores: O first, then B, I, E and S of each type
 */
export function recallNames(
  document: readonly Scored[],
  labels: readonly string[],
  reader: NameReader,
): Name[][] {
  const width = labels.length;
  const types = (width - 1) / 4;
  const cautious = document.map(({ words, scores }) => {
    const out = scores.slice();
    for (let i = 0; i < words.length; i++) out[i * width]! += CAUTION;
    return { words, scores: out };
  });
  const means = new Map<string, { sum: Float64Array; count: number }>();
  for (const { words, scores } of cautious) {
    const plain = !words.some(isCapitalised);
    words.forEach((word, i) => {
      if (!plain && !isCapitalised(word)) return;
      let mean = means.get(word);
      if (!mean) {
        mean = { sum: new Float64Array(types + 1), count: 0 };
        means.set(word, mean);
      }
      mean.count++;
      addTypes(scores, i * width, width, mean.sum);
    });
  }
  return cautious.map(({ words, scores }) => {
    const plain = !words.some(isCapitalised);
    words.forEach((word, i) => {
      const mean = plain || isCapitalised(word) ? means.get(word) : undefined;
      if (!mean || mean.count < 2) return;
      for (let l = 0; l < width; l++) {
        const type = l === 0 ? 0 : 1 + ((l - 1) >> 2);
        scores[i * width + l]! += WEIGHT * Math.log(mean.sum[type]! / mean.count + LEAST);
      }
    });
    return reader.read(scores, 0, width, words.length);
  });
}

function isCapitalised(word: string): boolean {
  const first = word[0] ?? '';
  return first.toLowerCase() !== first;
}

/** Adds the distribution over types (none first) that the scores of one word stand for. */
function addTypes(scores: Float32Array, at: number, width: number, sum: Float64Array): void {
  let top = -Infinity;
  for (let l = 0; l < width; l++) top = Math.max(top, scores[at + l]!);
  let total = 0;
  for (let l = 0; l < width; l++) total += Math.exp(scores[at + l]! - top);
  for (let l = 0; l < width; l++) {
    const type = l === 0 ? 0 : 1 + ((l - 1) >> 2);
    sum[type]! += Math.exp(scores[at + l]! - top) / total;
  }
}
