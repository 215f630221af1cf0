/**
 * One reader of pages in a process of its own; run by bench/pages.ts as
 *
 *   node bench/page-reader.ts NAME ROUNDS [READINGS] < pages.jsonl
 *
 * Takes one page a line, {"id", "set", "url", "path"}; prints one answer a line and then the figures of time: CPU seconds of the
 * best round after one to warm up (with no rounds, of the one pass), those of the slowest page of any pass, and crashes.
 * What loads with the first page is loaded before.
 */
import { readFileSync } from 'node:fs';
import { decode } from '../src/page/charset.ts';
import { type Answer, daybook, daybookHeldOut, defuddle, HELD_OUT, readability } from './page-peers.ts';

/** After so many seconds no further round begins. */
const ENOUGH = 10;

const [, , name = '', rounds = '0', readings = ''] = process.argv;
const reader =
  name === HELD_OUT
    ? daybookHeldOut(readings)
    : [daybook, readability, defuddle].find((known) => known.name === name);
if (!reader) throw new Error(`bench/page-reader.ts: no reader is called "${name}"`);
// Other readers say on the console what they stumble over.
console.warn = console.error = console.info = () => {};
const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

const pages = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const page = JSON.parse(line) as { id: string; set: string; url?: string; path: string };
    const bytes = readFileSync(page.path);
    return { ...page, bytes, text: decode(bytes).source.whole() };
  });

try {
  await reader.read(pages[0]!);
} catch {
  // It is counted below.
}
let best = Number.POSITIVE_INFINITY;
let spent = 0;
let slowest = 0;
let crashes = 0;
for (let round = 0; round <= Number(rounds) && (round < 2 || spent < ENOUGH); round++) {
  crashes = 0;
  let sum = 0;
  for (const page of pages) {
    const start = process.cpuUsage();
    let tell = (): Answer => ({});
    try {
      tell = await reader.read(page);
    } catch (error) {
      if (name === HELD_OUT) throw error;
      crashes++;
    }
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    sum += seconds;
    slowest = Math.max(slowest, seconds);
    if (round === 0) print({ id: page.id, ...tell() });
  }
  spent += sum;
  if (round > 0 || rounds === '0') best = Math.min(best, sum);
}
print({ figures: { pages: pages.length, seconds: best, slowest, crashes } });
