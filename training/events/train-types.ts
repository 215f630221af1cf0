/**
 * Trains the types of verbs between two parties: models/events-types.json.gz.
 *
 *     node --import tsx training/events/train-types.ts [--folds=5] [--news=60]
 *
 * Reads ../shared/data/events/{plover-gsr,plv-train}.jsonl and, for verbs that are nothing to log, news of
 * ../shared/data/attribution/polnear-train.jsonl. With --folds it cross-validates on plv-train and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { findActors } from '../../src/actors/index.ts';
import { assetPath } from '../../src/assets/index.ts';
import { findStatements } from '../../src/attribution/index.ts';
import { findEvents } from '../../src/events/index.ts';
import type { TypeModel } from '../../src/events/learned/index.ts';
import { analyze } from '../../src/language/index.ts';
import type { Article } from '../../src/record/index.ts';
import { goldExamples, newsExamples } from './examples.ts';
import { type GoldRow, readRows } from './gold.ts';
import { type Example, regress } from './regression.ts';

const data = new URL('../../../shared/data/', import.meta.url).pathname;
const option = (name: string): number =>
  Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.split('=')[1] ?? 0);

function modelOf(examples: readonly Example[]): TypeModel {
  const { classes, weights } = regress(examples);
  const kept: { [feature: string]: number[] } = {};
  for (const [feature, row] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = [...row].map((w) => Math.round(w * 100) / 100);
    if (rounded.some((w) => Math.abs(w) >= 0.05)) kept[feature] = rounded;
  }
  return { version: '1', classes, weights: kept };
}

const plv = readRows<GoldRow>(`${data}events/plv-train.jsonl`);
const gsr = readRows<GoldRow>(`${data}events/plover-gsr.jsonl`);
const news = readRows<{ text: string; date: string }>(`${data}attribution/polnear-train.jsonl`).slice(
  0,
  option('news') || 60,
);
if (plv.length === 0) {
  console.log('the gold sets are not here; nothing is trained');
  process.exit(0);
}

const fromNews: Example[] = [];
for (const { text, date } of news) fromNews.push(...(await newsExamples(text.slice(0, 6000), date)));
const fromGsr: Example[][] = [];
for (const row of gsr) fromGsr.push(await goldExamples(row));
const fromPlv: Example[][] = [];
for (const row of plv) fromPlv.push(await goldExamples(row));
console.log(`examples: news ${fromNews.length}, gsr ${fromGsr.flat().length}, plv ${fromPlv.flat().length}`);

const folds = option('folds');
if (folds > 0) {
  const { scoreEvents } = (await import(pathToFileURL(`${data}../score/score-events.mjs`).href)) as {
    scoreEvents: (
      gold: readonly GoldRow[],
      predicted: readonly object[],
    ) => { errors: unknown; [k: string]: unknown };
  };
  const predicted: { plain: object[]; learned: object[] } = { plain: [], learned: [] };
  for (let fold = 0; fold < folds; fold++) {
    const train = [...fromNews, ...fromGsr.flat(), ...fromPlv.filter((_, i) => i % folds !== fold).flat()];
    const model = modelOf(train);
    for (const [i, row] of plv.entries()) {
      if (i % folds !== fold) continue;
      const doc = await analyze(row.text, { language: 'en' });
      const actors = findActors(doc);
      const article: Article = {
        byline: [],
        language: 'en',
        published: { how: 'unknown', evidence: [] },
        text: row.text,
        furniture: [],
      };
      const attribution = findStatements({ doc, actors, times: [], article });
      for (const [name, types] of [
        ['plain', null],
        ['learned', model],
      ] as const) {
        const events = findEvents({ doc, actors, times: [], attribution, article, types });
        const spans = (ids: readonly string[]) =>
          actors.actors
            .filter((a) => ids.includes(a.id))
            .flatMap((a) => a.mentions.map((m) => [m.start, m.end]));
        predicted[name].push({
          id: row.id,
          events: events.map((e) => ({
            type: e.type,
            actors: spans(e.actors),
            recipients: spans(e.recipients),
          })),
        });
      }
    }
  }
  for (const name of ['plain', 'learned'] as const) {
    const { errors: _, ...score } = scoreEvents(plv, predicted[name]);
    console.log(
      `${name}: ${JSON.stringify(score, (_k, v) => (typeof v === 'number' ? Math.round(v * 1e3) / 1e3 : v))}`,
    );
  }
} else {
  const model = modelOf([...fromNews, ...fromGsr.flat(), ...fromPlv.flat()]);
  const packed = gzipSync(JSON.stringify(model), { level: 9 });
  writeFileSync(assetPath('models/events-types.json.gz'), packed);
  console.log(
    `models/events-types.json.gz: ${Object.keys(model.weights).length} features, ${model.classes.length} classes, ${packed.length} bytes`,
  );
}
