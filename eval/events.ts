/**
 * Measures the events stage against the gold sets in reach, with the scorers of `../shared/score`; says so and stops where
 * they are absent.
 *
 *     node --import tsx eval/events.ts [gsr] [plv] [cameo] [dispatches] [--errors] [--records=FILE] [--only=ID,ID]
 *                                         [--pipeline] [--frames]
 *
 * gsr and plv: PLOVER type given the parties, detection, triples. cameo: sentences by raters, with those that hold no event.
 * dispatches: events of whole records. `--errors` prints what went wrong; `--records` keeps the records as JSONL.
 * Single sentences run through the stages with their language given; `--pipeline` reads them as whole bodies
 * (with the trained types).
 * `--frames` leaves out the trained types: the honest figure for gsr and plv, on which they are trained (train-types --folds).
 * PLOVER calls a future meeting, aid or support AGREE, the record keeps the type of the act with factuality `planned`: the line
 * "as PLOVER" maps planned ones back before scoring.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findActors } from '../src/actors/index.ts';
import { findStatements } from '../src/attribution/index.ts';
import { findEvents } from '../src/events/index.ts';
import { analyze } from '../src/language/index.ts';
import { captureText, readPage } from '../src/pipeline/index.ts';
import type { Article, Record } from '../src/record/index.ts';
import { findExpressions, resolveTimes } from '../src/time/index.ts';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));
const SETS: { readonly [name: string]: string } = {
  gsr: 'plover-gsr.jsonl',
  plv: 'plv-train.jsonl',
  cameo: 'cameo-conflibert-A-round7.jsonl',
};
/** What is planned of these is AGREE to PLOVER. */
const FUTURE_AS_AGREE = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE']);

interface Row {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
}
type Spans = [number, number][];
interface Prediction {
  readonly id: string;
  readonly events: { type: string; actors: Spans; recipients: Spans }[];
}
interface Scored {
  readonly errors: { id: string; gold: string; got: string | null; text: string }[];
  readonly [measure: string]: unknown;
}

const args = process.argv.slice(2);
const flags = args.filter((a) => a.startsWith('--'));
const rounded = (value: unknown): string =>
  JSON.stringify(value, (_, v) => (typeof v === 'number' ? Math.round(v * 1e3) / 1e3 : v));

const dayOf = (row: Row): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(row.date ?? '') ? row.date : undefined;

/** The records of pages or of sentences, through the whole pipeline. */
async function recordsOf(rows: readonly Row[], kind: 'body' | 'text'): Promise<Record[]> {
  const records: Record[] = [];
  for (const row of rows)
    records.push(await readPage(captureText(row.text, kind), { id: row.id, published: dayOf(row) }));
  return records;
}

/** The records of single sentences through the stages alone: known to be English, which so few words do not always tell. */
async function sentencesOf(rows: readonly Row[]): Promise<Record[]> {
  const records: Record[] = [];
  for (const { id, text, ...row } of rows) {
    const day = dayOf({ id, text, ...row });
    const doc = await analyze(text, { language: 'en' });
    const actors = findActors(doc, { date: day });
    const published = day
      ? { earliest: day, latest: day, best: day, how: 'given' as const, evidence: [] }
      : { how: 'unknown' as const, evidence: [] };
    const article: Article = { byline: [], language: 'en', published, text, furniture: [] };
    const times = resolveTimes(doc, findExpressions(doc), published);
    const attribution = findStatements({ doc, actors, times, article });
    const types = flags.includes('--frames') ? null : undefined;
    const events = findEvents({ doc, actors, times, attribution, article, types });
    const engine = { version: '', models: {} };
    records.push({
      id,
      engine,
      article,
      actors: [...actors.actors],
      times,
      statements: [...attribution.statements],
      events,
      occurrences: [],
      diagnostics: [],
    });
  }
  return records;
}

/** The mentions of some actors in a sentence, or, where it has none, all of theirs. */
function mentionsOf(record: Record, ids: readonly string[], sentence: { start: number; end: number }): Spans {
  const all = record.actors.filter((a) => ids.includes(a.id)).flatMap((a) => a.mentions);
  const near = all.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
  return (near.length > 0 ? near : all).map((m) => [m.start, m.end]);
}

function predictionOf(record: Record, asPlover: boolean): Prediction {
  return {
    id: record.id,
    events: record.events.map((e) => ({
      type: asPlover && e.factuality === 'planned' && FUTURE_AS_AGREE.has(e.type) ? 'AGREE' : e.type,
      actors: mentionsOf(record, e.actors, e.sentence),
      recipients: mentionsOf(record, e.recipients, e.sentence),
    })),
  };
}

const named = args.filter((a) => !a.startsWith('--'));
const wanted = named.length > 0 ? named : [...Object.keys(SETS), 'dispatches'];
const recordsFile = flags.find((f) => f.startsWith('--records='))?.slice(10);
const only = flags
  .find((f) => f.startsWith('--only='))
  ?.slice(7)
  .split(',');

if (!existsSync(join(shared, 'score'))) {
  console.log('eval/events: the gold sets (../shared) are not here; nothing was measured');
  process.exit(0);
}
const { scoreEvents } = (await import(pathToFileURL(join(shared, 'score/score-events.mjs')).href)) as {
  scoreEvents: (gold: readonly Row[], predicted: readonly Prediction[]) => Scored;
};
const { scoreRecords } = (await import(pathToFileURL(join(shared, 'score/score-record.mjs')).href)) as {
  scoreRecords: (
    gold: readonly Row[],
    predicted: readonly Record[],
  ) => { events: unknown; misses: string[][] };
};

for (const name of wanted) {
  if (name === 'dispatches') {
    const folder = join(shared, 'data/dispatches');
    const golds = readdirSync(folder)
      .filter((f) => /^\d\d-.*\.json$/.test(f))
      .sort()
      .map((f) => JSON.parse(readFileSync(join(folder, f), 'utf8')) as Row)
      .filter((g) => !only || only.includes(g.id));
    const records = await recordsOf(
      golds.map(({ id, text }) => ({ id, text })),
      'text',
    );
    if (recordsFile) writeFileSync(recordsFile, records.map((r) => `${JSON.stringify(r)}\n`).join(''));
    const all = scoreRecords(golds, records);
    console.log(`dispatches, all: ${rounded(all.events)}`);
    const others = golds.filter((g) => g.id !== '00-seed');
    console.log(`dispatches, without 00-seed: ${rounded(scoreRecords(others, records).events)}`);
    if (flags.includes('--errors'))
      for (const m of all.misses) if (m[1] === 'event') console.log(m.join('\t'));
    continue;
  }
  const file = SETS[name];
  if (!file) {
    console.error(
      `eval/events: no set "${name}"; there are ${[...Object.keys(SETS), 'dispatches'].join(', ')}`,
    );
    process.exit(2);
  }
  const rows = readFileSync(join(shared, 'data/events', file), 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as Row);
  const records = flags.includes('--pipeline') ? await recordsOf(rows, 'body') : await sentencesOf(rows);
  if (recordsFile) writeFileSync(recordsFile, records.map((r) => `${JSON.stringify(r)}\n`).join(''));
  for (const asPlover of [false, true]) {
    const { errors, ...score } = scoreEvents(
      rows,
      records.map((r) => predictionOf(r, asPlover)),
    );
    console.log(`${name}${asPlover ? ', as PLOVER' : ''}: ${rounded(score)}`);
    if (asPlover && flags.includes('--errors'))
      for (const e of errors) console.log(`${e.id}\t${e.gold}\t${e.got}\t${e.text}`);
  }
}
