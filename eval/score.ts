import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AcrossReading, analyzeLine, readLine } from '../src/pipeline/index.ts';
import type { GoldSet } from './gold-sets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const beside = join(root, '..', 'shared');
/** Resolved, since the scorers know themselves by their real path. */
const shared = existsSync(beside) ? realpathSync(beside) : beside;
const scratch = join(root, '.scratch', 'eval');

/** Whether the gold sets are in reach. */
export const goldInReach = existsSync(join(shared, 'score'));

export interface Scored {
  readonly figures: { readonly [name: string]: number | null };
  readonly seconds: number;
  /** The commands that give the same figures by hand. */
  readonly commands: string;
}

function node(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
}

/** The set's gold on disk: an archive is unpacked once. */
function unpacked(set: GoldSet): { input: string; gold: string } {
  if (set.part) {
    const part = join(scratch, `${set.id}.gold.jsonl`);
    writeFileSync(part, node(['--import', 'tsx', join(root, 'eval', 'time.ts'), ...set.part, '--gold']));
    return { input: part, gold: part };
  }
  const path = join(shared, set.gold);
  if (!path.endsWith('.tar.gz')) return { input: path, gold: path };
  const folder = join(scratch, basename(path, '.tar.gz'));
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['xzf', path, '-C', folder]);
  }
  const inner = readdirSync(folder);
  const only =
    inner.length === 1 && statSync(join(folder, inner[0]!)).isDirectory() ? join(folder, inner[0]!) : folder;
  return { input: only, gold: join(only, 'gold.jsonl') };
}

function at(json: unknown, path: string): number | null {
  let value = json;
  for (const key of path.split('.')) value = (value as { [k: string]: unknown } | undefined | null)?.[key];
  return typeof value === 'number' ? value : null;
}

const read = new Map<string, Promise<string>>();

/** The file with the answers to a set's lines; sets of the same lines are read once. */
function recordsOf(set: GoldSet, input: string): Promise<string> {
  const key = [...set.input, input].join(' ');
  const known = read.get(key) ?? answersTo(set, input);
  read.set(key, known);
  return known;
}

async function answersTo(set: GoldSet, input: string): Promise<string> {
  const [script, ...words] = set.input;
  const lines = node([join(shared, 'score', script), ...words, input])
    .split('\n')
    .filter((l) => l !== '');
  const out = set.command === 'across' ? [await acrossOf(lines)] : await eachOf(lines, set.command);
  const records = join(scratch, `${set.id}.records.jsonl`);
  writeFileSync(records, `${out.join('\n')}\n`);
  return records;
}

async function eachOf(lines: readonly string[], command: 'read' | 'parse'): Promise<string[]> {
  const answer = command === 'read' ? readLine : analyzeLine;
  const out: string[] = [];
  for (const line of lines) out.push(JSON.stringify(await answer(line, out.length + 1)));
  return out;
}

async function acrossOf(lines: readonly string[]): Promise<string> {
  const reading = new AcrossReading();
  for (const [i, line] of lines.entries()) {
    const failed = await reading.read(line, i + 1);
    if (failed) throw new Error(failed.error.message);
  }
  return JSON.stringify(reading.conclude());
}

/** Reads a gold set with the pipeline and has it scored. Nothing of the gold but its text is seen by the pipeline. */
export async function scoreSet(set: GoldSet): Promise<Scored> {
  const started = Date.now();
  mkdirSync(scratch, { recursive: true });
  const { input, gold } = unpacked(set);
  const records = await recordsOf(set, input);
  let predicted = records;
  if (set.predictions) {
    predicted = join(scratch, `${set.id}.predicted.jsonl`);
    writeFileSync(
      predicted,
      node([join(shared, 'score', 'records.mjs'), 'predictions', set.predictions, records]),
    );
  }
  const [scorer, ...verbs] = set.score;
  const json: unknown = JSON.parse(
    node([join(shared, 'score', scorer), ...verbs, gold, predicted, '--json', ...(set.flags ?? [])]),
  );
  const figures: { [name: string]: number | null } = Object.fromEntries(
    Object.entries(set.figures).map(([name, path]) => [name, at(json, path)]),
  );
  if (set.speed) {
    const [script, ...words] = set.speed;
    const said = /([\d.]+) MB a second/.exec(node([join(root, 'eval', script), ...words]));
    figures['MB a second'] = said ? Number(said[1]) : null;
  }
  return { figures, seconds: (Date.now() - started) / 1000, commands: commandsOf(set) };
}

function commandsOf(set: GoldSet): string {
  const gold = set.part
    ? 'gold.jsonl'
    : set.gold.endsWith('.tar.gz')
      ? `${basename(set.gold, '.tar.gz')}`
      : `../shared/${set.gold}`;
  const score = '../shared/score';
  const read = `npm run -s daybook -- ${set.command} --jsonl`;
  const part = set.part ? [`node --import tsx eval/time.ts ${set.part.join(' ')} --gold > gold.jsonl`] : [];
  const steps = [...part, `node ${score}/${set.input.join(' ')} ${gold} | ${read} > out.jsonl`];
  let predicted = 'out.jsonl';
  if (set.predictions) {
    steps.push(`node ${score}/records.mjs predictions ${set.predictions} out.jsonl > predicted.jsonl`);
    predicted = 'predicted.jsonl';
  }
  const file = set.gold.endsWith('.tar.gz') ? `${gold}/gold.jsonl` : gold;
  steps.push(`node ${score}/${[...set.score, file, predicted, ...(set.flags ?? [])].join(' ')}`);
  if (set.speed) steps.push(`node eval/${set.speed.join(' ')}`);
  return steps.join('\n');
}
