/**
 * Times side by side: Daybook, chrono-node, Recognizers-Text and compromise-dates on the same documents in one run, by the
 * same scorer, each given the day of publication; and how fast each is, in processor time of the one core it runs on.
 *
 *   node bench/time.ts [all | held-out | build] [timebank | wikiwars]        (plain node, whose types are stripped: tsx wraps every closure)
 *
 * Run over all, it writes bench/TIME.md. Sets: TimeBank and WikiWars (../shared/data/time). Daybook's own speed is told
 * twice: from ready Docs, and with the language analysis, which the others do not have.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyze, type Doc } from '../src/language/index.ts';
import { findExpressions, resolveTimes } from '../src/time/index.ts';
import { chronoNode, compromiseDates, type Peer, recognizersText, type Timex } from './time-peers.ts';

interface GoldDoc {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
}

const shared = (path: string) => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));
const part = process.argv[2] ?? 'all';
/** The same third as eval/time.ts keeps apart. */
const heldOut = (id: string) => (createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0;

if (!existsSync(shared('score/score-time.mjs'))) {
  console.error('bench/time.ts: no ../shared/ with the gold sets and the scorer beside this repository');
  process.exit(2);
}
const { scoreTime } = await import(pathToFileURL(shared('score/score-time.mjs')).href);

interface Answers {
  readonly name: string;
  readonly answers: readonly { id: string; timexes: readonly Timex[] }[];
  readonly seconds: number;
}

/** What a finder answers on a set, and the processor time of its fastest round: the first warms it. */
function measure<T extends GoldDoc>(name: string, docs: readonly T[], find: (doc: T) => Timex[]): Answers {
  let answers: { id: string; timexes: Timex[] }[] = [];
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0, spent = 0; round < 20 && spent < 10; round++) {
    const begin = process.cpuUsage();
    answers = docs.map((doc) => ({ id: doc.id, timexes: find(doc) }));
    const { user, system } = process.cpuUsage(begin);
    fastest = Math.min(fastest, (user + system) / 1e6);
    spent += (user + system) / 1e6;
  }
  return { name, answers, seconds: fastest };
}

const told = (doc: Doc, day: string): Timex[] =>
  resolveTimes(doc, findExpressions(doc), { best: day, how: 'given', evidence: [] }).map((t) => ({
    start: t.span.start,
    end: t.span.end,
    type: t.type,
    value: t.value,
  }));

/** Peers are handed paragraphs: some of them take more than linear time in the length of a text. */
function byParagraph(peer: Peer, text: string, day: string): Timex[] {
  const found: Timex[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    for (const t of peer.find(paragraph, day))
      found.push({ ...t, start: t.start + index, end: t.end + index });
  }
  return found;
}

const percent = (x: number) => (100 * x).toFixed(1);
const table = ['| set | finder | strict | relaxed | value | MB a second |', '|---|---|---|---|---|---|'];
console.log(table.join('\n'));
for (const set of process.argv[3] ? [process.argv[3]] : ['timebank', 'wikiwars']) {
  const gold = readFileSync(shared(`data/time/${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDoc)
    .filter((doc) => part === 'all' || heldOut(doc.id) === (part === 'held-out'));
  const bytes = gold.reduce((n, doc) => n + Buffer.byteLength(doc.text), 0);
  const before = process.cpuUsage();
  const docs: (GoldDoc & { doc: Doc })[] = [];
  for (const doc of gold) docs.push({ ...doc, doc: await analyze(doc.text, { language: 'en' }) });
  const language = process.cpuUsage(before);
  const reading = (language.user + language.system) / 1e6;
  const ours = measure('Daybook, from ready Docs', docs, ({ doc, dct }) => told(doc, dct.slice(0, 10)));
  const rows: Answers[] = [ours, { ...ours, name: 'Daybook, from text', seconds: ours.seconds + reading }];
  for (const peer of [chronoNode, recognizersText, compromiseDates] satisfies Peer[])
    rows.push(measure(peer.name, docs, ({ text, dct }) => byParagraph(peer, text, dct.slice(0, 10))));
  for (const { name, answers, seconds } of rows) {
    const { strictF1, relaxedF1, valueF1 } = scoreTime(gold, answers);
    const speed = bytes / 1e6 / seconds;
    const row = `| ${set} ${part} (${gold.length}) | ${name} | ${percent(strictF1)} | ${percent(relaxedF1)} | ${percent(valueF1)} | ${speed.toPrecision(2)} |`;
    table.push(row);
    console.log(row);
  }
}
if (part === 'all' && process.argv[3] === undefined) {
  const head = [
    '# Times side by side',
    '',
    'Written by `node bench/time.ts`: each finder on the same documents in one run, by the same scorer, each given the day of',
    'publication; speed in processor time of one core. Two thirds of the documents were built on for Daybook, none for the others;',
    '`node bench/time.ts held-out` gives the rest. The others have no language analysis, which takes most of Daybook’s time from',
    'text. compromise-dates throws on some documents, which count as answered with nothing.',
    '',
  ];
  writeFileSync(fileURLToPath(new URL('TIME.md', import.meta.url)), `${[...head, ...table].join('\n')}\n`);
}
