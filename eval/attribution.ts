/**
 * Attribution against PolNeAR: source, cue and content, alone and together.
 *
 *     node --import tsx eval/attribution.ts [../shared/data/attribution/polnear-dev.jsonl] [--rules] [--claims] [--errors]
 *
 * `--rules` leaves the learned parts out; `--claims` keeps only what the record calls a statement.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findActors } from '../src/actors/index.ts';
import { findStatements, type Report } from '../src/attribution/index.ts';
import { findReports } from '../src/attribution/reports.ts';
import { analyze, findQuotations } from '../src/language/index.ts';
import type { Article } from '../src/record/index.ts';
import { readGold } from '../training/attribution/gold.ts';

interface Row {
  id: string;
  attributions: { source: number[][]; cue: number[][]; content: number[][] }[];
}

const args = process.argv.slice(2);
const flags = new Set(args.filter((a) => a.startsWith('--')));
const gold = args.find((a) => !a.startsWith('--')) ?? '../shared/data/attribution/polnear-dev.jsonl';
const scorer = resolve('../shared/score/score-attribution.mjs');
if (!existsSync(gold) || !existsSync(scorer)) {
  console.log(`attribution: ${gold} or its scorer is not here, nothing is measured`);
  process.exit(0);
}

const rows: Row[] = [];
const began = performance.now();
let finding = 0;
for (const row of readGold(gold)) {
  const doc = await analyze(row.text, { language: 'en' });
  const from = performance.now();
  const learned = !flags.has('--rules');
  const reports: readonly Pick<Report, 'source' | 'cue' | 'content'>[] = flags.has('--claims')
    ? findStatements({ doc, actors: findActors(doc, {}), times: [], article: {} as Article, learned })
        .statements
    : findReports(doc, findQuotations(doc.text), { learned });
  finding += performance.now() - from;
  const pair = (s: { start: number; end: number }) => [s.start, s.end];
  rows.push({
    id: row.id,
    attributions: reports.map((r) => ({
      source: r.source ? [pair(r.source)] : [],
      cue: r.cue ? [pair(r.cue)] : [],
      content: r.content.map(pair),
    })),
  });
}
const { scoreAttribution } = (await import(pathToFileURL(scorer).href)) as {
  scoreAttribution: (
    gold: object[],
    predicted: object[],
    options: { onError?: (e: unknown) => void },
  ) => {
    gold: number;
    predicted: number;
    roles: Record<string, Record<string, { P: number; R: number; F1: number }>>;
    attribution: Record<string, { P: number; R: number; F1: number }>;
    sourceAcc: number;
  };
};
const r = scoreAttribution(readGold(gold), rows, {});
const pc = (x: number) => (100 * x).toFixed(1).padStart(5);
console.log(`attributions ${r.gold}, found ${r.predicted}`);
for (const [role, m] of Object.entries(r.roles)) {
  const { exact, edge, token } = m as unknown as {
    exact: { P: number; R: number; F1: number };
    edge: { F1: number };
    token: { F1: number };
  };
  console.log(
    `${role.padEnd(8)} exact P ${pc(exact.P)} R ${pc(exact.R)} F1 ${pc(exact.F1)}  edge F1 ${pc(edge.F1)}  words F1 ${pc(token.F1)}`,
  );
}
for (const [name, m] of Object.entries(r.attribution)) {
  console.log(`${name.padEnd(8)} P ${pc(m.P)} R ${pc(m.R)} F1 ${pc(m.F1)}`);
}
console.log(
  `source right where content found ${pc(r.sourceAcc)}; ${Math.round(finding)} ms of ${Math.round(performance.now() - began)} ms`,
);
const out = args.find((a) => a.startsWith('--out='))?.slice(6);
if (out) writeFileSync(out, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
