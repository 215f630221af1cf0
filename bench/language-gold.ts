/**
 * Gold trees and names to measure the language analysis on, and the scorer's own reading of them; both lie beside the
 * repository in ../shared.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const scorer = join(shared, 'score/score-language.mjs');
const folder = mkdtempSync(join(tmpdir(), 'daybook-language-'));

export const inReach = existsSync(scorer);

/** What is analysed: a text, with its words where they are given. */
export interface Task {
  readonly id: string;
  readonly body: string;
  readonly sentences?: [number, number][][];
}

export interface GoldWord {
  readonly upos: string;
  readonly lemma: string;
  /** From 1; 0 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** What the scorer wants of each document. */
export interface Answer {
  readonly id: string;
  readonly sentences?: readonly {
    readonly start: number;
    readonly end: number;
    readonly tokens: readonly (GoldWord & { readonly start: number; readonly end: number })[];
  }[];
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const rows = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const treebank = (set: string): string => join(shared, `data/language/${set}.conllu.gz`);
const named = (set: string): string => join(shared, `data/names/${set}.jsonl`);

/** A treebank's documents: `tokens` with their words, `raw` as plain text. */
export function treeTasks(set: string, mode: 'tokens' | 'raw'): Task[] {
  return rows(execFileSync('node', [scorer, mode, treebank(set)], { maxBuffer: 1 << 28 }).toString());
}

/** A treebank's own trees, by document. */
export async function goldTrees(set: string): Promise<
  {
    id: string;
    sentences: { words: (GoldWord & { start: number; end: number })[] }[];
  }[]
> {
  const { readConllu } = await import(pathToFileURL(scorer).href);
  return readConllu(gunzipSync(readFileSync(treebank(set))).toString('utf8'));
}

/** Documents whose names are known. */
export function nameTasks(set: string): Task[] {
  return rows<{ id: string; text: string }>(readFileSync(named(set), 'utf8')).map(({ id, text }) => ({
    id,
    body: text,
  }));
}

function scored(kind: 'trees' | 'names', gold: string, answers: readonly Answer[]): string {
  const file = join(folder, 'answers.jsonl');
  writeFileSync(file, answers.map((a) => `${JSON.stringify(a)}\n`).join(''));
  return execFileSync('node', [scorer, kind, gold, file, '--json']).toString();
}

interface Share {
  readonly f1: number;
}

/** F1 of words, sentences, tags, lemmas and trees, in percent. */
export function treeScores(set: string, answers: readonly Answer[]): { [measure: string]: number } {
  const s = JSON.parse(scored('trees', treebank(set), answers)) as { [k: string]: Share } & {
    counts: { brokenTrees: number };
  };
  const out: { [measure: string]: number } = {};
  for (const k of ['sentences', 'words', 'upos', 'lemmas', 'uas', 'las']) out[k] = 100 * s[k]!.f1;
  out.broken = s.counts.brokenTrees;
  return out;
}

/** F1 of persons, places and organisations together, in percent. */
export function nameScore(set: string, answers: readonly Answer[]): number {
  return 100 * (JSON.parse(scored('names', named(set), answers)) as { main: Share }).main.f1;
}
