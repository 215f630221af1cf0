import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { Kysely } from 'kysely';
import { DaybookError } from '../record/index.ts';
import type { Tables } from './database.ts';
import { Embedded, type Running } from './embedded.ts';
import { storeFailure, telling } from './failure.ts';
import { takeLock } from './lock.ts';
import { PanicWatch } from './panic.ts';
import { EmbeddedDialect } from './pglite-dialect.ts';
import type { Connection } from './sql-store.ts';
import { readOnly, refuseReadOnly } from './writable.ts';

/** A store in memory, gone when it is closed. */
export async function openInMemory(): Promise<Connection> {
  let started = false;
  const start = async (): Promise<Running> => {
    if (started)
      throw new DaybookError('store', 'lost', 'the database in memory broke, and what it held is lost');
    started = true;
    empty ??= create().then(async ({ pglite }) => {
      const folder = await pglite.dumpDataDir('none');
      await pglite.close();
      return folder;
    });
    return { ...(await create({ loadDataDir: await empty })), drop: async () => {} };
  };
  return connection(start, 'memory', () => {});
}

/** An empty cluster: to make one takes seconds, to copy it one second. */
let empty: Promise<Blob> | undefined;

/**
 * Opens the PGlite store in a directory, under a lock beside it. A new one is made in `DIR.new` and gets its name when
 * it is whole, so that a process killed meanwhile leaves no half of one.
 */
export async function openDirectory(dataDir: string): Promise<Connection> {
  return telling(`opening ${dataDir}`, async () => {
    const { dir, lock } = placeAndLock(dataDir);
    try {
      refuseReadOnly(dir);
      if (!existsSync(join(dir, 'PG_VERSION'))) await make(dir);
      return await connection(() => startIn(dir), dir, lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  });
}

function placeAndLock(dataDir: string) {
  try {
    const dir = placeOf(dataDir);
    return { dir, lock: takeLock(dir) };
  } catch (error) {
    throw readOnly(dataDir, error);
  }
}

/** The directory by its one true name, so that every way to it leads to the same lock. */
function placeOf(dataDir: string): string {
  const path = resolve(dataDir);
  mkdirSync(dirname(path), { recursive: true });
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

async function make(dir: string): Promise<void> {
  if (existsSync(dir) && (!statSync(dir).isDirectory() || readdirSync(dir).length > 0)) {
    throw new DaybookError('store', 'not-a-store', `${dir} holds something other than a store of Daybook's`);
  }
  const fresh = `${dir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await (await startIn(fresh)).pglite.close();
  if (existsSync(dir)) rmdirSync(dir);
  renameSync(fresh, dir);
}

async function startIn(dir: string): Promise<Running> {
  const fs = new NodeFS(dir);
  try {
    return { ...(await create({ fs })), drop: () => fs.closeFs() };
  } catch (error) {
    // A machine that did not come up is let go of, so that the next may try.
    await fs.closeFs().catch(() => {});
    throw error;
  }
}

async function create(options: PGliteOptions = {}): Promise<Omit<Running, 'drop'>> {
  const watch = new PanicWatch();
  try {
    const pglite = new PGlite({ ...options, onStderr: watch.onStderr });
    watch.watch(pglite);
    await pglite.waitReady;
    return { pglite, watch };
  } catch (cause) {
    throw storeFailure(watch.panic ?? watch.full ?? cause, 'starting the embedded database');
  }
}

async function connection(
  start: () => Promise<Running>,
  location: string,
  release: () => void,
): Promise<Connection> {
  const embedded = new Embedded(start);
  await embedded.ready();
  const db = new Kysely<Tables>({ dialect: new EmbeddedDialect(embedded) });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= db
      .destroy()
      // Kysely closes only what it has used.
      .then(() => embedded.close())
      .finally(release);
    return closing;
  };
  return { db, database: 'pglite', location, close };
}
