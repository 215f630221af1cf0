/**
 * The whole pipeline on one core, in fresh processes fed by `daybook read --jsonl`: speed over the bundled sample pages,
 * and memory over streams of 1,000 and of 10,000 short pages cut from them.
 *
 *   npm run bench               both
 *   npm run bench -- speed      one alone; `memory` likewise
 *
 * Prints its figures and writes bench/RESULTS.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type ChildRun, runChild } from './child.ts';

const SPEED_PAGES = 480;
const MEMORY_PAGES = [1000, 10_000];

const samples = new URL('../data/samples/', import.meta.url);
const pages = readdirSync(samples)
  .filter((name) => /\.(html|txt)$/.test(name))
  .map((name) => ({ name, source: readFileSync(new URL(name, samples), 'utf8') }));

/** Whole pages, each another one, so that nothing is answered from memory. */
function* wholePages(count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    const { name, source } = pages[i % pages.length]!;
    const body = name.endsWith('.html')
      ? { html: source.replace('</title>', ` ${i}</title>`) }
      : { text: `${source}\n\n${i}` };
    yield JSON.stringify({ id: String(i), ...body });
  }
}

/** Short pages: one paragraph of a sample each. */
function* shortPages(count: number): Generator<string> {
  const paragraphs = pages.flatMap(({ source }) =>
    source
      .replace(/<[^>]*>/g, '')
      .split(/\n+/)
      .map((p) => p.trim())
      .filter((p) => p.length > 150 && p.length < 400 && /[.”]$/.test(p) && !p.includes('{')),
  );
  for (let i = 0; i < count; i++) {
    yield JSON.stringify({
      id: String(i),
      body: `${paragraphs[i % paragraphs.length]} ${i}`,
      published: '2023-04-04',
    });
  }
}

const wordsIn = (run: ChildRun, words: number): string =>
  Math.round((words * (run.answers - 1)) / run.steady).toString();
const out: string[] = [
  '# Speed and memory of the whole pipeline',
  '',
  `\`npm run bench\`: \`daybook read --jsonl\` in a fresh process bound to one core of ${cpus()[0]?.model ?? 'an unknown processor'}, Node ${process.versions.node}.`,
];
const wanted = process.argv.slice(2);

if (wanted.length === 0 || wanted.includes('speed')) {
  const words =
    pages.reduce((n, p) => n + p.source.replace(/<[^>]*>/g, ' ').split(/\s+/).length, 0) / pages.length;
  const run = await runChild(['read', '--jsonl'], wholePages(SPEED_PAGES));
  const rate = ((run.answers - 1) / run.steady).toFixed(1);
  console.log(`${rate} pages a second, peak ${run.peak.toFixed(0)} MB`);
  out.push(
    '',
    `The bundled sample pages, ${Math.round(words)} words each, furniture included; from the first answer to the last. Processor time is`,
    'the child’s own, start included: on a busy machine it tells more than the clock.',
    '',
    '| pages | pages a second | words a second | processor time a page, ms | peak memory, MB | errors |',
    '| --- | --- | --- | --- | --- | --- |',
    `| ${run.answers} | ${rate} | ${wordsIn(run, words)} | ${((run.cpu * 1000) / run.answers).toFixed(0)} | ${run.peak.toFixed(0)} | ${run.errors} |`,
  );
}
if (wanted.length === 0 || wanted.includes('memory')) {
  out.push(
    '',
    'Streams of short pages:',
    '',
    '| pages | pages a second | peak memory, MB | errors |',
    '| --- | --- | --- | --- |',
  );
  for (const count of MEMORY_PAGES) {
    const run = await runChild(['read', '--jsonl'], shortPages(count));
    const rate = ((run.answers - 1) / run.steady).toFixed(0);
    console.log(`${count} short pages: ${rate} a second, peak ${run.peak.toFixed(0)} MB`);
    out.push(`| ${run.answers} | ${rate} | ${run.peak.toFixed(0)} | ${run.errors} |`);
  }
}
writeFileSync(fileURLToPath(new URL('RESULTS.md', import.meta.url)), `${out.join('\n')}\n`);
