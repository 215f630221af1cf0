import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { DaybookError } from '../record/index.ts';
import type { Store, StoreLocation } from '../store/index.ts';

export interface PlaceOptions {
  /** The folder of the embedded store. */
  readonly data?: string;
}

/** Where the embedded store lies when nobody says: the user's data folder by the XDG convention. */
function defaultFolder(): string {
  const base = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return join(base, 'daybook');
}

/** The flag that every command with a store takes. */
export function dataOption(): Option {
  return new Option(
    '--data <folder>',
    'the folder of the embedded store (else DATABASE_URL, DAYBOOK_DATA, your data folder)',
  );
}

/** PostgreSQL where DATABASE_URL is set and no folder is named, else the embedded store. */
function locate({ data }: PlaceOptions, existing: boolean): StoreLocation {
  const databaseUrl = process.env.DATABASE_URL;
  if (databaseUrl && data === undefined) return { databaseUrl };
  const dataDir = data ?? process.env.DAYBOOK_DATA ?? defaultFolder();
  if (existing && isNothing(dataDir)) {
    const message = `there is no store at ${dataDir}: "daybook add" makes one, and --data names another`;
    throw new DaybookError('store', 'no-store', message);
  }
  try {
    mkdirSync(join(dataDir, '..'), { recursive: true });
  } catch (cause) {
    const reason = reasonOf(dataDir, cause);
    throw new DaybookError('store', 'no-place', `no store can be made at ${dataDir}: ${reason}`, { cause });
  }
  return { dataDir };
}

/** Whether a folder is not there, or empty. */
function isNothing(folder: string): boolean {
  return !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
}

/** Why no folder can be made: asked of the nearest folder that is there, since `mkdir` answers ENOENT on a read-only disk. */
function reasonOf(folder: string, cause: unknown): string {
  let near = folder;
  while (!existsSync(near) && dirname(near) !== near) near = dirname(near);
  try {
    accessSync(near, constants.W_OK);
  } catch (error) {
    const isReadOnly = (error as NodeJS.ErrnoException).code === 'EROFS';
    return isReadOnly
      ? `the disk of ${near} is mounted read-only`
      : `this user has no right to write in ${near}`;
  }
  return cause instanceof Error ? cause.message : String(cause);
}

/**
 * Opens the store, does the work and closes it again, whatever happens. Makes the store where there is none, unless it is
 * one that is asked for (`existing`): then a folder without one is a `no-store` error, as it is most likely a slip.
 */
export async function withStore<T>(
  options: PlaceOptions,
  work: (store: Store) => Promise<T>,
  { existing = false }: { readonly existing?: boolean } = {},
): Promise<T> {
  // Loaded here, so that the commands without a store start without a database.
  const { openStore } = await import('../store/index.ts');
  const store = await openStore(locate(options, existing));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
