import { type Kysely, sql } from 'kysely';

/** A number that rises with every change of what is told of pages: what was made of them holds for as long as it stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('create table revision (one boolean primary key default true check (one), number bigint not null)')
    .execute(db);
  await sql.raw('insert into revision (number) values (0)').execute(db);
}
