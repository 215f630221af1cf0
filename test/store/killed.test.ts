import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { synthetic } from './synthetic.ts';

const ADDING = fileURLToPath(new URL('./adding.ts', import.meta.url));
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'daybook-killed-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs the adding process; `each` sees every line that it says and may kill it. */
async function run(args: readonly (string | number)[], each?: (line: string, child: ChildProcess) => void) {
  const child = spawn(process.execPath, ['--import', 'tsx', ADDING, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<string | number | null>((resolve) =>
    child.on('close', (code, by) => resolve(by ?? code)),
  );
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    each?.(line, child);
  }
  return { lines, end: await ended };
}

/** Opens what is left, and checks that it holds each page once, with its rows, and the counts to match. */
async function check(dataDir: string, kept: ReadonlySet<number>): Promise<void> {
  const store = await openStore({ dataDir });
  try {
    const pages = await store.pages({ limit: 500 });
    const found = pages.map((page) => Number(page.url!.split('/').at(-1)));
    expect(new Set(found).size).toBe(found.length);
    for (const n of kept) expect(found, `page ${n} is lost`).toContain(n);
    // What was under way when the process died may be kept or not, but not in part.
    expect(found.length).toBeLessThanOrEqual(kept.size + 1);
    const statements = new Map<string, number>();
    for (const page of pages) {
      const n = (await store.statements({ page: page.key, limit: 500 })).length;
      statements.set(page.key, n);
      expect(n).toBe(20);
      expect(await store.events({ page: page.key, limit: 500 })).toHaveLength(6);
    }
    const status = await store.status();
    expect(status).toMatchObject({
      pages: pages.length,
      versions: pages.length,
      statements: pages.length * 20,
    });
    const actors = await store.actors({ limit: 500 });
    expect(actors.reduce((sum, actor) => sum + actor.statements, 0)).toBe(pages.length * 20);
    for (const n of kept) {
      const again = synthetic({ seed: n, url: `https://a.example/${n}`, words: 240 });
      expect((await store.add(again, { source: 'again' })).outcome).toBe('known');
    }
  } finally {
    await store.close();
  }
}

const numberIn = (line: string) => Number(line.split(' ')[1]);

describe('a process that adds pages', () => {
  it('may be killed at any moment: nothing kept is lost or doubled', { timeout: 300_000 }, async () => {
    const dataDir = join(dir, 'store');
    const kept = new Set<number>();
    // The first is killed while it makes the store, the others a little after the fifth page that they add.
    const first = spawn(process.execPath, ['--import', 'tsx', ADDING, dataDir, '0', '60'], {
      stdio: 'ignore',
    });
    while (!existsSync(`${dataDir}.new`)) await new Promise((resolve) => setTimeout(resolve, 20));
    first.kill('SIGKILL');
    await new Promise((resolve) => first.on('close', resolve));
    expect(existsSync(dataDir)).toBe(false);
    for (const [round, delay] of [7, 0, 13].entries()) {
      let more = 0;
      const { end } = await run([dataDir, 0, 60], (line, child) => {
        if (!line.startsWith('kept')) return;
        if (line.endsWith('added')) more++;
        kept.add(numberIn(line));
        if (more === 5) setTimeout(() => child.kill('SIGKILL'), delay);
      });
      expect(end, `round ${round}`).toBe('SIGKILL');
    }
    expect(kept.size).toBeGreaterThanOrEqual(15);
    await check(dataDir, kept);
    const { lines } = await run([dataDir, 0, 40]);
    expect(lines.at(-1)).toBe('closed');
    await check(dataDir, new Set(Array.from({ length: 40 }, (_, n) => n)));
  });

  it('may meet a full disk at any write: it says so, and harms nothing kept', {
    timeout: 300_000,
  }, async () => {
    const dataDir = join(dir, 'full');
    const { lines, end } = await run([dataDir, 0, 24, 0]);
    expect(end).toBe(0);
    const kept = lines.filter((line) => line.startsWith('kept')).map(numberIn);
    const refused = lines.filter((line) => line.startsWith('refused'));
    expect(kept.length + refused.length).toBe(24);
    expect(refused.length).toBeGreaterThan(2);
    for (const line of refused) expect(line).toMatch(/ disk-full$/);
    await check(dataDir, new Set(kept));
  });

  it('that finds the store in use is told by whom, and what to do', { timeout: 120_000 }, async () => {
    const dataDir = join(dir, 'store');
    const store = await openStore({ dataDir });
    try {
      const again = openStore({ dataDir: `${dataDir}/../store` });
      await expect(again).rejects.toMatchObject({ name: 'DaybookError', stage: 'store', code: 'locked' });
      await expect(again).rejects.toThrow(new RegExp(`process ${process.pid} .*DATABASE_URL`, 's'));
    } finally {
      await store.close();
    }
    await (await openStore({ dataDir })).close();
  });
});
