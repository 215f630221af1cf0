import { sql } from 'kysely';
import type { Record } from '../record/index.ts';
import { actor, actors } from './actors.ts';
import { add, prepare } from './add.ts';
import { backupLines } from './backup.ts';
import type { Database, Tx } from './database.ts';
import { storeFailure, telling } from './failure.ts';
import { forget } from './forget.ts';
import { holdings, kinds } from './holdings.ts';
import { keptRecord } from './kept-record.ts';
import { events, occurrences, statements } from './listings.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';
import { days, outlets, page, pages } from './pages.ts';
import { keysToReread, renew } from './renew.ts';
import { restore } from './restore.ts';
import { keepRest, restOf } from './rests.ts';
import { changed, revision } from './revision.ts';
import { search } from './search.ts';
import { counts } from './status.ts';
import type {
  ActorFilter,
  AddOutcome,
  EventFilter,
  OccurrenceFilter,
  Origin,
  PageFilter,
  Paging,
  StatementFilter,
  Store,
  StoreStatus,
  Visit,
} from './store.ts';
import { storiesOf } from './stories.ts';
import { plain } from './text.ts';
import { Turns } from './turns.ts';
import { keepVisit, keyAt, visit } from './visits.ts';
import { article, wholePages } from './whole-pages.ts';

const RECORDS_AT_ONCE = 50;
/**
 * PGlite has none of a server's processes in the background. After so many pages kept or taken out the store itself
 * writes out what stands in the log only (else the log grows, and with it the time to start after a kill), gathers
 * statistics, and clears away what was replaced.
 */
const UPKEEP: readonly (readonly [pages: number, statement: string])[] = [
  [500, 'checkpoint'],
  [1000, 'analyze'],
  [5000, 'vacuum'],
];
/** The advisory lock of Daybook's writers on a PostgreSQL database. */
const WRITERS_LOCK = 4_727_150_023;

export interface Connection {
  readonly db: Database;
  readonly database: StoreStatus['database'];
  /** For a person: a directory, or an address without its password. */
  readonly location: string;
  close(): Promise<void>;
}

