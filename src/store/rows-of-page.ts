import { type Insertable, type RawBuilder, sql } from 'kysely';
import type { Tables, Tx } from './database.ts';

/** Rows in one INSERT. */
const ROWS_AT_ONCE = 500;

/** The SQL types of the columns of tables whose rows belong to a page, in the order of the table. */
const COLUMNS = {
  page_actors: { n: 'int', actor: 'int', name: 'text', country: 'text', sector: 'text', roles: 'json' },
  statements: { n: 'int', kind: 'text', time_from: 'text', time_to: 'text', row: 'json' },
  statement_speakers: { n: 'int', actor: 'int' },
  events: { n: 'int', type: 'text', factuality: 'text', time_from: 'text', time_to: 'text', row: 'json' },
  event_actors: { n: 'int', actor: 'int', part: 'text' },
} as const satisfies { [T in keyof Tables]?: { [C in Exclude<keyof Tables[T], 'page'>]: string } };

/**
 * Puts in rows of one page as one array a column: a statement with few parameters, whatever the number of rows, costs
 * the database a fraction of one with a parameter for every cell.
 */
export async function insertRows<T extends keyof typeof COLUMNS>(
  tx: Tx,
  table: T,
  page: number,
  rows: readonly Omit<Insertable<Tables[T]>, 'page'>[],
): Promise<void> {
  const columns = Object.entries(COLUMNS[table]);
  for (const some of batches(rows)) {
    const cells = some as readonly { readonly [column: string]: unknown }[];
    const arrays: RawBuilder<unknown>[] = columns.map(
      ([column, type]) =>
        sql`${cells.map((row) => row[column])}::${sql.raw(type === 'int' ? 'int[]' : 'text[]')}`,
    );
    const taken = columns.map(([column, type]) =>
      type === 'json' ? sql`${sql.ref(column)}::json` : sql.ref(column),
    );
    const names = sql.join(columns.map(([column]) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (page, ${names})
              select ${page}::int, ${sql.join(taken)} from unnest(${sql.join(arrays)}) as t(${names})`.execute(
      tx,
    );
  }
}

export function* batches<R>(rows: readonly R[]): Generator<R[]> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) yield rows.slice(i, i + ROWS_AT_ONCE);
}
