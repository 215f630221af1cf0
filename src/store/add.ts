import { type Insertable, sql } from 'kysely';
import { runsOf, sketchOf, wordsKey } from '../corroboration/index.ts';
import type { Record } from '../record/index.ts';
import { type ActorProfile, merged, type PageActor, pageActors } from './actor-rows.ts';
import { addressOf } from './address.ts';
import { contentKey } from './content-key.ts';
import { copyLinksOf, indexRuns, relink, unlink } from './copies.ts';
import type { PagesTable, Tx } from './database.ts';
import { type Rows, rowsOf } from './rows.ts';
import type { AddOutcome } from './store.ts';
import { firstWords, foldName, plain, plainOrNull } from './text.ts';

/** Hexadecimal digits of the content key that make a page's key: 96 bits. */
const KEY_LENGTH = 24;
const LEAD = 300;
/** Rows in one INSERT, so that its parameters stay well under PostgreSQL's 65,535. */
const ROWS_AT_ONCE = 500;

type PageRow = Insertable<PagesTable>;

/** Everything about a page that needs no database. */
export interface Prepared {
  readonly page: Omit<PageRow, 'version' | 'lineage' | 'superseded' | 'search'>;
  readonly rows: Rows;
  readonly actors: readonly PageActor[];
}

export function prepare(record: Record, origin: { source: string; keptAt?: string }): Prepared {
  const { article } = record;
  const rows = rowsOf(record);
  const key = contentKey(article);
  const body = plain(article.text);
  const { published } = article;
  return {
    rows,
    actors: pageActors(record, rows),
    page: {
      key: key.slice(0, KEY_LENGTH),
      content_key: key,
      words_key: wordsKey(body) ?? null,
      address: plainOrNull(addressOf(article.url) ?? addressOf(origin.source)),
      source: plain(origin.source),
      kept_at: plain(origin.keptAt ?? new Date().toISOString()),
      url: plainOrNull(article.url),
      title: plainOrNull(article.title),
      outlet: plainOrNull(article.outlet),
      language: plain(article.language),
      engine: plain(record.engine.version),
      day: plainOrNull((published.best ?? published.latest)?.slice(0, 10)),
      published: JSON.stringify(published),
      lead: plain(firstWords(article.text, LEAD)),
      body,
      statements: rows.statements.length,
      events: rows.events.length,
      record: JSON.stringify(record),
      sketch: sketchOf(runsOf(body)),
    },
  };
}

/** Keeps a prepared page within a transaction that no other writer shares. */
export async function add(tx: Tx, { page, rows, actors }: Prepared): Promise<AddOutcome> {
  const known = await tx
    .selectFrom('pages')
    .select('key')
    .where('content_key', '=', page.content_key)
    .executeTakeFirst();
  if (known) return { outcome: 'known', key: known.key };

  const previous = page.address ? await currentAt(tx, page.address) : undefined;
  if (previous) await supersede(tx, previous.id);
  const id = await nextPageId(tx);
  await tx
    .insertInto('pages')
    .values({
      ...page,
      id,
      version: (previous?.version ?? 0) + 1,
      lineage: previous?.lineage ?? id,
      superseded: false,
      search: searchVector(page.language, page.title ?? '', page.body),
    })
    .execute();

  const ids = await keepActors(tx, actors);
  await keepRows(tx, id, rows, actors, ids);
  await indexRuns(tx, id, page.sketch);
  if (previous) await unlink(tx, previous.id);
  await relink(tx, id);
  if (previous) return { outcome: 'new-version', key: page.key, previous: previous.key };
  const [copyOf] = await copyLinksOf(tx, id);
  return { outcome: 'added', key: page.key, ...(copyOf && { copyOf }) };
}

async function nextPageId(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`select nextval(pg_get_serial_sequence('pages', 'id'))::int as id`.execute(tx);
  return rows[0]!.id;
}

function currentAt(tx: Tx, address: string) {
  return tx
    .selectFrom('pages')
    .select(['id', 'key', 'version', 'lineage'])
    .where(sql`md5(address)`, '=', sql`md5(${address})`)
    .where('superseded', '=', false)
    .executeTakeFirst();
}

/** Marks a version as no longer the current one: its rows stop counting, its actors stay. */
async function supersede(tx: Tx, id: number): Promise<void> {
  await countOut(tx, [id]);
  await tx.updateTable('pages').set({ superseded: true }).where('id', '=', id).execute();
}

