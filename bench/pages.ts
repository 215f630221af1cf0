/**
 * Pages a second of the page stage, all fields, beside other readers, in one run on one core:
 *
 *   node bench/pages.ts FOLDER [--rounds=5] [--only=readability]       FOLDER: html files (an unpacked set's html/)
 *
 * Every reader has a process of its own, so that none collects another's garbage; it goes over all pages once to warm up,
 * and the best of its rounds counts, in CPU time. The processes take two turns, the better one counts. A page that a reader
 * throws on counts as a crash, and the slowest page is given. Run it with plain `node`, which strips the types: tsx wraps
 * every closure.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

interface Figures {
  readonly name: string;
  readonly pages: number;
  /** Microseconds of CPU time of the best round; milliseconds of the slowest page. */
  readonly time: number;
  readonly slowest: number;
  readonly crashes: number;
}

const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = process.argv[2] ?? '.scratch/page/scrapinghub/html';
const cpu = ({ user, system }: NodeJS.CpuUsage): number => user + system;

/** All rounds of one reader, in this process. */
async function measure({ name, read }: Reader, rounds: number): Promise<Figures> {
  // Other readers say on the console what they stumble over.
  console.warn = console.error = () => {};
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return { bytes, text: decode(bytes).text };
    });
  let time = Number.POSITIVE_INFINITY;
  let slowest = 0;
  let crashes = 0;
  for (let round = 0; round <= rounds; round++) {
    crashes = 0;
    const begin = process.cpuUsage();
    for (const { bytes, text } of pages) {
      const start = process.cpuUsage();
      try {
        await read(bytes, text);
      } catch {
        crashes++;
      }
      if (round > 0) slowest = Math.max(slowest, cpu(process.cpuUsage(start)) / 1000);
    }
    if (round > 0) time = Math.min(time, cpu(process.cpuUsage(begin)));
  }
  return { name, pages: pages.length, time, slowest, crashes };
}

function inItsOwnProcess(name: string): Figures {
  const args = [
    fileURLToPath(import.meta.url),
    folder,
    `--reader=${name}`,
    `--rounds=${option('rounds') ?? 5}`,
  ];
  return JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, ...args], { encoding: 'utf8' }),
  ) as Figures;
}

const alone = READERS.find(({ name }) => name === option('reader'));
if (alone) console.log(JSON.stringify(await measure(alone, Number(option('rounds')))));
else {
  const only = option('only');
  const names = READERS.map(({ name }) => name).filter(
    (name) => !only || name === 'daybook' || name.startsWith(only),
  );
  const first = names.map(inItsOwnProcess);
  const best = first.map((figures) => {
    const second = inItsOwnProcess(figures.name);
    return second.time < figures.time ? second : figures;
  });
  const base = best.find(({ name }) => name.startsWith('readability'))?.time ?? 1;
  console.log(`${best[0]?.pages} pages of ${folder}`);
  for (const { name, pages, time, slowest, crashes } of best)
    console.log(
      `${name.padEnd(24)} ${((pages / time) * 1e6).toFixed(0).padStart(5)} pages a CPU second  ${(base / time).toFixed(1).padStart(5)} ×   slowest ${slowest.toFixed(0)} ms   crashes ${crashes}`,
    );
}
