/**
 * Trains the line classifier for captured text and writes models/page-lines.json.gz; prints figures cross-validated by
 * domain first.
 *
 *   node --import tsx training/page/train-lines.ts FOLDER [--cv-only | --no-cv]       FOLDER: the unpacked sets
 */
import { readFileSync } from 'node:fs';
import { getDomain } from 'tldts';
import { LINE_CONTEXT, lineContext } from '../../src/page/lines/context.ts';
import { lineFeatures } from '../../src/page/lines/features.ts';
import { splitLines } from '../../src/page/lines/lines.ts';
import { keepModel, keepReadings } from './keep.ts';
import { tokensOf } from './labels.ts';
import { crossValidate, type Example, train, weigh } from './looks.ts';
import { readSets } from './sets.ts';

const SETS = ['text-captures-naeb', 'text-captures-fundus', 'text-captures-scrapinghub'];
const folder = process.argv[2] ?? '.scratch/page';

const examples: Example[] = readSets(folder, SETS).map((gold) => {
  const source = readFileSync(gold.path, 'utf8');
  const lines = splitLines(source);
  const labels = gold.lineLabels ?? '';
  const share = Float32Array.from(lines, (line) => (labels[line.row] === '1' ? 1 : 0));
  const words = Int32Array.from(lines, (line) => tokensOf(line.text).length);
  const domain = getDomain(gold.url) ?? gold.url;
  const texts = lines.map((line) => line.text);
  return {
    gold,
    domain,
    texts,
    share,
    words,
    weights: weigh(share, words),
    first: (learnt) => lineFeatures(lines, learnt.words),
    second: (table, p) => lineContext(lines, table, p),
    count: (counts) => counts.addTexts(domain, texts, share),
  };
});
console.log(
  `${examples.length} captures, ${examples.reduce((sum, example) => sum + example.texts.length, 0)} lines`,
);
if (!process.argv.includes('--no-cv'))
  keepReadings(`${folder}/cv-lines.json`, crossValidate(examples, LINE_CONTEXT, 4));
if (!process.argv.includes('--cv-only'))
  keepModel(
    'page-lines.json.gz',
    train(examples),
    `Two looks of boosted trees over the lines of a captured page; trained by training/page/train-lines.ts on ${SETS.join(', ')}`,
  );
