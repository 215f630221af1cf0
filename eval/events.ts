/**
 * Measures the events stage against the gold sets in reach, with the scorers of `../shared/score`; says so and stops where
 * they are absent.
 *
 *     node --import tsx eval/events.ts [gsr] [plv] [cameo] [dispatches] [--errors] [--records=FILE] [--only=ID,ID]
 *
 * gsr and plv: PLOVER type given the parties, detection, triples. cameo: sentences by raters, with those that hold no event.
 * dispatches: events of whole records. `--errors` prints what went wrong; `--records` keeps the records as JSONL.
 * PLOVER calls a future meeting, aid or support AGREE, the record keeps the type of the act with factuality `planned`: the line
 * "as PLOVER" maps planned ones back before scoring.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { captureText, readPage } from '../src/pipeline/index.ts';
import type { Record } from '../src/record/index.ts';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));
const SETS: { readonly [name: string]: string } = {
  gsr: 'plover-gsr.jsonl',
  plv: 'plv-train.jsonl',
  cameo: 'cameo-conflibert-A-round7.jsonl',
};
const FUTURE_AS_AGREE = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID']);

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

const rounded = (value: unknown): string =>
  JSON.stringify(value, (_, v) => (typeof v === 'number' ? Math.round(v * 1e3) / 1e3 : v));

async function recordsOf(rows: readonly Row[], kind: 'body' | 'text'): Promise<Record[]> {
  const records: Record[] = [];
  for (const row of rows) {
    const published = /^\d{4}-\d\d-\d\d$/.test(row.date ?? '') ? row.date : undefined;
    records.push(await readPage(captureText(row.text, kind), { id: row.id, published }));
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

const args = process.argv.slice(2);
const flags = args.filter((a) => a.startsWith('--'));
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
  const records = await recordsOf(rows, 'body');
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
