/**
 * Trains the second opinion on names: a linear-chain CRF (Lafferty, McCallum and Pereira 2001) over hashed features, by
 * AdaGrad, with half of the features left out at every step; the mean of the later rounds' weights is kept.
 *
 *   node --max-old-space-size=8000 --import tsx training/language/names.ts SHARED [--out=FILE] [--without=0|1]
 *
 * SHARED holds data/names and data/language. Writes models/language-names.bin.gz and src/language/opinion/check.json (with `--out` FILE
 * alone). Seeded; some two minutes.
 * `--without` leaves every second document of WikiGold out, so that the others' figure is honest.
 */
import { writeFileSync } from 'node:fs';
import { assetPath } from '../../src/assets/index.ts';
import { type Chain, chainsOf, Pool } from './names/chains.ts';
import { checkOf } from './names/check.ts';
import { inSmallLetters, LABELS, lessonsOf, type NamedText, namedTexts } from './names/documents.ts';
import { Marginals } from './names/marginals.ts';
import { packed } from './names/pack.ts';
import { seeded, shuffled } from './perceptron.ts';
import { readTreebank } from './treebank.ts';

const ROUNDS = 6;
const STEP = 0.12;
/** Share of the features left out; when the model is used, all are there, and each counts by the rest. */
const DROPPED = 0.5;
/** How much the opinion counts beside the network; tuned on worldwide-dev. */
const TRUST = 1.5;
/** A feature that is seen less often is left out. */
const LEAST_SEEN = 3;

const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const shared = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
if (!shared) throw new Error('usage: names.ts SHARED [--out=FILE] [--without=0|1]');
const without = option('without');

const news = namedTexts(`${shared}/data/names/worldwide-train.jsonl.gz`);
const wiki = namedTexts(`${shared}/data/names/wikigold.jsonl`);
const texts: NamedText[] = [
  ...news,
  // One in two once more in small letters: sentences with damaged case are asked about as well.
  ...news.filter((_, i) => i % 2 === 0).map(inSmallLetters),
  ...wiki.filter((_, i) => without === undefined || i % 2 !== Number(without)),
  // Other kinds of text have no names marked: there the network's own chances are learned, so that the two agree.
  ...['ewt', 'gum'].flatMap((n) =>
    readTreebank(`${shared}/data/language/${n}-train.conllu.gz`, { commercialOnly: true }).map(
      ({ text }) => ({
        text,
      }),
    ),
  ),
];
const width = LABELS.length;
const pool = new Pool();
const chains: Chain[] = texts.flatMap((text) => {
  const own = chainsOf(lessonsOf(text), width, pool);
  // Of texts without names each chain is learned from twice: there is less of them.
  return text.entities ? own : [...own, ...own];
});
console.error(`${texts.length} texts, ${chains.length} chains, ${pool.size} features`);

// Features get rows by the number of their hash, the rare ones none.
const times = new Map<number, number>();
for (let k = 0; k < pool.size; k++) times.set(pool.keys[k]!, (times.get(pool.keys[k]!) ?? 0) + 1);
const keys = [...times].filter(([, n]) => n >= LEAST_SEEN).map(([key]) => key);
const rowOf = new Map(keys.map((key, row) => [key, row]));
const rows = Int32Array.from(pool.keys.subarray(0, pool.size), (key) => rowOf.get(key) ?? -1);
console.error(`${keys.length} of ${times.size} different ones kept`);
times.clear();
rowOf.clear();

const weights = new Float32Array(keys.length * width);
const squares = new Float32Array(keys.length * width).fill(1e-4);
const sums = new Float32Array(keys.length * width);
const random = seeded(7);
const marginals = new Marginals(width, 256);
const scores = new Float32Array(256 * width);
const chances = new Float32Array(256 * width);
const used = new Int32Array(256 * 256);

/** One step on one chain; returns its loss. */
function learn({ ends, wanted }: Chain): number {
  const n = ends.length - 1;
  scores.fill(0, 0, n * width);
  let count = 0;
  const upTo: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let k = ends[i]!; k < ends[i + 1]!; k++) {
      const row = rows[k]!;
      if (row < 0 || random() < DROPPED) continue;
      used[count++] = row;
      for (let l = 0; l < width; l++) scores[i * width + l]! += weights[row * width + l]!;
    }
    upTo.push(count);
  }
  let loss = marginals.of(scores, n, chances);
  for (let c = 0; c < n * width; c++) {
    loss -= wanted[c]! * scores[c]!;
    chances[c]! -= wanted[c]!;
  }
  for (let i = 0, u = 0; i < n; i++) {
    for (; u < upTo[i]!; u++) {
      const row = used[u]! * width;
      for (let l = 0; l < width; l++) {
        const by = chances[i * width + l]!;
        if (Math.abs(by) < 1e-3) continue;
        squares[row + l]! += by * by;
        weights[row + l]! -= (STEP * by) / Math.sqrt(squares[row + l]!);
      }
    }
  }
  return loss;
}

for (let round = 1; round <= ROUNDS; round++) {
  let loss = 0;
  for (const chain of shuffled(chains, random)) loss += learn(chain);
  console.error(`round ${round}: a loss of ${(loss / chains.length).toFixed(4)} a chain`);
  if (round > ROUNDS / 2) for (let c = 0; c < sums.length; c++) sums[c]! += weights[c]!;
}
const share = (TRUST * (1 - DROPPED)) / (ROUNDS - Math.floor(ROUNDS / 2));
for (let c = 0; c < sums.length; c++) sums[c]! *= share;
const out = option('out');
writeFileSync(out ?? assetPath('models/language-names.bin.gz'), packed(keys, sums, LABELS));
const check = new URL('../../src/language/opinion/check.json', import.meta.url);
if (!out) writeFileSync(check, `${JSON.stringify(checkOf(keys, sums, LABELS), null, 1)}\n`);
