import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Embedded } from './embedded.ts';

/**
 * Kysely over an embedded PGlite. There is one connection, and Kysely, told so by the adapter, gives it to one query or
 * one transaction at a time: nobody else's statement falls into a transaction.
 */
export class EmbeddedDialect implements Dialect {
  readonly #embedded: Embedded;

  constructor(embedded: Embedded) {
    this.#embedded = embedded;
  }

  createAdapter() {
    return new EmbeddedAdapter();
  }

  createDriver(): Driver {
    return new EmbeddedDriver(this.#embedded);
  }

  createIntrospector(db: Kysely<unknown>) {
    return new PostgresIntrospector(db);
  }

  createQueryCompiler() {
    return new PostgresQueryCompiler();
  }
}

class EmbeddedAdapter extends PostgresAdapter {
  override get supportsMultipleConnections() {
    return false;
  }

  // The migrator holds the one connection all the while.
  override async acquireMigrationLock() {}
  override async releaseMigrationLock() {}
}

class EmbeddedDriver implements Driver {
  readonly #embedded: Embedded;
  readonly #connection: DatabaseConnection;

  constructor(embedded: Embedded) {
    this.#embedded = embedded;
    this.#connection = new EmbeddedConnection(embedded);
  }

  async init() {}

  /**
   * Never throws: Kysely, which gives out one connection at a time, would wait for ever for one that failed to come. What went wrong
   * is thrown by the first statement.
   */
  async acquireConnection() {
    await this.#embedded.ready().catch(() => {});
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection() {}

  destroy() {
    return this.#embedded.close();
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #embedded: Embedded;

  constructor(embedded: Embedded) {
    this.#embedded = embedded;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.#embedded.query(query.sql, query.parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(affectedRows ?? 0) };
  }

  // biome-ignore lint/correctness/useYield: Kysely's interface asks for a generator.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('PGlite does not stream: read in portions');
  }
}
