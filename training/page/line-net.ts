/**
 * The net over the lines of captures (src/page/lines/net.ts), trained by line_net.py: writes the tables it learns from and
 * reads what it makes of pages it has not seen.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordsOf } from '../../src/page/body/word-list.ts';
import type { LineNet } from '../../src/page/lines/net.ts';
import { pickWords, WORDS_LOOKED_AT, wordSlot } from '../../src/page/lines/net-words.ts';
import type { LearntWords } from '../../src/page/trees/word-odds.ts';
import type { Example } from './looks.ts';
import type { WordCounts } from './word-odds.ts';

interface Page {
  readonly example: Example;
  readonly use: 'learn' | 'read';
}

/** Writes what a net learns from and what it is to read, as tables in `folder` under a name. */
export function writeTables(
  folder: string,
  name: string,
  counts: WordCounts,
  learn: readonly Example[],
  read: readonly Example[],
): void {
  mkdirSync(folder, { recursive: true });
  const pages: Page[] = [
    ...learn
      .flatMap((page) => [page, ...(page.variants ?? [])])
      .map((example) => ({ example, use: 'learn' as const })),
    ...read.map((example) => ({ example, use: 'read' as const })),
  ];
  const rows = pages.reduce((sum, { example }) => sum + example.texts.length, 0);
  const share = new Float32Array(rows);
  const weights = new Float32Array(rows);
  const slots = new Uint16Array(rows * WORDS_LOOKED_AT);
  let values = new Float32Array(0);
  let columns = 0;
  let at = 0;
  const everybody = counts.without();
  const others = new Map<string, LearntWords>();
  const about = pages.map(({ example, use }) => {
    const { domain } = example;
    let learnt = use === 'read' ? everybody : others.get(domain);
    if (!learnt) {
      learnt = counts.without(domain);
      others.set(domain, learnt);
    }
    const table = example.first(learnt);
    if (columns === 0) {
      columns = table.columns;
      values = new Float32Array(rows * columns);
    }
    values.set(table.values, at * columns);
    share.set(example.share, at);
    weights.set(example.weights, at);
    example.texts.forEach((text, i) => {
      slots.set(pickWords(wordsOf(text)).map(wordSlot), (at + i) * WORDS_LOOKED_AT);
    });
    const lines = example.texts.length;
    at += lines;
    return { domain, use, lines };
  });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ columns, pages: about }));
  const tables = { values, share, weights, slots };
  for (const [table, numbers] of Object.entries(tables))
    writeFileSync(join(folder, `${name}.${table}`), numbers);
}

/** Trains a net on each of the named tables; with a path, the last one is written there as a model that ships. */
export function trainNets(python: string, folder: string, names: readonly string[], model?: string): void {
  const script = fileURLToPath(new URL('line_net.py', import.meta.url));
  const args = [script, folder, ...names, ...(model ? [`--model=${model}`] : [])];
  const { status } = spawnSync(python, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${python} ${script} failed: it needs numpy, jax and optax`);
}

/** The log-odds that a trained net gave the lines of the pages it was to read, page after page. */
export function readScores(folder: string, name: string): Float32Array[] {
  const scores = JSON.parse(readFileSync(join(folder, `${name}.scores.json`), 'utf8')) as number[][];
  return scores.map((page) => Float32Array.from(page));
}

/** Throws where the net as it ships says otherwise than it did in training: its numbers are rounded, no more. */
export function checkNet(
  net: LineNet,
  examples: readonly Example[],
  learnt: LearntWords,
  trained: readonly Float32Array[],
): void {
  let farthest = 0;
  examples.forEach((example, k) => {
    net.scores(example.texts, example.first(learnt)).forEach((score, i) => {
      farthest = Math.max(farthest, Math.abs(score - trained[k]![i]!));
    });
  });
  console.log(`the net as it ships and as it was trained: ${farthest.toFixed(3)} apart at most`);
  if (!(farthest < 0.1))
    throw new Error('the net that was written reads otherwise than the one that was trained');
}
