import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock.ts';
import { isAlive, Owner, thisProcess } from './owner.ts';

const TOKEN = '00000000-0000-4000-8000-000000000001';
let dir: string;
let data: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'daybook-lock-'));
  data = join(dir, 'store');
});
afterEach(() => rmSync(dir, { recursive: true }));

/** A process that has run and ended. */
function dead(token = TOKEN): Owner {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  return { ...thisProcess(token), pid, start: '1' };
}

const leave = (path: string, owner: object) => writeFileSync(path, JSON.stringify(owner));
const owner = () => Owner.parse(JSON.parse(readFileSync(`${data}.lock`, 'utf8')));

describe('the lock of a data directory', () => {
  it('has one owner at a time', () => {
    const lock = takeLock(data);
    expect(owner().pid).toBe(process.pid);
    expect(() => takeLock(data)).toThrow(expect.objectContaining({ code: 'locked', stage: 'store' }));
    expect(() => takeLock(data)).toThrow(/process \d+ on .*DATABASE_URL/s);
    lock.release();
    lock.release();
    expect(readdirSync(dir)).toEqual([]);
    takeLock(data).release();
  });

  it('is taken over from a dead process, and leaves nothing behind', () => {
    leave(`${data}.lock`, dead());
    const lock = takeLock(data);
    expect(owner().pid).toBe(process.pid);
    expect(readdirSync(dir)).toEqual(['store.lock']);
    lock.release();
  });

  it('is taken over when its process id now belongs to another process, or is of an earlier boot', () => {
    const parent = { ...thisProcess(TOKEN), pid: process.ppid };
    for (const other of [{ start: '12345' }, { boot: '00000000-0000-0000-0000-000000000000' }]) {
      leave(`${data}.lock`, { ...parent, ...other });
      takeLock(data).release();
    }
  });

  it('is not taken from a process that runs, or may run on another machine', () => {
    for (const other of [
      { ...thisProcess(TOKEN), pid: process.ppid, start: undefined },
      { pid: 1, host: `not-${hostname()}`, token: TOKEN },
    ]) {
      leave(`${data}.lock`, other);
      expect(() => takeLock(data)).toThrow(/store\.lock/);
      expect(readdirSync(dir)).toEqual(['store.lock']);
    }
  });

  it('says so when the file is no lock', () => {
    for (const text of ['', '{}', 'pid 7', JSON.stringify({ ...dead(), token: '../../etc' })]) {
      writeFileSync(`${data}.lock`, text);
      expect(() => takeLock(data)).toThrow(/no lock file .* delete it/s);
    }
  });

  it('follows heirs that died before they stood in the file', () => {
    const [second, third] = [TOKEN.replace(/1$/, '2'), TOKEN.replace(/1$/, '3')];
    leave(`${data}.lock`, dead());
    leave(`${data}.lock.${TOKEN}`, dead(second));
    leave(`${data}.lock.${second}`, dead(third));
    const lock = takeLock(data);
    expect(readdirSync(dir)).toEqual(['store.lock']);
    lock.release();
    // A living heir has it, though the file still names the dead.
    leave(`${data}.lock`, dead());
    leave(`${data}.lock.${TOKEN}`, { ...thisProcess(second), pid: process.ppid, start: undefined });
    expect(() => takeLock(data)).toThrow(expect.objectContaining({ code: 'locked' }));
  });

  it('goes to one of many that want to take it over at once', { timeout: 120_000 }, async () => {
    const module = JSON.stringify(new URL('./lock.ts', import.meta.url).href);
    // Each says when it is ready, takes the lock at a word, and lives until all have answered.
    const script = `
      import { takeLock } from ${module};
      process.stdin.once('data', () => {
        try { takeLock(${JSON.stringify(data)}); console.log('mine'); } catch (error) { console.log(error.code); }
      });
      console.log('ready');`;
    for (let round = 0; round < 3; round++) {
      leave(`${data}.lock`, dead());
      const heirs = Array.from({ length: 6 }, () => {
        const args = ['--import', 'tsx', '--input-type=module', '-e', script];
        const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
        return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
      });
      const next = () => Promise.all(heirs.map(async ({ lines }) => (await lines.next()).value as string));
      expect(await next()).toEqual(Array(6).fill('ready'));
      for (const { child } of heirs) child.stdin.write('go\n');
      expect((await next()).sort()).toEqual([...Array(5).fill('locked'), 'mine']);
      for (const { child } of heirs) child.stdin.end();
      await Promise.all(heirs.map(({ child }) => once(child, 'close')));
    }
  });

  it('knows the living from the dead', () => {
    expect(isAlive(thisProcess(TOKEN))).toBe(true);
    expect(isAlive(dead())).toBe(false);
    if (existsSync('/proc/self/stat')) {
      // A process that ended and was not yet waited for holds no files.
      const child = spawn('sh', ['-c', 'exit 0']);
      const until = Date.now() + 2000;
      while (Date.now() < until && !readFileSync(`/proc/${child.pid}/stat`, 'utf8').includes(') Z ')) {}
      expect(isAlive({ ...thisProcess(TOKEN), pid: child.pid!, start: undefined })).toBe(false);
    }
  });
});