/** Takes what current pages add to their actors' counts off again. */
export async function countOut(tx: Tx, pages: readonly number[]): Promise<void> {
  await sql`
    update actors a
       set pages = a.pages - t.pages, statements = a.statements - t.statements, events = a.events - t.events
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

/** The search vector of a page. Only so much of a text goes in as a `tsvector`, 1 MB at most, surely holds. */
export function searchVector(language: string, title: string, body: string) {
  const config = /^en\b/i.test(language) ? 'english' : 'simple';
  const [head, text] = [title.slice(0, 10_000).toWellFormed(), body.slice(0, 200_000).toWellFormed()];
  return sql<string>`setweight(to_tsvector(${config}::regconfig, ${head}), 'A') || to_tsvector(${config}::regconfig, ${text})`;
}

/** Adds a page's actors to those across pages; their ids by key. */
async function keepActors(tx: Tx, actors: readonly PageActor[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const some of batches(actors)) {
    const kept = await tx
      .selectFrom('actors')
      .select(['key', 'name', 'country', 'sector', 'roles'])
      .where(
        'key',
        'in',
        some.map((actor) => actor.key),
      )
      .execute();
    const before = new Map<string, ActorProfile>(kept.map((row) => [row.key, row]));
    const saved = await tx
      .insertInto('actors')
      .values(
        some.map((actor) => {
          const profile = merged(before.get(actor.key) ?? actor, actor);
          return {
            key: actor.key,
            name: plain(profile.name),
            folded: foldName(profile.name),
            type: actor.type,
            wikidata: actor.wikidata,
            country: plainOrNull(profile.country ?? undefined),
            sector: plainOrNull(profile.sector ?? undefined),
            roles: JSON.stringify(profile.roles),
            pages: 1,
            statements: actor.statements,
            events: actor.events,
          };
        }),
      )
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((row) => ({
          country: row.ref('excluded.country'),
          sector: row.ref('excluded.sector'),
          roles: row.ref('excluded.roles'),
          pages: sql<number>`actors.pages + excluded.pages`,
          statements: sql<number>`actors.statements + excluded.statements`,
          events: sql<number>`actors.events + excluded.events`,
        })),
      )
      .returning(['id', 'key'])
      .execute();
    for (const { id, key } of saved) ids.set(key, id);
  }
  return ids;
}

async function keepRows(
  tx: Tx,
  page: number,
  rows: Rows,
  actors: readonly PageActor[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  for (const some of batches(
    actors.map((actor, n) => ({
      page,
      n,
      actor: ids.get(actor.key)!,
      name: plain(actor.name),
      country: plainOrNull(actor.country ?? undefined),
      sector: plainOrNull(actor.sector ?? undefined),
      roles: JSON.stringify(actor.roles),
    })),
  )) {
    await tx.insertInto('page_actors').values(some).execute();
  }
  for (const some of batches(rows.statements.map((row, n) => ({ row, n })))) {
    await tx
      .insertInto('statements')
      .values(
        some.map(({ row, n }) => ({
          page,
          n,
          kind: row.statement.kind,
          time_from: plainOrNull(row.statement.time?.from),
          time_to: plainOrNull(row.statement.time?.to),
          row: JSON.stringify(row),
        })),
      )
      .execute();
  }
  for (const some of batches(rows.events.map((row, n) => ({ row, n })))) {
    await tx
      .insertInto('events')
      .values(
        some.map(({ row, n }) => ({
          page,
          n,
          type: row.event.type,
          factuality: row.event.factuality,
          time_from: plainOrNull(row.event.time?.from),
          time_to: plainOrNull(row.event.time?.to),
          row: JSON.stringify(row),
        })),
      )
      .execute();
  }
  const idsOf = (refs: readonly { key: string }[]) => new Set(refs.map((ref) => ids.get(ref.key)!));
  for (const some of batches(
    rows.statements.flatMap((row, n) => [...idsOf(row.speakers)].map((actor) => ({ actor, page, n }))),
  )) {
    await tx.insertInto('statement_speakers').values(some).execute();
  }
  for (const some of batches(
    rows.events.flatMap((row, n) => [
      ...[...idsOf(row.actors)].map((actor) => ({ actor, page, n, part: 'actor' as const })),
      ...[...idsOf(row.recipients)].map((actor) => ({ actor, page, n, part: 'recipient' as const })),
    ]),
  )) {
    await tx.insertInto('event_actors').values(some).execute();
  }
}

export function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) yield rows.slice(i, i + ROWS_AT_ONCE);
}
