import { sql } from 'kysely';
import { leastOfStory } from '../corroboration/index.ts';
import type { Database } from './database.ts';
import type { Holdings, Kinds } from './store.ts';

/** What there is any of on current pages, in one query: it is asked for with every page of the site. */
export async function holdings(db: Database): Promise<Holdings> {
  const { rows } = await sql<Holdings>`
    select (select count(*)::int from (select from pages where not superseded limit 2) as first) as pages,
           exists (select from actors where pages > 0) as actors,
           exists (select from statements s join pages p on p.id = s.page where not p.superseded) as statements,
           exists (select from events e join pages p on p.id = e.page where not p.superseded) as events,
           exists (select from occurrences o join pages p on p.id = o.page where not p.superseded) as occurrences,
           (exists (select from events e join pages p on p.id = e.page
                     where not p.superseded and e.factuality = 'planned')
            or exists (select from occurrences o join pages p on p.id = o.page
                        where not p.superseded and o.factuality = 'planned')) as plans,
           exists (select from story_pairs s join pages p on p.id = s.page join pages o on o.id = s.other
                    where s.page < s.other and s.likeness >= ${leastOfStory()} and not p.superseded and not o.superseded
                      and not exists (select from copies c where c.copy in (s.page, s.other))) as stories`.execute(
    db,
  );
  return rows[0]!;
}

/** The types of events and the kinds of occurrences that current pages tell of, with how many. */
export async function kinds(db: Database): Promise<Kinds> {
  const events = await sql<Kinds['events'][number]>`
    select e.type, count(*)::int as rows from events e join pages p on p.id = e.page
     where not p.superseded group by e.type order by rows desc, e.type collate "C"`.execute(db);
  const occurrences = await sql<Kinds['occurrences'][number]>`
    select o.kind, count(*)::int as rows from occurrences o join pages p on p.id = o.page
     where not p.superseded group by o.kind order by rows desc, o.kind collate "C"`.execute(db);
  return { events: events.rows, occurrences: occurrences.rows };
}
