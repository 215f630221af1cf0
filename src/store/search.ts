import { sql } from 'kysely';
import type { Span } from '../record/index.ts';
import type { Database } from './database.ts';
import { SUMMARY, type SummaryRow, summaries } from './pages.ts';
import { window } from './paging.ts';
import type { Paging, SearchHit } from './store.ts';
import { plain } from './text.ts';

/** Two private-use characters that mark a match; taken out of the text first, so that a page cannot set them. */
const [OPEN, CLOSE] = ['\uE0F0', '\uE0F1'];
const LONGEST_QUERY = 500;
/** Pages that are ranked: of a word that more pages hold, those kept last. */
const MOST_RANKED = 2000;

/**
 * Current pages that hold the words, the best match first: words in quotes as a phrase, `or`, `-` to leave out, and no
 * query is an error (websearch_to_tsquery). English pages are matched by stem, others by the word as it stands.
 */
export async function search(
  db: Database,
  query: string,
  paging: Paging = {},
): Promise<readonly SearchHit[]> {
  const { limit, offset } = window(paging);
  const words = plain(query.slice(0, LONGEST_QUERY));
  const { rows } = await sql<SummaryRow & { excerpt: string }>`
    with q as (
      select websearch_to_tsquery('english', ${words}) as english, websearch_to_tsquery('simple', ${words}) as simple
    ), found as (
      select p.id, p.search, case when p.language ~* '^en($|-)' then 'english' else 'simple' end as config,
             case when p.language ~* '^en($|-)' then q.english else q.simple end as query
        from pages p, q
       where p.search @@ (q.english || q.simple) and not p.superseded
         and p.search @@ case when p.language ~* '^en($|-)' then q.english else q.simple end
       order by p.id desc
       limit ${Math.max(MOST_RANKED, offset + limit)}
    ), best as (
      select id, config, query, ts_rank_cd(search, query, 1) as rank from found
       order by rank desc, id desc limit ${limit} offset ${offset}
    ), hits as (
      select ${sql.join(SUMMARY.map((column) => sql.ref(column)))}, p.body, best.config, best.query, best.rank
        from best join pages p on p.id = best.id
    )
    select *, ts_headline(config::regconfig, translate(left(body, 100000), ${OPEN + CLOSE}, ''), query,
             ${`StartSel=${OPEN}, StopSel=${CLOSE}, MaxWords=40, MinWords=20, MaxFragments=1`}) as excerpt
      from hits order by rank desc, id desc`.execute(db);
  const found = await summaries(db, rows);
  return found.map((page, i) => ({ page, ...marked(rows[i]!.excerpt) }));
}

/** An excerpt with its matches as spans instead of marks. */
function marked(excerpt: string): { excerpt: string; marks: Span[] } {
  const marks: Span[] = [];
  let text = '';
  for (const part of excerpt.replace(/\s+/gu, ' ').trim().split(OPEN)) {
    const [match, after] = part.includes(CLOSE) ? part.split(CLOSE) : [undefined, part];
    if (match !== undefined) marks.push({ start: text.length, end: text.length + match.length });
    text += (match ?? '') + (after ?? '');
  }
  return { excerpt: text, marks };
}
