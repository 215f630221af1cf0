import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

/** How often the store was changed, as text, since a database's large integers are no numbers of every driver. */
export async function revision(db: Database): Promise<string> {
  const { rows } = await sql<{ number: string }>`select number::text from revision`.execute(db);
  return rows[0]!.number;
}

/** Notes a change, in its own transaction: whoever sees the number sees what was changed. */
export async function changed(tx: Tx): Promise<void> {
  await sql`update revision set number = number + 1`.execute(tx);
}
