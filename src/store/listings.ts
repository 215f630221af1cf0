import { sql } from 'kysely';
import type { Database } from './database.ts';
import { withOutcomes } from './outcomes.ts';
import { PAGE, pageOf } from './page-of-row.ts';
import { window } from './paging.ts';
import type {
  EventFilter,
  OccurrenceFilter,
  StatementFilter,
  StoredEvent,
  StoredOccurrence,
  StoredStatement,
} from './store.ts';
import { plain } from './text.ts';

/**
 * Statements. Of one page in the order of the text; with `from` in the order of time, by the day on which it ends; else
 * those of the newest page first. A statement without a time counts as made on its page's day. Superseded versions only
 * when asked for by key.
 */
export async function statements(
  db: Database,
  filter: StatementFilter = {},
): Promise<readonly StoredStatement[]> {
  const { limit, offset } = window(filter);
  let query = db
    .selectFrom('statements as s')
    .innerJoin('pages as p', 'p.id', 's.page')
    .select(['s.row', ...PAGE])
    .limit(limit)
    .offset(offset);
  const { page, speaker, kind, from, to } = filter;
  query =
    page === undefined ? query.where(sql<boolean>`not p.superseded`) : query.where('p.key', '=', plain(page));
  if (speaker !== undefined) {
    query = query.where(sql<boolean>`exists (
      select from statement_speakers x join actors a on a.id = x.actor
       where a.key = ${plain(speaker)} and x.page = s.page and x.n = s.n)`);
  }
  if (kind !== undefined) query = query.where('s.kind', '=', kind);
  if (from !== undefined) query = query.where(sql<boolean>`s.time_to collate "C" >= ${plain(from)}`);
  if (to !== undefined) query = query.where(sql<boolean>`s.time_from collate "C" <= ${plain(to)}`);
  if (page === undefined) {
    query = from === undefined ? query.orderBy(NEWEST) : query.orderBy(sql`s.time_to collate "C"`);
  }
  const rows = await query.orderBy('p.id', 'desc').orderBy('s.n').execute();
  return rows.map(({ row, ...of }) => ({ ...row, page: pageOf(of) }));
}

/**
 * Events, in the same orders as statements. With `from` or `to` only those with a time; `from` alone gives a calendar
 * from that day on. What was planned comes with what later pages tell of it.
 */
export async function events(db: Database, filter: EventFilter = {}): Promise<readonly StoredEvent[]> {
  const { limit, offset } = window(filter);
  let query = db
    .selectFrom('events as e')
    .innerJoin('pages as p', 'p.id', 'e.page')
    .select(['e.row', ...PAGE])
    .limit(limit)
    .offset(offset);
  const { page, actor, type, factuality, from, to } = filter;
  query =
    page === undefined ? query.where(sql<boolean>`not p.superseded`) : query.where('p.key', '=', plain(page));
  if (actor !== undefined) {
    query = query.where(sql<boolean>`exists (
      select from event_actors x join actors a on a.id = x.actor
       where a.key = ${plain(actor)} and x.page = e.page and x.n = e.n)`);
  }
  if (type !== undefined) query = query.where('e.type', '=', type);
  if (factuality !== undefined) query = query.where('e.factuality', '=', factuality);
  if (from !== undefined) query = query.where(sql<boolean>`e.time_to collate "C" >= ${plain(from)}`);
  if (to !== undefined) query = query.where(sql<boolean>`e.time_from collate "C" <= ${plain(to)}`);
  if (page === undefined) {
    query = from === undefined ? query.orderBy(NEWEST) : query.orderBy(sql`e.time_to collate "C"`);
  }
  const rows = await query.orderBy('p.id', 'desc').orderBy('e.n').execute();
  return withOutcomes(
    db,
    rows.map(({ row, ...of }) => ({ ...row, page: pageOf(of) })),
  );
}

/** Occurrences, in the same orders as events, and with the same filters by time. */
export async function occurrences(
  db: Database,
  filter: OccurrenceFilter = {},
): Promise<readonly StoredOccurrence[]> {
  const { limit, offset } = window(filter);
  let query = db
    .selectFrom('occurrences as o')
    .innerJoin('pages as p', 'p.id', 'o.page')
    .select(['o.row', ...PAGE])
    .limit(limit)
    .offset(offset);
  const { page, pages, actor, kind, factuality, from, to } = filter;
  query =
    page === undefined ? query.where(sql<boolean>`not p.superseded`) : query.where('p.key', '=', plain(page));
  if (pages !== undefined) {
    const keys = sql`${pages.map(plain)}::text[]`;
    query = query
      .where(sql<boolean>`p.key = any(${keys})`)
      .where(
        sql<boolean>`(select count(*) from occurrences f where f.page = o.page and f.n < o.n) < ${filter.perPage ?? limit}`,
      )
      .orderBy(sql`array_position(${keys}, p.key)`);
  }
  if (actor !== undefined) {
    query = query.where(sql<boolean>`exists (
      select from occurrence_actors x join actors a on a.id = x.actor
       where a.key = ${plain(actor)} and x.page = o.page and x.n = o.n)`);
  }
  if (kind !== undefined) query = query.where('o.kind', '=', kind);
  if (factuality !== undefined) query = query.where('o.factuality', '=', factuality);
  if (from !== undefined) query = query.where(sql<boolean>`o.time_to collate "C" >= ${plain(from)}`);
  if (to !== undefined) query = query.where(sql<boolean>`o.time_from collate "C" <= ${plain(to)}`);
  if (page === undefined && pages === undefined) {
    query = from === undefined ? query.orderBy(NEWEST) : query.orderBy(sql`o.time_to collate "C"`);
  }
  const rows = await query.orderBy('p.id', 'desc').orderBy('o.n').execute();
  return rows.map(({ row, ...of }) => ({ ...row, page: pageOf(of) }));
}

const NEWEST = sql`p.day collate "C" desc nulls last`;
