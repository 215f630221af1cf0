import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { DaybookError } from '../record/index.ts';
import type { Tables } from './database.ts';
import { storeFailure } from './failure.ts';
import { takeLock } from './lock.ts';
import type { Connection } from './sql-store.ts';

/** A store in memory, gone when it is closed. */
export async function openInMemory(): Promise<Connection> {
  empty ??= started().then(async (pglite) => {
    const folder = await pglite.dumpDataDir('none');
    await pglite.close();
    return folder;
  });
  return connection(await started({ loadDataDir: await empty }), 'memory', () => {});
}

/** An empty cluster: to make one takes seconds, to copy it one second. */
let empty: Promise<Blob> | undefined;

/**
 * Opens the PGlite store in a directory, under a lock beside it. A new one is made in `DIR.new` and gets its name when
 * it is whole, so that a process killed meanwhile leaves no half of one.
 */
export async function openDirectory(dataDir: string): Promise<Connection> {
  const dir = placeOf(dataDir);
  const lock = takeLock(dir);
  try {
    if (!existsSync(join(dir, 'PG_VERSION'))) await make(dir);
    return connection(await started({ dataDir: dir }), dir, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The directory by its one true name, so that every way to it leads to the same lock. */
function placeOf(dataDir: string): string {
  const path = resolve(dataDir);
  try {
    mkdirSync(dirname(path), { recursive: true });
    return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  } catch (cause) {
    throw storeFailure(cause, `making the directory ${dirname(path)}`);
  }
}

async function make(dir: string): Promise<void> {
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    throw new DaybookError('store', 'not-a-store', `${dir} holds something else than a store of Daybook's`);
  }
  const fresh = `${dir}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await (await started({ dataDir: fresh })).close();
  if (existsSync(dir)) rmdirSync(dir);
  renameSync(fresh, dir);
}

async function started(options: PGliteOptions = {}): Promise<PGlite> {
  try {
    return await PGlite.create(options);
  } catch (cause) {
    throw storeFailure(
      cause,
      `starting the embedded database${options.dataDir ? ` in ${options.dataDir}` : ''}`,
    );
  }
}

function connection(pglite: PGlite, location: string, release: () => void): Connection {
  // Kysely gives the one connection to one transaction at a time.
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  let closing: Promise<void> | undefined;
  const close = () => {
    // The pglite is closed by itself too: Kysely closes only what it has used.
    closing ??= db
      .destroy()
      .then(() => (pglite.closed ? undefined : pglite.close()))
      .finally(release);
    return closing;
  };
  return { db, database: 'pglite', location, close };
}
