import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { DaybookError } from '../record/index.ts';
import type { Database, Tables } from './database.ts';
import { storeFailure, telling } from './failure.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openDirectory, openInMemory } from './pglite.ts';
import { type Connection, SqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

/** Where a store is: a directory of its own, a PostgreSQL database, or nowhere once it is closed. */
export type StoreLocation =
  | { readonly dataDir: string }
  | { readonly databaseUrl: string }
  | { readonly inMemory: true };

/**
 * Opens a store, makes it where there is none, and brings its schema up to date.
 *
 * @throws DaybookError `locked` when another process has the directory, `not-a-store` when it holds something else,
 *   `read-only` when it cannot be written, `newer-schema` when a newer Daybook made it, `unreachable` or `failed` when the database does not open.
 */
export async function openStore(where: StoreLocation): Promise<Store> {
  const connection = await connect(where);
  try {
    await migrate(connection.db);
    return new SqlStore(connection);
  } catch (error) {
    await connection.close().catch(() => {});
    throw error;
  }
}

async function connect(where: StoreLocation): Promise<Connection> {
  if ('dataDir' in where) return openDirectory(where.dataDir);
  if ('databaseUrl' in where) return openPostgres(where.databaseUrl);
  return openInMemory();
}

function openPostgres(databaseUrl: string): Connection {
  if (!/^postgres(?:ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new DaybookError(
      'store',
      'bad-address',
      'DATABASE_URL is no address such as postgresql://user@host/database',
    );
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is opened again when next needed; unheard, the error would end the process.
  pool.on('error', () => {});
  const url = new URL(databaseUrl);
  url.password = '';
  url.search = '';
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, database: 'postgresql', location: url.href, close: () => db.destroy() };
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: 'daybook_migration',
    migrationLockTableName: 'daybook_migration_lock',
  });
  await telling('opening the store', async () => {
    const { error } = await migrator.migrateToLatest();
    if (!error) return;
    if (error instanceof Error && /corrupted migrations/.test(error.message)) {
      throw new DaybookError(
        'store',
        'newer-schema',
        'the store was made by a newer version of Daybook: update Daybook, or restore a backup of its own',
        { cause: error },
      );
    }
    throw storeFailure(error, 'bringing its schema up to date');
  });
}
