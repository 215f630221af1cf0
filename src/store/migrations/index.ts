import type { Migration } from 'kysely/migration';
import * as pages from './0001-pages.ts';
import * as visits from './0002-visits.ts';
import * as rests from './0003-rests.ts';
import * as stories from './0004-stories.ts';
import * as occurrences from './0005-occurrences.ts';
import * as revision from './0006-revision.ts';

/** The migrations in order. Append only: one that stood in a release is never changed or taken out. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-pages': pages,
  '0002-visits': visits,
  '0003-rests': rests,
  '0004-stories': stories,
  '0005-occurrences': occurrences,
  '0006-revision': revision,
};

const NAMES = Object.keys(MIGRATIONS).sort();

/** The newest schema that this version of Daybook knows. */
export const SCHEMA_VERSION = NAMES.at(-1)!;

/** Whether this version knows a schema. So far a later one only added tables: the rows of an earlier one still fit. */
export function isKnownSchema(name: string): boolean {
  return NAMES.includes(name);
}
