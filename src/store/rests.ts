import type { Database, Tx } from './database.ts';
import { plain } from './text.ts';

/** Until when a host asked to be left alone, as an ISO date-time in UTC; undefined where it did not, or that is past. */
export async function restOf(db: Database, host: string, now: string): Promise<string | undefined> {
  const row = await db.selectFrom('rests').select('until').where('host', '=', plain(host)).executeTakeFirst();
  return row && row.until > now ? row.until : undefined;
}

/** Keeps what a host asked for, in the place of what it asked for before; forgets what is past. */
export async function keepRest(tx: Tx, host: string, until: string, now: string): Promise<void> {
  await tx.deleteFrom('rests').where('until', '<=', now).execute();
  await tx
    .insertInto('rests')
    .values({ host: plain(host), until })
    .onConflict((conflict) => conflict.column('host').doUpdateSet({ until }))
    .execute();
}
