import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { StoreStatus } from './store.ts';

/** What the store holds: pages, statements, events and occurrences of the current versions, versions in all. */
export async function counts(
  db: Database,
): Promise<Omit<StoreStatus, 'database' | 'location' | 'schemaVersion'>> {
  const { rows } = await sql<Omit<StoreStatus, 'database' | 'location' | 'schemaVersion' | 'engines'>>`
    select (select count(*)::int from pages where not superseded) as pages,
           (select count(*)::int from pages) as versions,
           (select coalesce(sum(statements), 0)::int from pages where not superseded) as statements,
           (select coalesce(sum(events), 0)::int from pages where not superseded) as events,
           (select count(*)::int from occurrences o join pages p on p.id = o.page where not p.superseded) as occurrences,
           (select count(*)::int from actors where pages > 0) as actors,
           (select count(distinct copy)::int from copies) as copies`.execute(db);
  const engines = await sql<{ version: string; pages: number }>`
    select engine as version, count(*)::int as pages from pages group by engine order by engine collate "C"`.execute(
    db,
  );
  return { ...rows[0]!, engines: engines.rows };
}