/** The store over a Kysely database, the same SQL for PGlite and PostgreSQL. */
export class SqlStore implements Store {
  readonly #connection: Connection;
  readonly #db: Database;
  /** One writer at a time in this process; on PostgreSQL an advisory lock keeps the processes apart. */
  readonly #writers = new Turns();
  #changed = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#db = connection.db;
  }

  async add(record: Record, origin: Origin): Promise<AddOutcome> {
    const prepared = prepare(record, origin);
    const outcome = await this.#write('keeping a page', async (tx) => {
      const done = await add(tx, prepared);
      if (done.outcome !== 'known') await changed(tx);
      return done;
    });
    if (outcome.outcome !== 'known') await this.#keepHouse();
    return outcome;
  }

  async renew(key: string, record: Record, origin: Origin): Promise<boolean> {
    const prepared = prepare(record, origin);
    const isKept = await this.#write('keeping a page anew', async (tx) => {
      const done = await renew(tx, key, prepared);
      if (done) await changed(tx);
      return done;
    });
    if (isKept) await this.#keepHouse();
    return isKept;
  }

  toReread(engine?: string) {
    return telling('listing pages', () => keysToReread(this.#db, engine));
  }

  has(contentKey: string) {
    return telling('looking for a page', async () => {
      const found = await this.#db
        .selectFrom('pages')
        .select('id')
        .where('content_key', '=', plain(contentKey))
        .where('superseded', '=', false)
        .executeTakeFirst();
      return found !== undefined;
    });
  }

  keyAt(url: string) {
    return telling('looking for a page', () => keyAt(this.#db, url));
  }

  visit(url: string) {
    return telling('looking for a visit', () => visit(this.#db, url));
  }

  async keepVisit(kept: Visit) {
    await this.#write('keeping a visit', (tx) => keepVisit(tx, kept));
  }

  rest(host: string) {
    return telling('looking for a rest', () => restOf(this.#db, host, new Date().toISOString()));
  }

  async keepRest(host: string, until: Date) {
    await this.#write('keeping a rest', (tx) =>
      keepRest(tx, host, until.toISOString(), new Date().toISOString()),
    );
  }

  page(key: string) {
    return telling('reading a page', () => page(this.#db, key));
  }

  article(key: string) {
    return telling('reading a page', () => article(this.#db, key));
  }

  wholePages(paging?: Paging) {
    return telling('reading pages', () => wholePages(this.#db, paging));
  }

  pages(filter?: PageFilter) {
    return telling('listing pages', () => pages(this.#db, filter));
  }

  stories(keys: readonly string[]) {
    return telling('grouping pages', () => storiesOf(this.#db, keys));
  }

  days() {
    return telling('listing days', () => days(this.#db));
  }

  outlets() {
    return telling('listing outlets', () => outlets(this.#db));
  }

  revision() {
    return telling('looking for changes', () => revision(this.#db));
  }

  holdings() {
    return telling('looking what there is', () => holdings(this.#db));
  }

  kinds() {
    return telling('counting kinds', () => kinds(this.#db));
  }

  statements(filter?: StatementFilter) {
    return telling('listing statements', () => statements(this.#db, filter));
  }

  events(filter?: EventFilter) {
    return telling('listing events', () => events(this.#db, filter));
  }

  occurrences(filter?: OccurrenceFilter) {
    return telling('listing occurrences', () => occurrences(this.#db, filter));
  }

  actors(filter?: ActorFilter) {
    return telling('listing actors', () => actors(this.#db, filter));
  }

  actor(key: string) {
    return telling('reading an actor', () => actor(this.#db, key));
  }

  search(query: string, paging?: Paging) {
    return telling('searching', () => search(this.#db, query, paging));
  }

  async forget(key: string) {
    const gone = await this.#write('taking a page out', async (tx) => {
      const done = await forget(tx, key);
      if (done.pages > 0) await changed(tx);
      return done;
    });
    if (gone.pages > 0) await this.#keepHouse();
    return gone;
  }

  async *records() {
    for (let after = 0; ; ) {
      const rows = await telling('reading records', () =>
        this.#db
          .selectFrom('pages')
          .select(['id', 'record', 'source', 'kept_at as keptAt'])
          .where('id', '>', after)
          .orderBy('id')
          .limit(RECORDS_AT_ONCE)
          .execute(),
      );
      if (rows.length === 0) return;
      for (const { record, source, keptAt } of rows) yield { record: keptRecord(record), source, keptAt };
      after = rows.at(-1)!.id;
    }
  }

  async status(): Promise<StoreStatus> {
    const { database, location } = this.#connection;
    const counted = await telling('counting', () => counts(this.#db));
    return { database, location, schemaVersion: SCHEMA_VERSION, ...counted };
  }

  /** One moment of the store. On PGlite writers wait until the last line is taken; on PostgreSQL they do not. */
  async *backup(): AsyncGenerator<string> {
    if (this.#connection.database === 'pglite') {
      const done = await this.#writers.take();
      try {
        yield* backupLines(this.#db);
      } catch (error) {
        throw storeFailure(error, 'backing up');
      } finally {
        done();
      }
      return;
    }
    const tx = await this.#db
      .startTransaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute()
      .catch((error) => {
        throw storeFailure(error, 'backing up');
      });
    try {
      yield* backupLines(tx);
    } catch (error) {
      throw storeFailure(error, 'backing up');
    } finally {
      await tx.rollback().execute();
    }
  }

  async restore(lines: AsyncIterable<string>): Promise<{ readonly rows: number }> {
    const restored = await this.#write('restoring a backup', async (tx) => {
      const done = await restore(tx, lines);
      await changed(tx);
      return done;
    });
    await this.#upkeep('analyze');
    return restored;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** One transaction that no other writer shares. */
  async #write<T>(doing: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const done = await this.#writers.take();
    try {
      return await telling(doing, () =>
        this.#db.transaction().execute(async (tx) => {
          if (this.#connection.database === 'postgresql') {
            await sql`select pg_advisory_xact_lock(${WRITERS_LOCK}::bigint)`.execute(tx);
          }
          return work(tx);
        }),
      );
    } finally {
      done();
    }
  }

  async #keepHouse(): Promise<void> {
    this.#changed++;
    if (this.#connection.database !== 'pglite') return;
    for (const [pages, statement] of UPKEEP) if (this.#changed % pages === 0) await this.#upkeep(statement);
  }

  /** The write is done whatever comes of this: a full disk is told of by the next one. */
  async #upkeep(statement: string): Promise<void> {
    await sql
      .raw(statement)
      .execute(this.#db)
      .catch(() => {});
  }
}
