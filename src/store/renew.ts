import { sql } from 'kysely';
import { DaybookError } from '../record/index.ts';
import { countOut } from './actor-counts.ts';
import { keepActors, type Prepared, rowsToKeep } from './add.ts';
import { relink } from './copies.ts';
import type { Database, Tx } from './database.ts';
import { renewActors } from './forget.ts';
import { insertRows } from './rows-of-page.ts';
import { keepTerms, unrelate } from './stories.ts';
import { plain } from './text.ts';

const ROWS = ['page_actors', 'statements', 'events', 'occurrences', 'story_terms', 'story_pairs'] as const;

/**
 * Puts a record in the place of the one that is kept of the same words: its rows, its actors and its day are as if it had been
 * kept at first. False where no such page is current. Throws `other-words` where the record is of other words.
 */
export async function renew(tx: Tx, key: string, { page, rows, actors, story }: Prepared): Promise<boolean> {
  const kept = await tx
    .selectFrom('pages')
    .select(['id', 'content_key', 'day'])
    .where('key', '=', plain(key))
    .where('superseded', '=', false)
    .executeTakeFirst();
  if (!kept) return false;
  const { id } = kept;
  if (kept.content_key !== page.content_key) {
    throw new DaybookError(
      'store',
      'other-words',
      `the record for page ${key} is of other words than the page`,
    );
  }
  await countOut(tx, [id]);
  const before = await tx
    .selectFrom('page_actors')
    .select('actor')
    .distinct()
    .where('page', '=', id)
    .execute();
  await unrelate(tx, id);
  for (const table of ROWS) await tx.deleteFrom(table).where('page', '=', id).execute();
  await tx.deleteFrom('story_pairs').where('other', '=', id).execute();
  const { engine, day, published, language, statements, events, record } = page;
  await tx
    .updateTable('pages')
    .set({ engine, day, published, language, statements, events, record })
    .where('id', '=', id)
    .execute();
  const known = await tx
    .selectFrom('actors')
    .select(['key', 'name', 'country', 'sector', 'roles'])
    .where(sql<boolean>`key = any(${actors.map((actor) => actor.key)}::text[])`)
    .execute();
  const ids = await keepActors(tx, actors, known);
  await insertRows(tx, id, { ...rowsToKeep({ page, rows, actors }, ids), page_runs: [] });
  await renewActors(
    tx,
    before.map(({ actor }) => actor),
  );
  if (story) await keepTerms(tx, id, story);
  if (kept.day !== (day ?? null)) await relink(tx, id);
  return true;
}

/** The current pages, in the order kept; with an engine's version, those that another one read or that are without terms. */
export async function keysToReread(db: Database, engine?: string): Promise<string[]> {
  let query = db.selectFrom('pages as p').select('p.key').where('p.superseded', '=', false).orderBy('p.id');
  if (engine !== undefined) {
    query = query.where((where) =>
      where.or([
        where('p.engine', '<>', plain(engine)),
        where.not(
          where.exists(where.selectFrom('story_terms as t').select('t.page').whereRef('t.page', '=', 'p.id')),
        ),
      ]),
    );
  }
  return (await query.execute()).map(({ key }) => key);
}
