import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { foldName } from '../corroboration/index.ts';
import type { ActorsTable, Database } from './database.ts';
import { window } from './paging.ts';
import type { ActorFilter, StoredActor } from './store.ts';
import { plain } from './text.ts';

/** Actors of current pages, those on the most pages first. */
export async function actors(db: Database, filter: ActorFilter = {}): Promise<readonly StoredActor[]> {
  const { limit, offset } = window(filter);
  let query = db
    .selectFrom('actors')
    .selectAll()
    .where('pages', '>', 0)
    .orderBy('pages', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset);
  if (filter.type !== undefined) query = query.where('type', '=', filter.type);
  if (filter.country !== undefined) query = query.where('country', '=', plain(filter.country));
  if (filter.name !== undefined) {
    const folded = foldName(filter.name);
    // Signs without a letter or digit stand in no name.
    if (folded === '' && filter.name.trim() !== '') return [];
    // strpos knows no wildcards.
    query = query.where(sql<boolean>`strpos(folded, ${folded}) > 0`);
  }
  return (await query.execute()).map(stored);
}

export async function actor(db: Database, key: string): Promise<StoredActor | undefined> {
  const row = await db.selectFrom('actors').selectAll().where('key', '=', plain(key)).executeTakeFirst();
  return row && stored(row);
}

function stored(row: Selectable<ActorsTable>): StoredActor {
  return {
    key: row.key,
    name: row.name,
    type: row.type,
    ...(row.wikidata !== null && { wikidata: row.wikidata }),
    ...(row.country !== null && { country: row.country }),
    ...(row.sector !== null && { sector: row.sector }),
    roles: row.roles,
    pages: row.pages,
    statements: row.statements,
    events: row.events,
  };
}
