import type { Migration } from 'kysely/migration';
import * as pages from './0001-pages.ts';

/** The migrations in order. Append only: one that stood in a release is never changed or taken out. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-pages': pages,
};

/** The newest schema that this version of Daybook knows. */
export const SCHEMA_VERSION = Object.keys(MIGRATIONS).sort().at(-1)!;
