/**
 * Pages a second of the page stage, all fields, beside other readers, in one run on one core:
 *
 *   node --import tsx bench/pages.ts FOLDER [--rounds=3] [--only=readability]       FOLDER: html files (an unpacked set's html/)
 *
 * Every reader goes over all pages once to warm up; then the rounds take turns, and the best round of each counts, in
 * CPU time of this process, so that other work on the machine weighs on all alike. A page that a reader throws on counts
 * as a crash, and the slowest page is given.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { decode } from '../src/page/charset.ts';
import { readArticle } from '../src/page/index.ts';

interface Reader {
  readonly name: string;
  read(bytes: Uint8Array, text: string): unknown;
}

const READERS: readonly Reader[] = [
  { name: 'daybook', read: (bytes) => readArticle({ kind: 'html', source: 'bench', bytes }).article.text },
  {
    name: 'readability + linkedom',
    read: (_, text) => {
      const { document } = parseHTML(text);
      return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()
        ?.textContent;
    },
  },
  {
    name: 'defuddle + linkedom',
    read: (_, text) => Defuddle(parseHTML(text).document as unknown as Parameters<typeof Defuddle>[0]),
  },
];

const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice(7);
const chosen = READERS.filter(
  ({ name }) => !only || name.includes('linkedom') === false || name.startsWith(only),
);
const folder = process.argv[2] ?? '.scratch/page/scrapinghub/html';
const rounds = Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.slice(9) ?? 3);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { bytes, text: decode(bytes).text };
  });
const best = new Map<string, number>();
const slowest = new Map<string, number>();
const crashes = new Map<string, number>();

async function go(reader: Reader, counted: boolean): Promise<void> {
  let crashed = 0;
  const begin = process.cpuUsage();
  for (const { bytes, text } of pages) {
    const start = process.cpuUsage();
    try {
      await reader.read(bytes, text);
    } catch {
      crashed++;
    }
    const took = process.cpuUsage(start);
    if (counted)
      slowest.set(reader.name, Math.max(slowest.get(reader.name) ?? 0, (took.user + took.system) / 1000));
  }
  const { user, system } = process.cpuUsage(begin);
  crashes.set(reader.name, crashed);
  if (counted)
    best.set(reader.name, Math.min(best.get(reader.name) ?? Number.POSITIVE_INFINITY, user + system));
}

// Other readers say on the console what they stumble over.
console.warn = console.error = () => {};
for (const reader of chosen) await go(reader, false);
for (let round = 0; round < rounds; round++) for (const reader of chosen) await go(reader, true);
const base = best.get('readability + linkedom') ?? 1;
console.log(`${pages.length} pages of ${folder}, best of ${rounds} rounds`);
for (const { name } of chosen) {
  const time = best.get(name) ?? 1;
  console.log(
    `${name.padEnd(24)} ${((pages.length / time) * 1e6).toFixed(0).padStart(5)} pages a CPU second  ${(base / time).toFixed(1).padStart(5)} ×   slowest ${(slowest.get(name) ?? 0).toFixed(0)} ms   crashes ${crashes.get(name)}`,
  );
}
