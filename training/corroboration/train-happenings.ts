/**
 * Learns which mentions tell of one happening, from the event mentions of `ecbplus-train`.
 *
 *   node --import tsx training/corroboration/train-happenings.ts FOLDER [--cv-only]
 *
 * FOLDER: ../shared/data/across. Prints, for ecbplus-dev within its gold stories, links between mentions (precision, recall,
 * F1) at each threshold, then writes models/happenings.json. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { assetPath } from '../../src/assets/index.ts';
import { captureText } from '../../src/capture/index.ts';
import { comparedPairs, type HappeningModel } from '../../src/corroboration/happenings/find-happenings.ts';
import {
  MEASURES,
  measuredMentions,
  measuresOf,
  RELATIONS,
  type Relation,
} from '../../src/corroboration/happenings/measures.ts';
import { type Mention, Rarity } from '../../src/corroboration/index.ts';
import { linkedGroups } from '../../src/corroboration/linkage.ts';
import { probability } from '../../src/corroboration/logistic.ts';
import { mentionsOf } from '../../src/pipeline/across/mentions.ts';
import { storyTerms } from '../../src/pipeline/across/story-terms.ts';
import { readWhole } from '../../src/pipeline/read-page.ts';
import { fitLogistic } from './fit.ts';
import { goldPages } from './gold.ts';

const LEAST = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
/** The threshold that ships. */
const SHIPPED = 0.3;

interface GoldPair {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly values: readonly number[];
  readonly isOne: boolean;
}

interface Story {
  readonly pairs: readonly GoldPair[];
  readonly clusters: readonly string[];
}

async function storiesOf(set: string): Promise<Story[]> {
  const rarity = new Rarity();
  const stories = new Map<string, { mention: Mention; cluster: string }[]>();
  const contents = [];
  for (const [page, { id, text, subtopic, mentions = [] }] of goldPages(folder, set).entries()) {
    const read = await readWhole(captureText(text, 'body'), { id });
    const { content } = storyTerms(read.doc);
    rarity.add(content.keys());
    contents.push(content);
    const of = stories.get(String(subtopic)) ?? [];
    stories.set(String(subtopic), of);
    for (const { start, end, cluster, kind = 'action', selected } of mentions) {
      if (kind !== 'action' || selected === false) continue;
      for (const mention of mentionsOf(read, page, [{ start, end }])) {
        of.push({ mention, cluster: String(cluster) });
      }
    }
  }
  const pages = new Map(contents.map((content, page) => [page, rarity.vector(content)]));
  return [...stories.values()].map((of) => {
    const measured = measuredMentions(
      of.map(({ mention }) => mention),
      rarity,
      pages,
    );
    const pairs = comparedPairs(measured).map(([a, b, relation]) => ({
      a,
      b,
      relation,
      values: measuresOf(measured[a]!, measured[b]!),
      isOne: of[a]!.cluster === of[b]!.cluster,
    }));
    return { pairs, clusters: of.map(({ cluster }) => cluster) };
  });
}

const [folder = '../shared/data/across'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const train = (await storiesOf('ecbplus-train')).flatMap(({ pairs }) => pairs);
const models = Object.fromEntries(
  RELATIONS.map((relation) => {
    const examples = train
      .filter((pair) => pair.relation === relation)
      .map(({ values, isOne }) => ({ values, isTrue: isOne }));
    console.log(relation, examples.length, examples.filter(({ isTrue }) => isTrue).length);
    return [relation, fitLogistic(MEASURES, examples, { ridge: 1e-3 })];
  }),
) as HappeningModel['pairs'];

const dev = await storiesOf('ecbplus-dev');
for (const least of LEAST) {
  let [given, gold, right] = [0, 0, 0];
  for (const { pairs, clusters } of dev) {
    const likely = pairs.map(
      ({ a, b, relation, values }) => [a, b, probability(models[relation], values)] as const,
    );
    const groupOf = new Map<number, number>();
    for (const [n, group] of linkedGroups(clusters.length, likely, least).entries()) {
      for (const place of group) groupOf.set(place, n);
    }
    for (const [a, cluster] of clusters.entries()) {
      for (let b = a + 1; b < clusters.length; b++) {
        const isGiven = groupOf.get(a) === groupOf.get(b);
        const isOne = cluster === clusters[b];
        if (isGiven) given++;
        if (isOne) gold++;
        if (isGiven && isOne) right++;
      }
    }
  }
  const [p, r] = [right / given, right / gold];
  console.log(`${least}: ${[p, r, (2 * p * r) / (p + r)].map((x) => (100 * x).toFixed(1)).join(' ')}`);
}
if (!process.argv.includes('--cv-only')) {
  const model: HappeningModel = { version: '1', least: SHIPPED, pairs: models };
  writeFileSync(assetPath('models/happenings.json'), `${JSON.stringify(model, null, 1)}\n`);
}
