import { stringify } from 'csv-stringify/sync';
import { clean } from './page.ts';

/** A row by column name. */
export type CsvRow = { readonly [column: string]: string | undefined };

/**
 * Rows as CSV (RFC 4180: comma, CRLF, a header). A cell that a spreadsheet would take for a formula (it begins with =,
 * +, -, @ or their full-width forms) gets an apostrophe before it; control characters and spaces before the first
 * letter are left out, behind which a formula could hide.
 */
export async function* csv(columns: readonly string[], rows: AsyncIterable<CsvRow>): AsyncGenerator<string> {
  yield line(columns);
  for await (const row of rows) yield line(columns.map((column) => clean(row[column] ?? '').trimStart()));
}

function line(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true });
}

/** A cell that lists the values there are, each once, separated by `; `. */
export function list(values: readonly (string | undefined)[]): string {
  return [...new Set(values.filter((value) => value !== undefined))].join('; ');
}

/**
 * A cell of columns that go in step: every value at its place, `; ` between them, nothing where one is not known. Cells of the same
 * parties have as many places, whatever is known of them: split at `; `, the second of each is of the second party.
 */
export function inStep(values: readonly (string | undefined)[]): string {
  return values.map((value) => value?.replaceAll(';', ',') ?? '').join('; ');
}
