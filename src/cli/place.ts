import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../store/index.ts';

export interface PlaceOptions {
  /** The folder of the embedded store. */
  readonly data?: string;
}

/** Where the embedded store lies when nobody says: the user's data folder by the XDG convention. */
export function defaultFolder(): string {
  const base = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  return join(base, 'daybook');
}

/** Opens PostgreSQL where DATABASE_URL is set and no folder is named, else the embedded store. */
export async function openPlace(options: PlaceOptions): Promise<Store> {
  const databaseUrl = process.env.DATABASE_URL;
  if (databaseUrl && options.data === undefined) return openStore({ databaseUrl });
  const dataDir = options.data ?? process.env.DAYBOOK_DATA ?? defaultFolder();
  mkdirSync(dataDir, { recursive: true });
  return openStore({ dataDir });
}

/** Opens the store, does the work and closes it again, whatever happens. */
export async function withStore<T>(options: PlaceOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openPlace(options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
