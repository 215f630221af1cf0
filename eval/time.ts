/**
 * Time expressions against gold: finds and normalises them with the time stage alone and prints predictions.
 *
 *   node --import tsx eval/time.ts SET [PART] [--gold | --score] > predicted.jsonl
 *
 * SET is timebank, wikiwars or tweets (../shared/data/time/SET.jsonl). PART is `held-out` (a third of the documents, by the
 * first byte of the SHA-256 of their id, divisible by three: no rule was made on them), `build` (the rest) or `all`.
 * Prints {id, timexes} a line for ../shared/score/score-time.mjs; with --gold, that part of the gold; with --score, the
 * figures; with --speed, the megabytes a second of processor time from ready Docs (run it with plain `node`, whose types are
 * stripped: tsx wraps every closure). TimeBank and tweets are read with their publication dates, WikiWars without.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyze } from '../src/language/index.ts';
import type { Published } from '../src/record/index.ts';
import { findExpressions, resolveTimes } from '../src/time/index.ts';

interface GoldDoc {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
}

export const heldOut = (id: string): boolean => (createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0;

const shared = (path: string) => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));

export function goldOf(set: string, part: string): GoldDoc[] {
  return readFileSync(shared(`data/time/${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDoc)
    .filter((doc) => part === 'all' || heldOut(doc.id) === (part === 'held-out'));
}

export async function predict(set: string, doc: GoldDoc) {
  const read = await analyze(doc.text, { language: 'en' });
  const published: Published =
    set === 'wikiwars'
      ? { how: 'unknown', evidence: [] }
      : { best: doc.dct.slice(0, 10), how: 'given', evidence: [] };
  const times = resolveTimes(read, findExpressions(read), published);
  return {
    id: doc.id,
    timexes: times.map((t) => ({ start: t.span.start, end: t.span.end, type: t.type, value: t.value })),
  };
}

const [set = '', part = 'held-out'] = process.argv.slice(2).filter((a) => !a.startsWith('--'));
if (!['timebank', 'wikiwars', 'tweets'].includes(set)) {
  console.error('usage: eval/time.ts timebank|wikiwars|tweets [held-out|build|all] [--gold | --score]');
  process.exit(2);
}
const gold = goldOf(set, part);
if (process.argv.includes('--speed')) await speed();
else if (process.argv.includes('--gold')) for (const doc of gold) console.log(JSON.stringify(doc));
else {
  const predicted = [];
  for (const doc of gold) predicted.push(await predict(set, doc));
  const scorer = shared('score/score-time.mjs');
  if (process.argv.includes('--score') && existsSync(scorer)) {
    const { scoreTime } = await import(pathToFileURL(scorer).href);
    const errors = process.argv.includes('--errors') && part !== 'held-out';
    const onError = errors
      ? ({ kind, doc, G, P }: { kind: string; doc: GoldDoc; G?: Shown; P?: Shown }) =>
          console.log([kind, doc.id, show(doc, G), show(doc, P), around(doc, G ?? P)].join('\t'))
      : undefined;
    const { strictF1, relaxedF1, valueF1, typeF1 } = scoreTime(gold, predicted, { onError });
    const percent = (x: number) => (100 * x).toFixed(1);
    console.log(
      `${set} ${part}: ${gold.length} documents, strict ${percent(strictF1)}, relaxed ${percent(relaxedF1)}, ` +
        `value ${percent(valueF1)}, type ${percent(typeF1)}`,
    );
  } else for (const line of predicted) console.log(JSON.stringify(line));
}

/** Finding and normalising over the part again and again, until the engine is warm; the best of the rounds counts. */
async function speed(): Promise<void> {
  const docs = [];
  for (const doc of gold) docs.push(await analyze(doc.text, { language: 'en' }));
  const size = gold.reduce((n, doc) => n + Buffer.byteLength(doc.text), 0);
  let best = 0;
  for (let round = 0; round < 12; round++) {
    const begin = process.cpuUsage();
    for (const doc of docs) resolveTimes(doc, findExpressions(doc), { how: 'unknown', evidence: [] });
    const { user, system } = process.cpuUsage(begin);
    best = Math.max(best, size / (user + system));
  }
  console.log(
    `${set} ${part}: ${(size / 1e6).toFixed(2)} MB, ${best.toFixed(1)} MB a second from ready Docs`,
  );
}

interface Shown {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly value: string | null;
}

function show(doc: GoldDoc, t: Shown | undefined): string {
  return t ? `${JSON.stringify(doc.text.slice(t.start, t.end))} ${t.type} ${t.value}` : '-';
}

function around(doc: GoldDoc, t: Shown | undefined): string {
  return t ? doc.text.slice(Math.max(0, t.start - 60), t.end + 30).replace(/\s+/g, ' ') : '';
}
