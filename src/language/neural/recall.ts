import { abbreviationsIn } from './abbreviations.ts';
import { bounded, heedBounds, isCommon, settledIn } from './bounds.ts';
import { languagesIn } from './languages.ts';
import type { Name, NameReader } from './names.ts';
import { partedTown } from './towns.ts';
import { oneTypeEach } from './whole-names.ts';

/** How much what a document says of a word elsewhere weighs, and the share that no type falls below. Tuned on worldwide-dev. */
const WEIGHT = 0.6;
const LEAST = 0.02;
/** What being no name is given on top: names that the network half believes in are more often wrong than right. */
const CAUTION = 0.7;
/**
 * What types are given on top, so that as many names are called by each as are of it: works and events are too often taken
 * for something else, and where case is damaged most often for organisations. Tuned on worldwide-dev.
 */
const EVEN: { readonly [type: string]: number } = { Misc: 1.2 };
const EVEN_DAMAGED: { readonly [type: string]: number } = { Misc: 1.7, Organization: -0.3 };
/** What the type of an abbreviation gains that the document explains: next to nothing else is then possible. */
const EXPLAINED = 6;

/** A sentence with its scores of name labels, word after word. */
export interface Scored {
  readonly words: readonly string[];
  readonly scores: Float32Array;
  /** All capitals, or none: caution would be too much, the network has enough of its own. */
  readonly damaged?: boolean;
}

/** The sum of the distributions over types (none first) of a word that stands more than once, and of how many places. */
interface Mean {
  readonly sum: Float64Array;
  readonly count: number;
}

/**
 * Names of a whole document: a capitalised word that stands in it more than once tends to be of one type, so the scores
 * of each such word are moved towards the mean of its distributions over types. The network itself sees one sentence.
 * In a sentence without any capital every word counts. A whole name has one type throughout, and an abbreviation that the
 * document explains is of the type of what it stands for.
 *
 * @param labels BIOES labels in the order of the scores: O first, then B, I, E and S of each type
 */
export function recallNames(
  sentences: readonly Scored[],
  labels: readonly string[],
  reader: NameReader,
): Name[][] {
  const width = labels.length;
  const types = (width - 1) / 4;
  const [even, evenDamaged] = [EVEN, EVEN_DAMAGED].map((gains) =>
    Float32Array.from(labels, (label) => gains[label.slice(2)] ?? 0),
  );
  const document = sentences.map((s) => ({
    ...s,
    scores: evened(s.scores, s.damaged ? evenDamaged! : even!),
  }));
  const asked = document.map(({ words }) => {
    const capitalised = words.map(isCapitalised);
    return capitalised.includes(true) ? capitalised : capitalised.fill(true);
  });
  const counts = new Map<string, number>();
  document.forEach(({ words }, s) => {
    words.forEach((word, i) => {
      if (asked[s]![i]) counts.set(word, (counts.get(word) ?? 0) + 1);
    });
  });
  const means = new Map<string, Mean>();
  const cautious = document.map(({ words, scores, damaged }, s) => {
    const own = scores.slice();
    if (!damaged) for (let i = 0; i < words.length; i++) own[i * width]! += CAUTION;
    heedBounds(words, own, width);
    const found = words.map((word, i) => {
      const count = asked[s]![i] ? counts.get(word)! : 0;
      if (count < 2) return undefined;
      let mean = means.get(word);
      if (!mean) {
        mean = { sum: new Float64Array(types + 1), count };
        means.set(word, mean);
      }
      addTypes(own, i * width, width, mean.sum);
      return mean;
    });
    return { scores: own, found };
  });
  const gains = new Map<Mean, Float64Array>();
  const namesOf = (scores: Float32Array, { words, damaged }: Scored): Name[] =>
    reader
      .read(scores, 0, width, words.length)
      .filter((name) => damaged || !isCommon(name, words))
      .flatMap((name) => partedTown(bounded(name, words, damaged), words));
  const first = cautious.map(({ scores, found }, s) => {
    found.forEach((mean, i) => {
      if (!mean) return;
      let gain = gains.get(mean);
      if (!gain) {
        gain = mean.sum.map((sum) => WEIGHT * Math.log(sum / mean.count + LEAST));
        gains.set(mean, gain);
      }
      const at = i * width;
      scores[at]! += gain[0]!;
      for (let l = 1; l < width; l++) scores[at + l]! += gain[1 + ((l - 1) >> 2)]!;
    });
    return namesOf(scores, document[s]!);
  });
  const all = document.map(({ words }) => words);
  let settled = settledIn(all);
  let names = oneTypeEach(document, first, labels, settled);
  const languages = languagesIn(all, names);
  if (languages.size > 0) {
    settled = new Map([...settled, ...languages]);
    names = oneTypeEach(document, first, labels, settled);
  }
  const explained = abbreviationsIn(all, names);
  if (explained.size === 0) return names;
  const again = document.map((sentence, s) => {
    const { words } = sentence;
    if (!words.some((word) => explained.has(word))) return first[s]!;
    const { scores } = cautious[s]!;
    words.forEach((word, i) => {
      const type = explained.get(word);
      if (type !== undefined) scores[i * width + labels.indexOf(`S-${type}`)]! += EXPLAINED;
    });
    return namesOf(scores, sentence);
  });
  return oneTypeEach(document, again, labels, new Map([...settled, ...explained]));
}

/** Scores with what every label is given on top. */
function evened(scores: Float32Array, even: Float32Array): Float32Array {
  const out = scores.slice();
  for (let at = 0; at < out.length; at += even.length)
    for (let l = 0; l < even.length; l++) out[at + l]! += even[l]!;
  return out;
}

function isCapitalised(word: string): boolean {
  const first = word[0] ?? '';
  return first.toLowerCase() !== first;
}

/** Adds the distribution over types (none first) that the scores of one word stand for. */
function addTypes(scores: Float32Array, at: number, width: number, sum: Float64Array): void {
  let top = -Infinity;
  for (let l = 0; l < width; l++) top = Math.max(top, scores[at + l]!);
  const shares = new Float64Array(width);
  let total = 0;
  for (let l = 0; l < width; l++) {
    shares[l] = Math.exp(scores[at + l]! - top);
    total += shares[l]!;
  }
  for (let l = 0; l < width; l++) sum[l === 0 ? 0 : 1 + ((l - 1) >> 2)]! += shares[l]! / total;
}
