import { type Insertable, type RawBuilder, sql } from 'kysely';
import type { Tables, Tx } from './database.ts';

/** The SQL types of the columns of tables whose rows belong to a page, in the order of the table. */
const COLUMNS = {
  page_actors: { n: 'int', actor: 'int', name: 'text', country: 'text', sector: 'text', roles: 'json' },
  statements: { n: 'int', kind: 'text', time_from: 'text', time_to: 'text', row: 'json' },
  statement_speakers: { n: 'int', actor: 'int' },
  events: { n: 'int', type: 'text', factuality: 'text', time_from: 'text', time_to: 'text', row: 'json' },
  event_actors: { n: 'int', actor: 'int', part: 'text' },
  occurrences: {
    n: 'int',
    kind: 'text',
    subkind: 'text',
    factuality: 'text',
    time_from: 'text',
    time_to: 'text',
    row: 'json',
  },
  occurrence_actors: { n: 'int', actor: 'int' },
  page_runs: { run: 'int' },
} as const satisfies { [T in keyof Tables]?: { [C in Exclude<keyof Tables[T], 'page'>]: string } };

/** A page's rows by table. */
export type RowsOfPage = {
  readonly [T in keyof typeof COLUMNS]: readonly Omit<Insertable<Tables[T]>, 'page'>[];
};

/**
 * Puts in the rows of one page, in one statement, as one array a column: whatever their number, it is planned once and
 * has few parameters. Foreign keys between the tables are checked when all is in.
 */
export async function insertRows(tx: Tx, page: number, rows: RowsOfPage): Promise<void> {
  const inserts = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
    .filter((table) => rows[table].length > 0)
    .map((table) => sql`${sql.ref(`into_${table}`)} as (${insertOf(table, page, rows[table])})`);
  if (inserts.length > 0) await sql`with ${sql.join(inserts)} select 1`.execute(tx);
}

function insertOf(
  table: keyof typeof COLUMNS,
  page: number,
  rows: readonly { readonly [column: string]: unknown }[],
): RawBuilder<unknown> {
  const columns = Object.entries(COLUMNS[table]);
  const arrays = columns.map(
    ([column, type]) =>
      sql`${rows.map((row) => row[column])}::${sql.raw(type === 'int' ? 'int[]' : 'text[]')}`,
  );
  const taken = columns.map(([column, type]) =>
    type === 'json' ? sql`${sql.ref(column)}::json` : sql.ref(column),
  );
  const names = sql.join(columns.map(([column]) => sql.ref(column)));
  return sql`insert into ${sql.table(table)} (page, ${names})
             select ${page}::int, ${sql.join(taken)} from unnest(${sql.join(arrays)}) as t(${names})`;
}
