import { sql } from 'kysely';
import type { Article } from '../record/index.ts';
import type { Database } from './database.ts';
import { keptRecord } from './kept-record.ts';
import { newestFirst, outcomesOfPage } from './pages.ts';
import { window } from './paging.ts';
import type { Paging, WholePage } from './store.ts';
import { plain } from './text.ts';

/** Current pages with their records and what came of their plans: one query for all of them, and one for each that plans anything. */
export async function wholePages(db: Database, paging: Paging = {}): Promise<readonly WholePage[]> {
  const { limit, offset } = window(paging);
  const ids = db
    .selectFrom('pages as p')
    .select('p.id')
    .where(sql<boolean>`not p.superseded`)
    .$call(newestFirst)
    .limit(limit)
    .offset(offset);
  const rows = await db
    .selectFrom('pages as p')
    .innerJoin(ids.as('i'), 'i.id', 'p.id')
    .select(['p.key', 'p.record', 'p.kept_at as keptAt'])
    .$call(newestFirst)
    .execute();
  const pages: WholePage[] = [];
  for (const { key, record, keptAt } of rows) {
    pages.push({
      key,
      record: keptRecord(record),
      keptAt,
      outcomes: await outcomesOfPage(db, key, record.events),
    });
  }
  return pages;
}

/** A page's article, of whatever version. */
export async function article(db: Database, key: string): Promise<Article | undefined> {
  const row = await db
    .selectFrom('pages')
    .select(sql<Article>`record -> 'article'`.as('article'))
    .where('key', '=', plain(key))
    .executeTakeFirst();
  return row?.article;
}
