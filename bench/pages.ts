/**
 * Page reading side by side: Daybook, Readability, defuddle and what Python has of trafilatura, htmldate, newspaper4k, goose3,
 * news-please and resiliparse, on the same pages in one run: quality by the same scorer, and pages a second of CPU time.
 *
 *   node bench/pages.ts [FOLDER] [--sample=N] [--only=NAME,…] [--rounds=20] [--python=python3]
 *   node bench/pages.ts FOLDER/html [--only=NAME,…]      html files alone: speed
 *
 * FOLDER: the unpacked sets of ../shared/data/pages; where `training/page/train-blocks.ts FOLDER --cv-only` has left its readings
 * there, Daybook's figures are told cross-validated too. --sample: about so many pages of each set. Over everything, it
 * writes bench/PAGES.md. Run it with plain `node`, which strips the types: tsx wraps every closure.
 *
 * Every reader has a process of its own for each set, so that none collects another's garbage. Speed is told of scrapinghub's
 * pages, the best round of two processes, each of which goes on for ten CPU seconds or twenty rounds after one to warm up.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HELD_OUT } from './page-peers.ts';
import { type Figures, type PageTask, type Runner, readersOf } from './page-runners.ts';
import { goldOf, SETS, type SetName, type SetScore, scorerInReach, scoreSet } from './page-sets.ts';
import { bestAuthors, bodyTable, fieldTable, type Measured } from './page-tables.ts';

const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '.scratch/page';
const rounds = Number(option('rounds') ?? 20);
const only = option('only')?.toLowerCase().split(',');
const sample = Number(option('sample') ?? Number.POSITIVE_INFINITY);
const HEAD = [
  'Written by `node bench/pages.ts FOLDER --python=PYTHON`: each reader on the same pages in one run, by the scorer of the sets. Bodies: F1 of',
  'runs of four words. Speed: scrapinghub’s pages, all that the reader gives, in CPU time of one core; the others are handed decoded',
  'text, Daybook bytes. The slowest page is of all sets; crashes are pages that a reader throws on.',
];

const readings = join(folder, 'cv-blocks.json');
const { runners, absent } = readersOf(option('python') ?? 'python3', readings);
const chosen = runners.filter(
  ({ name }) => !only || only.some((part) => name.toLowerCase().startsWith(part)),
);
for (const why of absent) console.log(`left out: ${why}`);

/** The best of two processes' rounds. */
function faster(runner: Runner, pages: readonly PageTask[], first: Figures): Figures {
  const second = runner.run(pages, rounds).figures;
  return second.seconds < first.seconds ? second : first;
}

function speedOnly(): void {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => ({ id: file, set: '', path: join(folder, file) }));
  const timed = chosen.filter(({ name }) => name !== HELD_OUT);
  const firsts = timed.map((runner) => runner.run(pages, rounds).figures);
  const all = timed.map((runner, i): Measured => {
    const speed = faster(runner, pages, firsts[i]!);
    return { name: runner.name, scores: {}, speed, slowest: speed.slowest, crashes: speed.crashes };
  });
  console.log(`${pages.length} pages of ${folder}`);
  console.log(bodyTable(all).join('\n'));
}

async function measure(runner: Runner): Promise<Measured> {
  const begin = performance.now();
  const scores: { [set in SetName]?: SetScore } = {};
  const timed = runner.name !== HELD_OUT;
  let speed: Figures | undefined;
  let slowest = 0;
  let crashes = 0;
  for (const set of Object.keys(SETS) as SetName[]) {
    const gold = goldOf(folder, SETS[set], sample);
    const pages = gold.map(({ id, url, file }) => ({
      id,
      set,
      url,
      path: join(folder, dirname(SETS[set]), file),
    }));
    const isTimed = timed && set === 'scrapinghub';
    const { answers, figures } = runner.run(pages, isTimed ? rounds : 0);
    if (isTimed) speed = faster(runner, pages, figures);
    slowest = Math.max(slowest, figures.slowest);
    crashes += figures.crashes;
    scores[set] = await scoreSet(folder, set, gold, answers);
  }
  console.error(`${runner.name}: read in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return { name: runner.name, scores, speed, slowest: timed ? slowest : undefined, crashes };
}

async function everything(): Promise<void> {
  const all: Measured[] = [];
  for (const runner of chosen) all.push(await measure(runner));
  const heldOut = chosen.some(({ name }) => name === HELD_OUT);
  const lines = [
    '# Page reading side by side',
    '',
    ...HEAD,
    '',
    heldOut
      ? 'The model that ships has been trained on these pages: the first row’s bodies are fitted. The second row is the same reader, whose\nevery page was judged by a model that has seen no page of its domain; it is the one to compare.'
      : 'The model that ships has been trained on these pages: Daybook’s bodies are fitted. No cross-validated readings lay beside the sets.',
    '',
    ...bodyTable(all),
    '',
    'Titles and authors: share of pages exactly right. Dates: right / wrong in percent, on the pages of naeb whose date was checked;',
    'htmldate is told to look for the original date. Daybook’s rules were written on these very sets, so unseen pages will read lower.',
    '',
    ...fieldTable(all),
    '',
    bestAuthors(all, 'fundus'),
    '',
    ...(absent.length > 0 ? [`Left out, not being here: ${absent.join('; ')}.`, ''] : []),
    `Machine: ${cpus().length} cores of ${cpus()[0]?.model.trim()}, Node ${process.versions.node}.`,
  ];
  console.log(lines.join('\n'));
  if (!only && sample === Number.POSITIVE_INFINITY)
    writeFileSync(fileURLToPath(new URL('PAGES.md', import.meta.url)), `${lines.join('\n')}\n`);
}

if (basename(folder) === 'html') speedOnly();
else if (!scorerInReach) {
  console.error('bench/pages.ts: no ../shared/ with the scorer beside this repository');
  process.exit(2);
} else await everything();
