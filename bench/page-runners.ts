/** Readers of pages, each to be run in a process of its own, and which of them are not to be had here. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decode } from '../src/page/charset.ts';
import { HELD_OUT } from './page-peers.ts';
import type { PageAnswer } from './page-sets.ts';

/** A page to read: where its source lies. */
export interface PageTask {
  readonly id: string;
  readonly set: string;
  readonly url?: string;
  readonly path: string;
}

/** What reading pages took, in seconds of CPU time: the best round, and the slowest page of all rounds. */
export interface Figures {
  readonly pages: number;
  readonly seconds: number;
  readonly slowest: number;
  readonly crashes: number;
}

export interface Runner {
  readonly name: string;
  run(pages: readonly PageTask[], rounds: number): { answers: PageAnswer[]; figures: Figures };
}

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

function answersOf(command: string, args: readonly string[], pages: readonly unknown[]) {
  const input = pages.map((page) => `${JSON.stringify(page)}\n`).join('');
  const child = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (child.status !== 0)
    throw new Error(`${args.slice(0, 2).join(' ')}: ${child.error?.message ?? child.stderr.slice(-500)}`);
  const rows = child.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PageAnswer & { figures: Figures });
  return { answers: rows.slice(0, -1), figures: rows.at(-1)!.figures };
}

const inNode = (name: string, readings = ''): Runner => ({
  name,
  run: (pages, rounds) =>
    answersOf(
      process.execPath,
      [...process.execArgv, path('page-reader.ts'), name, String(rounds), readings],
      pages,
    ),
});

/** A package's reader, if Python has the package; else why not. */
function inPython(python: string, name: string): Runner | string {
  const args = [path('page-peers.py'), name];
  const asked = spawnSync(python, [...args, '0'], { input: '', encoding: 'utf8' });
  if (asked.status !== 0) return asked.error?.message ?? asked.stderr.trim().split('\n').at(-1) ?? '';
  return {
    name: asked.stdout.trim(),
    run: (pages, rounds) =>
      answersOf(
        python,
        [...args, String(rounds)],
        pages.map((page) => ({ ...page, text: decode(readFileSync(page.path)).source.whole() })),
      ),
  };
}

const PYTHON = ['trafilatura', 'htmldate', 'newspaper4k', 'goose3', 'news-please', 'resiliparse'];

/** All readers there are. `readings`: where the cross-validated readings lie, if they do. */
export function readersOf(python: string, readings: string): { runners: Runner[]; absent: string[] } {
  const runners = [
    'Daybook',
    ...(existsSync(readings) ? [HELD_OUT] : []),
    'Readability + linkedom',
    'defuddle + linkedom',
  ].map((name) => inNode(name, readings));
  const absent: string[] = [];
  for (const name of PYTHON) {
    const found = inPython(python, name);
    if (typeof found === 'string') absent.push(`${name} (${found})`);
    else runners.push(found);
  }
  return { runners, absent };
}
