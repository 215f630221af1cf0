import { sql } from 'kysely';
import { BACKUP_FORMAT, COLUMNS, type KeptTable } from './backup-format.ts';
import type { Database, Tx } from './database.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';

const ACTORS_AT_ONCE = 500;
const PAGES_AT_ONCE = 20;
const PAIRS_AT_ONCE = 2000;
/** Tables whose rows tell of two pages. */
const OF_TWO_PAGES = ['copies', 'story_pairs'] as const;
const VISITS_AT_ONCE = 2000;
const OF_A_PAGE: readonly KeptTable[] = [
  'page_actors',
  'statements',
  'statement_speakers',
  'events',
  'event_actors',
  'occurrences',
  'occurrence_actors',
  'story_terms',
];

/**
 * The whole store as lines of JSON, each with its line feed: a header, every row in an order in which it can be put
 * back, a last line with their number. Held in memory are the rows of twenty pages. Nothing may be written meanwhile.
 */
export async function* backupLines(db: Database | Tx): AsyncGenerator<string> {
  yield line({ daybook: 'backup', format: BACKUP_FORMAT, schema: SCHEMA_VERSION });
  let rows = 0;
  for await (const [table, row] of allRows(db)) {
    rows++;
    yield `{"table":"${table}","row":${row}}\n`;
  }
  yield line({ end: true, rows });
}

async function* allRows(db: Database | Tx): AsyncGenerator<readonly [KeptTable, string]> {
  for (let after = 0; ; ) {
    const rows = await some(db, 'actors', sql`id > ${after}`, sql`id`, ACTORS_AT_ONCE);
    for (const { json } of rows) yield ['actors', json];
    if (rows.length === 0) break;
    after = rows.at(-1)!.at;
  }
  for (let after = 0; ; ) {
    const pages = await some(db, 'pages', sql`id > ${after}`, sql`id`, PAGES_AT_ONCE);
    for (const { json } of pages) yield ['pages', json];
    if (pages.length === 0) break;
    const last = pages.at(-1)!.at;
    for (const table of OF_A_PAGE) {
      const rows = await some(db, table, sql`page > ${after} and page <= ${last}`, sql`page`);
      for (const { json } of rows) yield [table, json];
    }
    after = last;
  }
  for (const table of OF_TWO_PAGES) {
    for (let offset = 0; ; offset += PAIRS_AT_ONCE) {
      const rows = await some(db, table, sql`true`, sql`0`, PAIRS_AT_ONCE, offset);
      for (const { json } of rows) yield [table, json];
      if (rows.length < PAIRS_AT_ONCE) break;
    }
  }
  for (let after = 0; ; ) {
    const rows = await some(db, 'visits', sql`id > ${after}`, sql`id`, VISITS_AT_ONCE);
    for (const { json } of rows) yield ['visits', json];
    if (rows.length === 0) break;
    after = rows.at(-1)!.at;
  }
}

/** Rows of a table as the database itself writes them as JSON, so that a `json` column comes out letter by letter. */
async function some(
  db: Database | Tx,
  table: KeptTable,
  where: ReturnType<typeof sql>,
  at: ReturnType<typeof sql>,
  limit = 2_000_000_000,
  offset = 0,
): Promise<{ at: number; json: string }[]> {
  const columns = COLUMNS[table];
  const order = columns.filter((column) =>
    ['id', 'page', 'copy', 'original', 'other', 'n', 'actor', 'part'].includes(column),
  );
  const { rows } = await sql<{ at: number; json: string }>`
    select ${at} as at, row_to_json(t)::text as json
      from (select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
             where ${where} order by ${sql.join(order.map((column) => sql.ref(column)))}
             limit ${limit} offset ${offset}) as t`.execute(db);
  return rows;
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
