/**
 * The whole pipeline's speed on one core and its memory, in fresh processes over the bundled sample pages.
 *
 *   npm run bench             1,000 pages, then 10,000
 *   npm run bench -- 200 400  other numbers
 *
 * Prints pages a second (steady: between the first and the last answer), words a second and peak memory, and writes
 * bench/RESULTS.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.ts';

const samples = new URL('../data/samples/', import.meta.url);
const pages = readdirSync(samples)
  .filter((name) => /\.(html|txt)$/.test(name))
  .map((name) => ({ name, source: readFileSync(new URL(name, samples), 'utf8') }));
const words =
  pages.reduce((n, p) => n + p.source.replace(/<[^>]*>/g, ' ').split(/\s+/).length, 0) / pages.length;

function* lines(count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    const { name, source } = pages[i % pages.length]!;
    // Every page is another one, so that nothing is answered from memory.
    const body = name.endsWith('.html')
      ? { html: source.replace('</title>', ` ${i}</title>`) }
      : { text: `${source}\n\n${i}` };
    yield JSON.stringify({ id: String(i), ...body });
  }
}

const counts = process.argv.slice(2).map(Number);
const rows: string[] = [];
for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
  const run = await runChild(['read', '--jsonl'], lines(count));
  const speed = (run.answers - 1) / run.steady;
  const row = `| ${count} | ${speed.toFixed(1)} | ${Math.round(speed * words)} | ${run.peak.toFixed(0)} | ${run.errors} |`;
  console.log(row);
  rows.push(row);
}
writeFileSync(
  fileURLToPath(new URL('RESULTS.md', import.meta.url)),
  [
    '# Speed and memory of the whole pipeline',
    '',
    `\`npm run bench\` on one core of ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}: the bundled sample pages`,
    `(${pages.length}, ${Math.round(words)} words each, furniture included) through \`daybook read --jsonl\` in a fresh process.`,
    '',
    '| pages | pages a second | words a second | peak memory, MB | errors |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n'),
);
