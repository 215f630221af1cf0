import { sql } from 'kysely';
import { countIn } from './actor-counts.ts';
import { COMPARED, link } from './copies.ts';
import type { Tx } from './database.ts';
import { relate } from './stories.ts';

/**
 * Makes a version current again whose words stand under its address once more: the current one has been superseded
 * before. It keeps its number and the moment at which it was first kept.
 */
export async function bringBack(tx: Tx, page: number): Promise<void> {
  await tx.updateTable('pages').set({ superseded: false }).where('id', '=', page).execute();
  await countIn(tx, [page]);
  // The index of runs holds current versions only.
  await sql`insert into page_runs (run, page) select unnest(sketch), id from pages where id = ${page}`.execute(
    tx,
  );
  await link(
    tx,
    await tx.selectFrom('pages').select(COMPARED).where('id', '=', page).executeTakeFirstOrThrow(),
  );
  await relate(tx, page);
}
