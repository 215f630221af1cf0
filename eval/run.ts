/**
 * Runs the gold sets that are in reach and writes eval/RESULTS.md.
 *
 *   npm run eval                  all sets
 *   npm run eval -- dispatches    those whose name begins so; the table keeps the other sets' last figures
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GOLD_SETS } from './gold-sets.ts';
import { goldInReach, type Scored, scoreSet } from './score.ts';

const results = fileURLToPath(new URL('results.json', import.meta.url));
const table = fileURLToPath(new URL('RESULTS.md', import.meta.url));

if (!goldInReach) {
  console.error('eval: skipped, the gold sets (../shared) are not in reach');
  process.exit(0);
}
const wanted = process.argv.slice(2);
const kept: { [id: string]: Scored } = existsSync(results)
  ? (JSON.parse(readFileSync(results, 'utf8')) as { [id: string]: Scored })
  : {};
for (const set of GOLD_SETS) {
  if (wanted.length > 0 && !wanted.some((w) => set.id.startsWith(w))) continue;
  const scored = await scoreSet(set);
  kept[set.id] = scored;
  console.log(
    `${set.id}: ${Object.entries(scored.figures)
      .map(([n, v]) => `${n} ${show(v)}`)
      .join(', ')}`,
  );
  writeFileSync(results, `${JSON.stringify(kept, null, 1)}\n`);
  writeFileSync(table, written());
}

function show(value: number | null): string {
  if (value === null) return '–';
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}

function written(): string {
  const out = [
    '# Results',
    '',
    'Measured on the development halves of the gold sets, by the whole pipeline. Written by `npm run eval`; the commands',
    'below each table give the same figures by hand. The dispatches and the sets of attribution and events were read while building. Floors that the tests enforce stand in `eval/baseline.json`.',
  ];
  for (const set of GOLD_SETS) {
    const scored = kept[set.id];
    if (!scored) continue;
    const names = Object.keys(scored.figures);
    out.push('', `## ${set.title}`, '');
    out.push(`| ${names.join(' | ')} |`, `|${' --- |'.repeat(names.length)}`);
    out.push(`| ${names.map((n) => show(scored.figures[n] ?? null)).join(' | ')} |`);
    if (set.note) out.push('', set.note);
    out.push('', '```sh', scored.commands, '```');
  }
  return `${out.join('\n')}\n`;
}
