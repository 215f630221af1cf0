import { type Kysely, sql } from 'kysely';

/** Until when hosts asked to be left alone, so that the next run does not ask them either. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create table rests (host text primary key, until text not null)').execute(db);
}
