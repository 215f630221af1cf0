/**
 * Trains the chooser among the headlines that a page gives and writes models/page-title.json.gz; prints figures
 * cross-validated by domain first.
 *
 *   node --import tsx training/page/train-title.ts FOLDER [--cv-only]       FOLDER: the unpacked sets
 *
 * The two sets mean different things by a title: naeb's is the `h1`, by hand; fundus' what a publisher's own parser takes,
 * now JSON-LD's, now Open Graph's. A page of fundus counts for three, so that each is met about as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { decode } from '../../src/page/charset.ts';
import { outletNames } from '../../src/page/fields/outlet.ts';
import { readStructured } from '../../src/page/fields/structured.ts';
import { findTitle } from '../../src/page/fields/title.ts';
import { type TitleCandidates, titleCandidates } from '../../src/page/fields/title-candidates.ts';
import { readPage } from '../../src/page/model/read-page.ts';
import { Forest, type ForestModel } from '../../src/page/trees/forest.ts';
import { probabilities } from '../../src/page/trees/looks.ts';
import { boost } from './boosting.ts';
import { plain } from './plain.ts';
import { foldOf, type GoldPage, readSets } from './sets.ts';

const WEIGHTS: Readonly<Record<string, number>> = { naeb: 1, fundus: 3 };
const FOLDS = 10;
const OPTIONS = { trees: 120, leaves: 5, rate: 0.06, minHessian: 2, l2: 5, rowShare: 0.8, columnShare: 0.5 };
const folder = process.argv[2] ?? '.scratch/page';

interface Example {
  readonly gold: GoldPage;
  readonly shown?: string;
  readonly candidates?: TitleCandidates;
}

const examples = readSets(folder, Object.keys(WEIGHTS)).flatMap((gold): Example[] => {
  if (!gold.title) return [];
  const page = readPage(decode(readFileSync(gold.path)).source);
  const structured = readStructured(page);
  const outlets = outletNames(page, structured, gold.url);
  const shown = findTitle(page, structured, outlets);
  return [
    {
      gold,
      shown,
      candidates: shown ? titleCandidates(page, structured, outlets, shown, gold.url) : undefined,
    },
  ];
});

function grow(chosen: readonly Example[]): ForestModel {
  const taught = chosen.flatMap(({ gold, candidates }) => (candidates ? [{ gold, candidates }] : []));
  const columns = taught[0]!.candidates.table.columns;
  const values = Float32Array.from(taught.flatMap(({ candidates }) => [...candidates.table.values]));
  const labels = taught.flatMap(({ gold, candidates }) =>
    candidates.texts.map((text) => (plain(text) === plain(gold.title) ? 1 : 0)),
  );
  const weights = taught.flatMap(({ gold, candidates }) => candidates.texts.map(() => WEIGHTS[gold.set]!));
  return boost(
    {
      values,
      rows: labels.length,
      columns,
      labels: Float32Array.from(labels),
      weights: Float32Array.from(weights),
    },
    OPTIONS,
  ).model;
}

const score = new Map(Object.keys(WEIGHTS).map((set) => [set, { pages: 0, rules: 0, chosen: 0, given: 0 }]));
for (let f = 0; f < FOLDS; f++) {
  const inFold = ({ gold }: Example): boolean => foldOf(gold.url, FOLDS) === f;
  const forest = new Forest(grow(examples.filter((example) => !inFold(example))));
  for (const { gold, shown, candidates } of examples.filter(inFold)) {
    const of = score.get(gold.set)!;
    const title = plain(gold.title);
    const likely = candidates ? probabilities(forest, candidates.table) : [];
    let best = 0;
    for (let k = 1; k < likely.length; k++) if (likely[k]! > likely[best]!) best = k;
    of.pages++;
    if (plain(shown) === title) of.rules++;
    if (plain(candidates ? candidates.texts[best] : shown) === title) of.chosen++;
    if ((candidates?.texts ?? [shown]).some((text) => plain(text) === title)) of.given++;
  }
}
for (const [set, { pages, rules, chosen, given }] of score)
  console.log(
    `${set}: exact ${(chosen / pages).toFixed(3)} of ${pages}; the rules alone ${(rules / pages).toFixed(3)}; given at all ${(given / pages).toFixed(3)}`,
  );

if (!process.argv.includes('--cv-only')) {
  const about = `Boosted trees over the headlines that a page gives; trained by training/page/train-title.ts on ${Object.keys(WEIGHTS).join(', ')}`;
  const json = JSON.stringify({ about, model: grow(examples) }, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value,
  );
  const bytes = gzipSync(json, { level: 9 });
  writeFileSync(new URL('../../models/page-title.json.gz', import.meta.url), bytes);
  console.log(`models/page-title.json.gz: ${(bytes.length / 1000).toFixed(0)} kB`);
}
