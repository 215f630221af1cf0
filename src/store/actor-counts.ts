import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Takes what current pages add to their actors' counts off again. */
export function countOut(tx: Tx, pages: readonly number[]): Promise<void> {
  return count(tx, pages, -1);
}

/** Adds what kept pages hold to their actors' counts, when they become current again. */
export function countIn(tx: Tx, pages: readonly number[]): Promise<void> {
  return count(tx, pages, 1);
}

async function count(tx: Tx, pages: readonly number[], sign: 1 | -1): Promise<void> {
  await sql`
    update actors a
       set pages = a.pages + ${sign}::int * t.pages,
           statements = a.statements + ${sign}::int * t.statements,
           events = a.events + ${sign}::int * t.events
      from (
        select actor, count(distinct pages)::int as pages, count(distinct said)::int as statements,
               count(distinct done)::int as events
          from (
            select actor, page as pages, null::text as said, null::text as done from page_actors
             where page in (${sql.join(pages)})
            union all
            select actor, null, page || ':' || n, null from statement_speakers where page in (${sql.join(pages)})
            union all
            select actor, null, null, page || ':' || n from event_actors where page in (${sql.join(pages)})
          ) as parts
         group by actor
      ) as t
     where t.actor = a.id`.execute(tx);
}
