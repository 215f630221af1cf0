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
import { likeliest } from '../../src/page/lines/headline.ts';
import { type Candidates, headlineCandidates } from '../../src/page/lines/headline-features.ts';
import { type Line, splitLines } from '../../src/page/lines/lines.ts';
import { Forest, type ForestModel } from '../../src/page/trees/forest.ts';
import { probabilities } from '../../src/page/trees/looks.ts';
import { boost } from './boosting.ts';
import { plain } from './plain.ts';
import { foldOf, type GoldPage, readSets } from './sets.ts';

const SETS = ['text-captures-naeb', 'text-captures-fundus'];
const FOLDS = 10;
const OPTIONS = { trees: 160, leaves: 8, rate: 0.06, minHessian: 2, l2: 6, rowShare: 0.7, columnShare: 0.4 };
const folder = process.argv[2] ?? '.scratch/page';

interface Example {
  readonly gold: GoldPage;
  readonly lines: readonly Line[];
  readonly candidates: Candidates;
  readonly labels: readonly number[];
}

/** A capture, from line `start` up to `end`. */
function exampleOf(
  gold: GoldPage,
  all: readonly Line[],
  p: Float32Array,
  start: number,
  end = all.length,
): Example | undefined {
  const lines = all.slice(start, end).map((line, index) => ({ ...line, index }));
  const own = p.subarray(start, end);
  const candidates = headlineCandidates(lines, chooseLines(lines, own), own);
  if (!candidates) return undefined;
  const title = plain(gold.title!);
  const labels = candidates.lines.map((i) => (plain(lines[i]!.text) === title ? 1 : 0));
  return { gold, lines, candidates, labels };
}

/** A page whole, and as captures often are: cut close to the article, cut short besides, and begun behind the headline. */
interface Cuts {
  readonly whole: Example;
  readonly close?: Example;
  readonly short?: Example;
  readonly headless?: Example;
}

function cutsOf(gold: GoldPage, lines: readonly Line[], p: Float32Array): Cuts | undefined {
  const whole = exampleOf(gold, lines, p, 0);
  if (!whole) return undefined;
  const at = whole.candidates.lines[whole.labels.lastIndexOf(1)];
  if (at === undefined) return { whole };
  const chance = (n: number, most: number): number => foldOf(`${gold.id}${n}`, 997) % most;
  return {
    whole,
    close: exampleOf(gold, lines, p, Math.max(0, at - chance(1, 9))),
    short: exampleOf(gold, lines, p, Math.max(0, at - chance(2, 4)), at + 10 + chance(3, 20)),
    headless: exampleOf(gold, lines, p, at + 1),
  };
}

const allOf = ({ whole, close, short, headless }: Cuts): Example[] =>
  [whole, close, short, headless].filter((example) => example !== undefined);

function grow(examples: readonly Example[]): ForestModel {
  const taught = examples;
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
  const best = likeliest(probabilities(forest, candidates.table));
  return best === undefined ? undefined : lines[candidates.lines[best]!]!.text;
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
  return cutsOf(gold, lines, p) ?? [];
});
/** A page whose headline stands on no line of its own teaches nothing. */
const teaching = (cuts: readonly Cuts[]): Example[] => cuts.filter(({ close }) => close).flatMap(allOf);

interface Score {
  readonly pages: number;
  readonly right: Record<'whole' | 'close' | 'short' | 'headless', number>;
  readonly cuts: Record<'whole' | 'close' | 'short' | 'headless', number>;
}
const none = () => ({ whole: 0, close: 0, short: 0, headless: 0 });
const score = new Map<string, Score>(
  SETS.map((set) => [
    set,
    { pages: pages.filter((page) => page.set === set).length, right: none(), cuts: none() },
  ]),
);
for (let f = 0; f < FOLDS; f++) {
  const inFold = ({ whole }: Cuts): boolean => foldOf(whole.gold.url, FOLDS) === f;
  const forest = new Forest(grow(teaching(examples.filter((cuts) => !inFold(cuts)))));
  for (const cuts of examples.filter(inFold)) {
    const { gold } = cuts.whole;
    const of = score.get(gold.set)!;
    for (const cut of ['whole', 'close', 'short', 'headless'] as const) {
      const example = cuts[cut];
      if (!example) continue;
      const found = plain(chosen(forest, example) ?? '');
      of.cuts[cut]++;
      if (found === (cut === 'headless' && !example.labels.includes(1) ? '' : plain(gold.title!)))
        of.right[cut]++;
    }
  }
}
for (const [set, { pages: n, right, cuts }] of score)
  console.log(
    `${set}: exact ${(right.whole / n).toFixed(3)} of ${n}; cut close ${(right.close / cuts.close).toFixed(3)}, short ${(right.short / cuts.short).toFixed(3)}; without it none given ${(right.headless / cuts.headless).toFixed(3)}`,
  );

if (!process.argv.includes('--cv-only')) {
  const model = grow(teaching(examples));
  const about = `Boosted trees over the lines that may be the headline of a captured page; trained by training/page/train-headline.ts on ${SETS.join(', ')}`;
  const json = JSON.stringify({ about, model }, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value,
  );
  const bytes = gzipSync(json, { level: 9 });
  writeFileSync(new URL('../../models/page-headline.json.gz', import.meta.url), bytes);
  console.log(`models/page-headline.json.gz: ${(bytes.length / 1000).toFixed(0)} kB`);
}
