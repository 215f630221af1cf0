/**
 * A process of its own that adds synthetic pages to the store in a directory, for tests that kill it or fill its disk:
 * `adding.ts DIR FIRST COUNT [WRITES]`. Says `kept N` for every page that the store says it keeps; past WRITES
 * writes to files every further one fails as on a full disk, until the first page that was refused.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DaybookError } from '../../src/record/index.ts';
import { openStore } from '../../src/store/index.ts';
import { synthetic } from './synthetic.ts';

const [dataDir = '', first = '0', count = '0', writes] = process.argv.slice(2);
let left = Number.POSITIVE_INFINITY;

const { writeSync } = fs;
const failing = (...args: unknown[]) => {
  // The process's own output stands on no disk.
  if (Number(args[0]) > 2 && left-- <= 0) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  }
  return Reflect.apply(writeSync, fs, args);
};
Object.assign(fs, { writeSync: failing });
syncBuiltinESMExports();

const say = (line: string) => writeSync(1, `${line}\n`);
const store = await openStore({ dataDir });
say('open');
for (let n = Number(first); n < Number(first) + Number(count); n++) {
  if (writes !== undefined) left = Number(writes) + n - Number(first);
  try {
    const record = synthetic({ seed: n, url: `https://a.example/${n}`, words: 240 });
    const { outcome } = await store.add(record, { source: 'test', keptAt: '2024-03-06T08:00:00Z' });
    say(`kept ${n} ${outcome}`);
  } catch (error) {
    say(error instanceof DaybookError ? `refused ${n} ${error.code}` : `broken ${n} ${String(error)}`);
  }
  // There is room again: what broke is started anew, so that the next page meets the full disk, and not the start.
  left = Number.POSITIVE_INFINITY;
  await store.pages({ limit: 1 });
}
await store.close();
say('closed');
