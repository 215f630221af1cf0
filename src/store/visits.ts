import { sql } from 'kysely';
import { addressOf } from './address.ts';
import type { Database, Tx } from './database.ts';
import type { Visit } from './store.ts';
import { plain, plainOrNull } from './text.ts';

/** The last visit to an address, by the very address that was asked. */
export async function visit(db: Database, url: string): Promise<Visit | undefined> {
  const row = await db
    .selectFrom('visits as v')
    .leftJoin('pages as p', 'p.id', 'v.page')
    .select(['v.url', 'v.etag', 'v.last_modified', 'v.read_at', 'p.key'])
    .where(sql<boolean>`md5(v.url) = md5(${plain(url)}::text)`)
    .executeTakeFirst();
  return (
    row && {
      url: row.url,
      ...(row.key !== null && { page: row.key }),
      ...(row.etag !== null && { etag: row.etag }),
      ...(row.last_modified !== null && { lastModified: row.last_modified }),
      readAt: row.read_at,
    }
  );
}

/** Keeps a visit in the place of the one before. One to a page that is gone meanwhile is not kept. */
export async function keepVisit(tx: Tx, visit: Visit): Promise<void> {
  const page =
    visit.page === undefined
      ? undefined
      : await tx.selectFrom('pages').select('id').where('key', '=', plain(visit.page)).executeTakeFirst();
  if (visit.page !== undefined && !page) return;
  const said = {
    page: page?.id ?? null,
    etag: plainOrNull(visit.etag),
    last_modified: plainOrNull(visit.lastModified),
    read_at: plain(visit.readAt),
  };
  await tx
    .insertInto('visits')
    .values({ url: plain(visit.url), ...said })
    .onConflict((conflict) => conflict.expression(sql`md5(url)`).doUpdateSet(said))
    .execute();
}

/**
 * Forgets when lists (feeds, sitemaps) were read, so that the next run reads them whole: a page that was taken out may
 * stand in any of them.
 */
export async function forgetLists(tx: Tx): Promise<void> {
  await tx.deleteFrom('visits').where('page', 'is', null).execute();
}

/** The key of the current page at an address, as the store compares addresses. */
export async function keyAt(db: Database, url: string): Promise<string | undefined> {
  const address = plainOrNull(addressOf(url));
  if (address === null) return undefined;
  const row = await db
    .selectFrom('pages')
    .select('key')
    .where(sql<boolean>`md5(address) = md5(${address}::text)`)
    .where('superseded', '=', false)
    .executeTakeFirst();
  return row?.key;
}
