import { z } from 'zod';
import type { Tables } from './database.ts';

/** Goes up when the form of the lines changes; the tables' own form is named by the schema. */
export const BACKUP_FORMAT = 1;

/**
 * The columns that a backup holds, by table. Left out are what follows from the others: the search vectors and the
 * index of runs, which a restored store makes anew.
 */
export const COLUMNS = {
  actors: [
    ...(['id', 'key', 'name', 'folded', 'type', 'wikidata', 'country', 'sector', 'roles'] as const),
    ...(['pages', 'statements', 'events'] as const),
  ],
  pages: [
    ...(['id', 'key', 'content_key', 'words_key', 'address', 'version', 'lineage', 'superseded'] as const),
    ...([
      'source',
      'kept_at',
      'url',
      'title',
      'outlet',
      'language',
      'engine',
      'day',
      'published',
      'lead',
    ] as const),
    ...(['body', 'statements', 'events', 'record', 'sketch'] as const),
  ],
  page_actors: ['page', 'n', 'actor', 'name', 'country', 'sector', 'roles'],
  statements: ['page', 'n', 'kind', 'time_from', 'time_to', 'row'],
  statement_speakers: ['page', 'n', 'actor'],
  events: ['page', 'n', 'type', 'factuality', 'time_from', 'time_to', 'row'],
  event_actors: ['page', 'n', 'actor', 'part'],
  occurrences: ['page', 'n', 'kind', 'subkind', 'factuality', 'time_from', 'time_to', 'row'],
  occurrence_actors: ['page', 'n', 'actor'],
  copies: ['copy', 'original', 'kind', 'share'],
  story_terms: ['page', 'keys', 'digest'],
  story_pairs: ['page', 'other', 'likeness'],
  visits: ['id', 'url', 'page', 'etag', 'last_modified', 'read_at'],
} as const satisfies { [T in keyof Tables]?: readonly (keyof Tables[T] & string)[] };

export type KeptTable = keyof typeof COLUMNS;

/** Columns whose value is JSON and goes into the database as its text. */
export const JSON_COLUMNS: ReadonlySet<string> = new Set(['published', 'record', 'roles', 'row', 'digest']);

export const BackupHeader = z.object({
  daybook: z.literal('backup'),
  format: z.int(),
  schema: z.string(),
});
export type BackupRow = z.infer<typeof BackupRow>;
export const BackupRow = z.strictObject({
  table: z.enum(Object.keys(COLUMNS) as [KeptTable, ...KeptTable[]]),
  row: z.record(z.string(), z.unknown()),
});
export const BackupEnd = z.strictObject({ end: z.literal(true), rows: z.int() });
