import { type SelectQueryBuilder, sql } from 'kysely';
import type { Published, Record } from '../record/index.ts';
import { copiesOf, originalsOf } from './copies.ts';
import type { Database } from './database.ts';
import { keptRecord } from './kept-record.ts';
import { events } from './listings.ts';
import { window } from './paging.ts';
import type { CopyLink, PageFilter, PageSummary, StoredPage } from './store.ts';
import { storyOf } from './stories.ts';
import { plain } from './text.ts';

export const SUMMARY = [
  'p.id',
  'p.key',
  'p.title',
  'p.outlet',
  'p.url',
  'p.language',
  'p.published',
  'p.day',
  'p.lead',
  'p.statements',
  'p.events',
] as const;

export interface SummaryRow {
  readonly id: number;
  readonly key: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly published: Published;
  readonly day: string | null;
  readonly lead: string;
  readonly statements: number;
  readonly events: number;
}

/** Rows of pages as summaries, with their copies. */
export async function summaries(db: Database, rows: readonly SummaryRow[]): Promise<PageSummary[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const originals = await originalsOf(db, ids);
  const counted = await sql<{ id: number; copies: number; occurrences: number }>`
    select p.id, (select count(*)::int from copies c where c.original = p.id) as copies,
           (select count(*)::int from occurrences o where o.page = p.id) as occurrences
      from unnest(${ids}::int[]) as p (id)`.execute(db);
  const counts = new Map(counted.rows.map((row) => [row.id, row]));
  return rows.map((row) => {
    const { copies = 0, occurrences = 0 } = counts.get(row.id) ?? {};
    return summary(row, occurrences, originals.get(row.id)?.[0], copies);
  });
}

function summary(
  row: SummaryRow,
  occurrences: number,
  copyOf: CopyLink | undefined,
  copies: number,
): PageSummary {
  return {
    key: row.key,
    ...(row.title !== null && { title: row.title }),
    ...(row.outlet !== null && { outlet: row.outlet }),
    ...(row.url !== null && { url: row.url }),
    language: row.language,
    published: row.published,
    ...(row.day !== null && { day: row.day }),
    lead: row.lead,
    statements: row.statements,
    events: row.events,
    occurrences,
    ...(copyOf && { copyOf }),
    copies,
  };
}

/** Pages, the newest day first, those without a day last; within a day the last kept first. */
export async function pages(db: Database, filter: PageFilter = {}): Promise<readonly PageSummary[]> {
  const { limit, offset } = window(filter);
  let ids = db.selectFrom('pages as p').select('p.id').$call(newestFirst).limit(limit).offset(offset);
  if (!filter.allVersions) ids = ids.where(sql<boolean>`not p.superseded`);
  if (filter.day !== undefined) ids = ids.where(sql<boolean>`p.day collate "C" = ${plain(filter.day)}`);
  if (filter.outlet !== undefined) ids = ids.where('p.outlet', '=', plain(filter.outlet));
  if (filter.actor !== undefined) {
    ids = ids.where(sql<boolean>`p.id in (
      select x.page from page_actors x join actors a on a.id = x.actor where a.key = ${plain(filter.actor)})`);
  }
  if (filter.keys !== undefined)
    ids = ids.where(sql<boolean>`p.key = any(${filter.keys.map(plain)}::text[])`);
  // The ids first: they stand in an index, so that what is skipped is not read.
  const query = db
    .selectFrom('pages as p')
    .innerJoin(ids.as('i'), 'i.id', 'p.id')
    .select(SUMMARY)
    .$call(newestFirst);
  return summaries(db, await query.execute());
}

/** The newest day first, those without a day last; within a day the last kept first. */
export function newestFirst<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) {
  return query.orderBy(sql`p.day collate "C" desc nulls last`).orderBy(sql`p.id desc`);
}

export async function page(db: Database, key: string): Promise<StoredPage | undefined> {
  const row = await db
    .selectFrom('pages as p')
    .select([...SUMMARY, 'p.lineage', 'p.record', 'p.source', 'p.kept_at'])
    .where('p.key', '=', plain(key))
    .executeTakeFirst();
  if (!row) return undefined;
  const versions = await db
    .selectFrom('pages')
    .select(['key', 'version', 'kept_at as keptAt'])
    .where('lineage', '=', row.lineage)
    .orderBy('version')
    .execute();
  const originals = (await originalsOf(db, [row.id])).get(row.id) ?? [];
  const copies = await copiesOf(db, row.id);
  const record = keptRecord(row.record);
  return {
    ...summary(row, record.occurrences.length, originals[0], copies.length),
    record,
    source: row.source,
    keptAt: row.kept_at,
    versions,
    copyLinks: [...originals, ...copies],
    story: await storyOf(db, row.key),
    outcomes: await outcomesOfPage(db, row.key, record.events),
  };
}

/** What later pages tell of a page's plans; without a query where it plans nothing. */
export async function outcomesOfPage(
  db: Database,
  key: string,
  rows: Record['events'],
): Promise<StoredPage['outcomes']> {
  if (!rows.some(({ factuality, time }) => factuality === 'planned' && time)) return [];
  const told = await events(db, { page: key, limit: 500 });
  return told.flatMap(({ event, outcomes = [] }) =>
    outcomes.map((outcome) => ({ plan: event.id, ...outcome })),
  );
}

export async function days(db: Database) {
  const { rows } = await sql<{ day: string; pages: number }>`
    select day, count(*)::int as pages from pages where not superseded and day is not null
     group by day order by day collate "C" desc`.execute(db);
  return rows;
}

/** Outlets with how many pages, the most first. */
export async function outlets(db: Database) {
  const { rows } = await sql<{ outlet: string; pages: number }>`
    select outlet, count(*)::int as pages from pages where not superseded and outlet is not null
     group by outlet order by pages desc, outlet collate "C"`.execute(db);
  return rows;
}
