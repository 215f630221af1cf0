/**
 * One reader's speed and memory, in a process of its own: prints milliseconds to load, words a second of processor time in the
 * first pass and after it, and the most memory it held. Run by bench/language.ts.
 */
import { nameTasks } from './language-gold.ts';

const began = performance.now();
const peers = await import('./language-peers.ts');
const wanted = process.argv[2] ?? 'daybook';
const reader =
  [peers.daybook, peers.winkNlp, peers.compromise].find((r) => r.name === wanted) ?? peers.daybook;
await reader.read([{ id: 'first', body: 'It rained in Lagos.' }]);
const loading = performance.now() - began;

const tasks = nameTasks('worldwide-dev');
let words = 0;
async function pass(): Promise<number> {
  const before = process.cpuUsage();
  const answers = await reader.read(tasks);
  const used = process.cpuUsage(before);
  words = answers.reduce((n, a) => n + (a.sentences ?? []).reduce((m, s) => m + s.tokens.length, 0), 0);
  return used.user + used.system;
}
const first = await pass();
const after = Math.min(await pass(), await pass(), await pass(), await pass());
const speed = (time: number): string => ((words / time) * 1e6).toFixed(0);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(`${loading.toFixed(0)} ${speed(first)} ${speed(after)} ${memory.toFixed(0)}`);
