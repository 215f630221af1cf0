/**
 * Trains the chooser of headlines in captured text and writes models/page-headline.json.gz; prints figures cross-validated by
 * domain first.
 *
 *   node --import tsx training/page/train-headline.ts FOLDER [--cv-only]       FOLDER: the unpacked sets
 *
 * Where FOLDER holds cv-lines.json (train-lines.ts writes it), the lines are taken for article text as models say that have
 * not seen their domain; else as the shipped model says.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chooseLines } from '../../src/page/lines/choose.ts';
import { lineProbabilities } from '../../src/page/lines/classify.ts';
import { type Candidates, headlineCandidates } from '../../src/page/lines/headline-features.ts';
import { type Line, splitLines } from '../../src/page/lines/lines.ts';
import { Forest, type ForestModel } from '../../src/page/trees/forest.ts';
import { probabilities } from '../../src/page/trees/looks.ts';
import { boost } from './boosting.ts';
import { foldOf, type GoldPage, readSets } from './sets.ts';

const SETS = ['text-captures-naeb', 'text-captures-fundus'];
const FOLDS = 10;
const OPTIONS = { trees: 160, leaves: 8, rate: 0.06, minHessian: 2, l2: 6, rowShare: 0.7, columnShare: 0.4 };
/** How unlikely the likeliest line may be and still be given, as it ships in src/page/lines/headline.ts. */
const LEAST = 0.1;
const folder = process.argv[2] ?? '.scratch/page';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Example {
  readonly gold: GoldPage;
  readonly lines: readonly Line[];
  readonly candidates: Candidates;
  readonly labels: readonly number[];
}

/** A capture, from line `start` on. */
function exampleOf(
  gold: GoldPage,
  all: readonly Line[],
  p: Float32Array,
  start: number,
): Example | undefined {
  const lines = all.slice(start).map((line, index) => ({ ...line, index }));
  const own = p.subarray(start);
  const candidates = headlineCandidates(lines, chooseLines(lines, own), own);
  if (!candidates) return undefined;
  const title = plain(gold.title!);
  return {
    gold,
    lines,
    candidates,
    labels: candidates.lines.map((i) => (plain(lines[i]!.text) === title ? 1 : 0)),
  };
}

function grow(examples: readonly Example[]): ForestModel {
  // A page without its headline teaches nothing.
  const taught = examples.filter(({ labels }) => labels.includes(1));
  const columns = taught[0]!.candidates.table.columns;
  const rows = taught.reduce((sum, { labels }) => sum + labels.length, 0);
  const values = new Float32Array(rows * columns);
  const labels = new Float32Array(rows);
  let row = 0;
  for (const example of taught) {
    values.set(example.candidates.table.values, row * columns);
    labels.set(example.labels, row);
    row += example.labels.length;
  }
  return boost({ values, rows, columns, labels, weights: new Float32Array(rows).fill(1) }, OPTIONS).model;
}

/** The likeliest line's text; undefined where none is likely. */
function chosen(forest: Forest, { candidates, lines }: Example): string | undefined {
  const p = probabilities(forest, candidates.table);
  let best = -1;
  for (let k = 0; k < p.length; k++) if (best === -1 || p[k]! >= p[best]!) best = k;
  return best !== -1 && p[best]! >= LEAST ? lines[candidates.lines[best]!]!.text : undefined;
}

const file = `${folder}/cv-lines.json`;
const seen = new Map<string, number[]>();
if (existsSync(file))
  for (const { set, id, p } of JSON.parse(readFileSync(file, 'utf8')) as {
    set: string;
    id: string;
    p: number[];
  }[])
    seen.set(`${set} ${id}`, p);
console.log(
  seen.size > 0
    ? 'article text as told by models that have not seen the domain'
    : 'article text as told by the shipped model',
);

const pages = readSets(folder, SETS).filter(({ title }) => title);
const examples = pages.flatMap((gold) => {
  const lines = splitLines(readFileSync(gold.path, 'utf8'));
  const p = Float32Array.from(seen.get(`${gold.set} ${gold.id}`) ?? lineProbabilities(lines));
  const whole = exampleOf(gold, lines, p, 0);
  if (!whole) return [];
  // Captures are often cut close to the article: the same page, from some lines before its headline.
  const at = whole.candidates.lines[whole.labels.lastIndexOf(1)];
  const cut =
    at === undefined ? undefined : exampleOf(gold, lines, p, Math.max(0, at - (foldOf(gold.id, 997) % 9)));
  return [{ whole, cut }];
});
const fold = (gold: GoldPage): number => foldOf(gold.url, FOLDS);

const score = new Map<
  string,
  { pages: number; right: number; none: number; cuts: number; cutsRight: number }
>();
for (const set of SETS) score.set(set, { pages: 0, right: 0, none: 0, cuts: 0, cutsRight: 0 });
for (const { set } of pages) score.get(set)!.pages++;
for (let f = 0; f < FOLDS; f++) {
  const learnt = examples.filter(({ whole }) => fold(whole.gold) !== f);
  const forest = new Forest(grow(learnt.flatMap(({ whole, cut }) => (cut ? [whole, cut] : [whole]))));
  for (const { whole, cut } of examples) {
    if (fold(whole.gold) !== f) continue;
    const of = score.get(whole.gold.set)!;
    const title = plain(whole.gold.title!);
    const found = chosen(forest, whole);
    if (found === undefined) of.none++;
    else if (plain(found) === title) of.right++;
    if (cut) {
      of.cuts++;
      if (plain(chosen(forest, cut) ?? '') === title) of.cutsRight++;
    }
  }
}
for (const [set, { pages: n, right, none, cuts, cutsRight }] of score)
  console.log(
    `${set}: exact ${(right / n).toFixed(3)} of ${n}, none given ${none}; cut close: ${(cutsRight / cuts).toFixed(3)} of ${cuts}`,
  );

if (!process.argv.includes('--cv-only')) {
  const model = grow(examples.flatMap(({ whole, cut }) => (cut ? [whole, cut] : [whole])));
  const about = `Boosted trees over the lines that may be the headline of a captured page; trained by training/page/train-headline.ts on ${SETS.join(', ')}`;
  const json = JSON.stringify({ about, model }, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value,
  );
  const bytes = gzipSync(json, { level: 9 });
  writeFileSync(new URL('../../models/page-headline.json.gz', import.meta.url), bytes);
  console.log(`models/page-headline.json.gz: ${(bytes.length / 1000).toFixed(0)} kB`);
}
