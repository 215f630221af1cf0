import { sql } from 'kysely';
import { DaybookError } from '../record/index.ts';
import { searchVector } from './add.ts';
import {
  BACKUP_FORMAT,
  BackupEnd,
  BackupHeader,
  BackupRow,
  COLUMNS,
  JSON_COLUMNS,
  type KeptTable,
} from './backup-format.ts';
import { wrongCell } from './backup-rows.ts';
import type { Tables, Tx } from './database.ts';
import { isKnownSchema, SCHEMA_VERSION } from './migrations/index.ts';

/** Rows are put in by so many, or by so many characters of JSON. */
const ROWS_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 4_000_000;

type Row = BackupRow['row'];

/**
 * Fills an empty store from the lines of a backup, within a transaction: a backup that was cut off, is damaged or holds
 * a record that is none leaves the store empty.
 */
export async function restore(tx: Tx, lines: AsyncIterable<string>): Promise<{ rows: number }> {
  await refuseUnlessEmpty(tx);
  let number = 0;
  let rows = 0;
  let ended = false;
  let batch: { table: KeptTable; rows: Row[]; size: number } | undefined;
  const put = async () => {
    const full = batch;
    batch = undefined;
    if (!full) return;
    await insert(tx, full.table, full.rows).catch((error) => {
      throw isBadRow(error) ? damaged(number, `rows that ${full.table} does not take`, error) : error;
    });
  };
  for await (const line of lines) {
    if (line.trim() === '') continue;
    number++;
    if (ended) throw damaged(number, 'lines follow the last one');
    const value = parsed(line, number);
    if (number === 1) {
      checkHeader(value);
      continue;
    }
    const end = BackupEnd.safeParse(value);
    if (end.success) {
      if (end.data.rows !== rows) throw damaged(number, `${rows} rows came, ${end.data.rows} are announced`);
      ended = true;
      continue;
    }
    const { table, row } = checkRow(value, number);
    if (
      batch &&
      (batch.table !== table || batch.rows.length >= ROWS_AT_ONCE || batch.size > CHARACTERS_AT_ONCE)
    ) {
      await put();
    }
    batch ??= { table, rows: [], size: 0 };
    batch.rows.push(row);
    batch.size += line.length;
    rows++;
  }
  if (!ended) throw damaged(number + 1, 'the backup was cut off: its last line is missing');
  await put();
  await rebuild(tx);
  return { rows };
}

async function refuseUnlessEmpty(tx: Tx): Promise<void> {
  const page = await tx.selectFrom('pages').select('id').limit(1).executeTakeFirst();
  if (!page) return;
  throw new DaybookError(
    'store',
    'not-empty',
    'a backup is restored into an empty store only; this one has pages',
  );
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw damaged(number, 'not JSON', cause);
  }
}

function checkHeader(value: unknown): void {
  const header = BackupHeader.safeParse(value);
  if (!header.success)
    throw new DaybookError('store', 'no-backup', "this is no backup of Daybook's: it has no header");
  const { format, schema } = header.data;
  if (format === BACKUP_FORMAT && isKnownSchema(schema)) return;
  throw new DaybookError(
    'store',
    'other-version',
    `the backup has format ${format} and schema ${schema}; this version of Daybook reads format ${BACKUP_FORMAT} and ` +
      `schemas up to ${SCHEMA_VERSION}. Restore it with the version that made it, or a newer one.`,
  );
}

function checkRow(value: unknown, number: number): BackupRow {
  const found = BackupRow.safeParse(value);
  if (!found.success) throw damaged(number, 'not a row of a table', found.error);
  const { table, row } = found.data;
  const columns: readonly string[] = COLUMNS[table];
  const names = Object.keys(row);
  if (names.length !== columns.length || !names.every((name) => columns.includes(name))) {
    throw damaged(number, `not the columns of ${table}`);
  }
  const wrong = wrongCell(table, row);
  if (wrong) throw damaged(number, `${table}, ${nameOf(row)}: ${wrong}`);
  return found.data;
}

/** What tells a row from the others of its table, for a message. */
function nameOf(row: Row): string {
  const parts = ['id', 'page', 'n', 'actor', 'copy', 'original'].filter((name) => name in row);
  return `row ${parts.map((name) => `${name} ${String(JSON.stringify(row[name])).slice(0, 40)}`).join(', ')}`;
}

async function insert(tx: Tx, table: KeptTable, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => {
    const value = Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, JSON_COLUMNS.has(name) ? JSON.stringify(cell) : cell]),
    );
    return table === 'pages' ? { ...value, search: searchOf(row) } : value;
  });
  // The columns were checked against the table's; what is in them the database checks.
  await tx
    .insertInto(table as keyof Tables)
    .values(values as never)
    .execute();
}

/**
 * Whether the database refused what stands in a row: SQLSTATE classes 22, data exceptions, and 23, broken
 * constraints; or PGlite before it asks the database. */
function isBadRow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && /^2[23]/.test(String(error.code))) || /^Invalid input for /.test(error.message);
}

function searchOf(row: Row) {
  return searchVector(String(row.language), String(row.title ?? ''), String(row.body));
}

/** Makes what a backup leaves out, and lets new rows follow the restored ones. */
async function rebuild(tx: Tx): Promise<void> {
  await sql`insert into page_runs (run, page) select unnest(sketch), id from pages where not superseded`.execute(
    tx,
  );
  await sql`insert into story_keys (key, page)
            select unnest(t.keys), t.page from story_terms t join pages p on p.id = t.page where not p.superseded
            on conflict do nothing`.execute(tx);
  for (const table of ['pages', 'actors', 'visits'] as const) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select coalesce(max(id), 0) + 1 from ${sql.table(table)}), false)`.execute(
      tx,
    );
  }
}

function damaged(number: number, what: string, cause?: unknown): DaybookError {
  return new DaybookError(
    'store',
    'damaged-backup',
    `line ${number} of the backup: ${what}. Nothing was restored.`,
    {
      cause,
    },
  );
}
