import { type Kysely, sql } from 'kysely';

/** By what pages are told to be of one story, and how likely two of them are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table story_terms (
     page integer primary key references pages on delete cascade,
     keys integer[] not null,
     digest json not null
   )`,
  'create table story_keys (key integer not null, page integer not null, primary key (key, page))',
  // Each pair stands here both ways round.
  `create table story_pairs (
     page integer not null references pages on delete cascade,
     other integer not null references pages on delete cascade,
     likeness double precision not null,
     primary key (page, other)
   )`,
  'create index story_pairs_by_other on story_pairs (other)',
];
