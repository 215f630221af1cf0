import { type Kysely, sql } from 'kysely';

/** What befell or was done that is no event. Pages that were kept before have none until they are read anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table occurrences (
     page integer not null references pages on delete cascade,
     n integer not null,
     kind text not null,
     subkind text,
     factuality text not null,
     time_from text,
     time_to text,
     row json not null,
     primary key (page, n)
   )`,
  'create index occurrences_by_time on occurrences (time_to collate "C", time_from collate "C")',
  'create index occurrences_by_kind on occurrences (kind, factuality)',
  `create table occurrence_actors (
     actor integer not null references actors,
     page integer not null,
     n integer not null,
     primary key (actor, page, n),
     foreign key (page, n) references occurrences on delete cascade
   )`,
  'create index occurrence_actors_by_occurrence on occurrence_actors (page, n)',
];
