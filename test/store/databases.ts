import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openStore, type Store } from '../../src/store/index.ts';

/** One kind of database to hold the store's contract against. */
export interface TestDatabase {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** An empty store of its own. */
  open(): Promise<Store>;
  /** Closes what was opened and drops what was made. */
  cleanUp(): Promise<void>;
}

/** A server, on which one database can be opened twice. */
export interface TestServer extends TestDatabase {
  openAgain(store: Store): Promise<Store>;
}

export function pglite(): TestDatabase {
  const opened: Store[] = [];
  return {
    name: 'PGlite',
    async open() {
      const store = await openStore({ inMemory: true });
      opened.push(store);
      return store;
    },
    async cleanUp() {
      for (const store of opened.splice(0)) await store.close();
    },
  };
}

/** Where `.ci/postgres` puts the server, unless DATABASE_URL_TEST names another. */
const USUAL = 'postgresql://daybook_test:daybook_test@127.0.0.1:5432/daybook_test';

/**
 * PostgreSQL, with a database for each store that is opened, so that runs side by side do not meet; undefined, and a
 * line that says so, when there is no server. A server that DATABASE_URL_TEST names has to be there.
 */
export async function postgres(): Promise<TestServer | undefined> {
  const url = process.env.DATABASE_URL_TEST ?? USUAL;
  try {
    await command(url, 'select 1');
  } catch (error) {
    if (process.env.DATABASE_URL_TEST) throw error;
    console.warn(
      'PostgreSQL is not reachable: the store is tested on PGlite only. Start one with .ci/postgres.',
    );
    return undefined;
  }
  const made: { name: string; href: string; stores: Store[] }[] = [];
  return {
    name: 'PostgreSQL',
    async open() {
      const name = `daybook_test_${randomUUID().replaceAll('-', '')}`;
      await command(url, `create database ${name} encoding 'UTF8' template template0`);
      const own = new URL(url);
      own.pathname = `/${name}`;
      const store = await openStore({ databaseUrl: own.href });
      made.push({ name, href: own.href, stores: [store] });
      return store;
    },
    async openAgain(store) {
      const { href, stores } = made.find((found) => found.stores.includes(store))!;
      const again = await openStore({ databaseUrl: href });
      stores.push(again);
      return again;
    },
    async cleanUp() {
      for (const { name, stores } of made.splice(0)) {
        for (const store of stores) await store.close();
        await command(url, `drop database ${name} with (force)`);
      }
    },
  };
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
