/**
 * Trains the line classifier for captured text, trees and net, and writes models/page-lines.json.gz and
 * models/page-lines-net.json.gz; prints figures cross-validated by domain first.
 *
 *   node --import tsx training/page/train-lines.ts FOLDER [--cv-only | --no-cv] [--python=python3]
 *
 * FOLDER: the unpacked sets. The Python given needs numpy, jax and optax.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDomain } from 'tldts';
import { chooseLines } from '../../src/page/lines/choose.ts';
import { together } from '../../src/page/lines/classify.ts';
import { LINE_CONTEXT, lineContext } from '../../src/page/lines/context.ts';
import { lineFeatures } from '../../src/page/lines/features.ts';
import { type Line, splitLines } from '../../src/page/lines/lines.ts';
import { readNet } from '../../src/page/lines/net.ts';
import { keepModel, keepReadings } from './keep.ts';
import { tokensOf } from './labels.ts';
import { checkNet, readScores, trainNets, writeTables } from './line-net.ts';
import { crossValidate, type Example, type Growth, reportAll, train, weigh } from './looks.ts';
import { foldOf, type GoldPage, readSets } from './sets.ts';

const SETS = ['text-captures-naeb', 'text-captures-fundus', 'text-captures-scrapinghub'];
/** Smaller steps than blocks take: lines are few, and gain by it. */
const GROWTH: Growth = { inner: 120, first: 140, second: 240, leaves: 16, rate: 0.05 };
/** What all lines beside the body may weigh, where a body of common length weighs some 40. */
const BESIDE = 60;
const FOLDS = 10;
const NET = 'models/page-lines-net.json.gz';
const folder = process.argv[2] ?? '.scratch/page';
const tables = join(folder, 'line-net');
const python =
  process.argv.find((arg) => arg.startsWith('--python='))?.slice('--python='.length) ?? 'python3';

/** An example of some lines of a capture. */
function exampleOf(gold: GoldPage, all: readonly Line[], isBody: (line: Line) => boolean): Example {
  const lines = all.map((line, index) => ({ ...line, index }));
  const share = Float32Array.from(lines, (line) => (isBody(line) ? 1 : 0));
  const words = Int32Array.from(lines, (line) => tokensOf(line.text).length);
  const domain = getDomain(gold.url) ?? gold.url;
  const texts = lines.map((line) => line.text);
  return {
    gold,
    domain,
    texts,
    share,
    words,
    weights: weigh(share, words, BESIDE),
    first: (learnt) => lineFeatures(lines, learnt.words),
    second: (table, p) => lineContext(lines, table, p),
    body: (p, threshold) => {
      const chosen = chooseLines(lines, p, threshold);
      return texts.filter((_, i) => chosen[i]).join('\n\n');
    },
    count: (counts) => counts.addTexts(domain, texts, share),
  };
}

/** Captures are often cut close to the article, and often bear no blank lines: cuts of both kinds, by chance but fixed. */
function cutsOf(gold: GoldPage, lines: readonly Line[], isBody: (line: Line) => boolean): Example[] {
  const first = lines.findIndex(isBody);
  const last = lines.findLastIndex(isBody);
  if (first === -1) return [];
  return [0, 1].map((cut) => {
    const chance = (n: number): number => foldOf(`${gold.id}${cut}${n}`, 997) / 997;
    const start = Math.max(0, first - Math.floor(chance(1) * 14));
    const short = chance(2) < 0.5 ? 1 : 0.3 + 0.7 * chance(3);
    const end = Math.min(
      lines.length,
      Math.ceil(first + (last - first + 1) * short) + (short < 1 ? 0 : Math.floor(chance(4) * 10)),
    );
    const part = lines.slice(start, end);
    return exampleOf(gold, cut === 0 ? part : part.map((line) => ({ ...line, afterBlank: false })), isBody);
  });
}

const examples: Example[] = readSets(folder, SETS).map((gold) => {
  const lines = splitLines(readFileSync(gold.path, 'utf8'));
  const isBody = (line: Line): boolean => gold.lineLabels?.[line.row] === '1';
  return { ...exampleOf(gold, lines, isBody), variants: cutsOf(gold, lines, isBody) };
});
console.log(
  `${examples.length} captures, ${examples.reduce((sum, example) => sum + example.texts.length, 0)} lines`,
);
if (!process.argv.includes('--no-cv')) {
  const results = crossValidate(examples, LINE_CONTEXT, FOLDS, GROWTH, ({ number, counts, learn, read }) => {
    writeTables(tables, `${number}`, counts, learn, read);
  });
  const names = Array.from({ length: FOLDS }, (_, fold) => `${fold}`);
  trainNets(python, tables, names);
  const scores = names.flatMap((name) => readScores(tables, name));
  const joint = results.map((result, i) => ({ ...result, p2: together(result.p2, scores[i]!) }));
  reportAll('with the net', joint, 'p2');
  // Headlines learn from what the trees say alone: from both together they learn worse.
  keepReadings(join(folder, 'cv-lines.json'), results);
  keepReadings(join(folder, 'cv-lines-net.json'), joint);
}
if (!process.argv.includes('--cv-only')) {
  const model = train(examples, GROWTH);
  keepModel(
    'page-lines.json.gz',
    model,
    `Two looks of boosted trees over the lines of a captured page; trained by training/page/train-lines.ts on ${SETS.join(', ')}`,
  );
  writeTables(tables, 'all', model.counts, examples, examples);
  trainNets(python, tables, ['all'], fileURLToPath(new URL(`../../${NET}`, import.meta.url)));
  checkNet(readNet(NET), examples, model.counts.without(), readScores(tables, 'all'));
}
