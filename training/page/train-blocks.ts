/**
 * Trains the block classifier and writes models/page-blocks.json.gz; prints figures cross-validated by domain first.
 *
 *   node --import tsx training/page/train-blocks.ts FOLDER [--cv-only | --no-cv]       FOLDER: the unpacked sets
 */
import { readFileSync } from 'node:fs';
import { getDomain } from 'tldts';
import { chooseBlocks } from '../../src/page/body/choose.ts';
import { CONTEXT_FEATURES, contextFeatures } from '../../src/page/body/context.ts';
import { blockFeatures } from '../../src/page/body/features.ts';
import { findSaid } from '../../src/page/body/said.ts';
import { decode } from '../../src/page/charset.ts';
import { readPage } from '../../src/page/model/read-page.ts';
import { keepModel, keepReadings } from './keep.ts';
import { labelBlocks } from './labels.ts';
import { crossValidate, type Example, train, weigh } from './looks.ts';
import { forgiveOpenEnd } from './open-end.ts';
import { readSets } from './sets.ts';

const SETS = ['naeb', 'fundus', 'scrapinghub', 'fundus-eval'];
const folder = process.argv[2] ?? '.scratch/page';

const examples: Example[] = readSets(folder, SETS).map((gold) => {
  const page = readPage(decode(readFileSync(gold.path)).source);
  const texts = page.blocks.map((block) => block.text);
  const { share, words } = labelBlocks(texts, gold.body);
  const domain = getDomain(gold.url) ?? gold.url;
  const said = findSaid(page, gold.url);
  const weights = weigh(share, words);
  forgiveOpenEnd(page.blocks, share, words, weights);
  return {
    gold,
    domain,
    texts,
    share,
    words,
    weights,
    first: (learnt) => blockFeatures(page, said, learnt),
    second: (table, p) => contextFeatures(page, table, p),
    body: (p, threshold) => {
      const kept = chooseBlocks(page.blocks, p, threshold, said.heading);
      return texts.filter((_, i) => kept[i]).join('\n\n');
    },
    count: (counts) => {
      counts.addClasses(domain, page.blocks, share, words);
      counts.addTexts(domain, texts, share);
    },
  };
});
console.log(
  `${examples.length} pages, ${examples.reduce((sum, example) => sum + example.texts.length, 0)} blocks`,
);
if (!process.argv.includes('--no-cv'))
  keepReadings(`${folder}/cv-blocks.json`, crossValidate(examples, CONTEXT_FEATURES, 10));
if (!process.argv.includes('--cv-only'))
  keepModel(
    'page-blocks.json.gz',
    train(examples),
    `Two looks of boosted trees over the blocks of a page; trained by training/page/train-blocks.ts on ${SETS.join(', ')}`,
  );
