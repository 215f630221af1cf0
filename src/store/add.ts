import { type Insertable, sql } from 'kysely';
import { comparableOf, foldName, type StoryDigest, sketchOf, storyDigest } from '../corroboration/index.ts';
import type { Published, Record } from '../record/index.ts';
import { countOut } from './actor-counts.ts';
import { type ActorProfile, merged, type PageActor, pageActors } from './actor-rows.ts';
import { addressOf } from './address.ts';
import { bringBack } from './bring-back.ts';
import { contentKey, pageKey } from './content-key.ts';
import { link, unlink } from './copies.ts';
import type { PagesTable, Tx } from './database.ts';
import { dayOf } from './filing.ts';
import { keptRecord } from './kept-record.ts';
import { type Rows, rowsOf } from './rows.ts';
import { insertRows, type RowsOfPage } from './rows-of-page.ts';
import type { AddOutcome, Origin } from './store.ts';
import { keepTerms, unrelate } from './stories.ts';
import { firstWords, plain, plainOrNull } from './text.ts';

const LEAD = 300;
/** Actors in one INSERT, so that its parameters stay well under PostgreSQL's 65,535. */
const ACTORS_AT_ONCE = 500;

type PageRow = Insertable<PagesTable>;

/** Everything about a page that needs no database. */
export interface Prepared {
  readonly page: Omit<PageRow, 'version' | 'lineage' | 'superseded' | 'search'>;
  readonly rows: Rows;
  readonly actors: readonly PageActor[];
  readonly story?: StoryDigest;
}

export function prepare(given: Record, origin: Origin): Prepared {
  const record = keptRecord(given);
  const { article } = record;
  const rows = rowsOf(record);
  const body = plain(article.text);
  const { words, runs } = comparableOf(body);
  const { published } = article;
  return {
    rows,
    actors: pageActors(record, rows),
    ...(origin.terms && { story: storyDigest(origin.terms) }),
    page: {
      key: pageKey(article),
      content_key: contentKey(article),
      words_key: words ?? null,
      address: plainOrNull(addressOf(article.url) ?? addressOf(origin.source)),
      source: plain(origin.source),
      kept_at: plain(origin.keptAt ?? new Date().toISOString()),
      url: plainOrNull(article.url),
      title: plainOrNull(article.title),
      outlet: plainOrNull(article.outlet),
      language: plain(article.language),
      engine: plain(record.engine.version),
      day: plainOrNull(dayOf(published)),
      published: JSON.stringify(published),
      lead: plain(firstWords(article.text, LEAD)),
      body,
      statements: rows.statements.length,
      events: rows.events.length,
      record: JSON.stringify(record),
      sketch: sketchOf(runs),
    },
  };
}

/** Keeps a prepared page within a transaction that no other writer shares. */
export async function add(tx: Tx, prepared: Prepared): Promise<AddOutcome> {
  const { page, actors } = prepared;
  const { known, previous, next: id, actors: before } = await placeFor(tx, prepared);
  if (known) {
    const isBack = known.superseded && previous !== null && previous.lineage === known.lineage;
    if (!isBack) return { outcome: 'known', key: known.key };
    await supersede(tx, previous.id);
    await unlink(tx, previous.id);
    await bringBack(tx, known.id);
    return { outcome: 'new-version', key: known.key, previous: previous.key };
  }
  if (previous) await supersede(tx, previous.id);
  const self = { ...page, id, lineage: previous?.lineage ?? id };
  await tx
    .insertInto('pages')
    .values({
      ...self,
      version: (previous?.version ?? 0) + 1,
      superseded: false,
      search: searchVector(page.language, page.title ?? '', page.body),
    })
    .execute();
  const ids = await keepActors(tx, actors, before ?? []);
  await insertRows(tx, id, rowsToKeep(prepared, ids));
  if (previous) await unlink(tx, previous.id);
  const copyOf = await link(tx, {
    ...self,
    words_key: page.words_key ?? null,
    outlet: page.outlet ?? null,
    published: JSON.parse(page.published) as Published,
  });
  if (prepared.story) await keepTerms(tx, id, prepared.story);
  if (previous) return { outcome: 'new-version', key: page.key, previous: previous.key };
  return { outcome: 'added', key: page.key, ...(copyOf && { copyOf }) };
}

interface PlaceFor {
  /** The page under which this content is kept, current or not. */
  readonly known: { id: number; key: string; lineage: number; superseded: boolean } | null;
  /** The current version under the same address; `version` is the last number given under it. */
  readonly previous: { id: number; key: string; version: number; lineage: number } | null;
  /** An id for the new page. */
  readonly next: number;
  /** Those of its actors that other pages named. */
  readonly actors: readonly (ActorProfile & { readonly key: string })[] | null;
}

/** All that adding a page has to know, asked at once. */
async function placeFor(tx: Tx, { page, actors }: Prepared): Promise<PlaceFor> {
  const { rows } = await sql<PlaceFor>`
    select (select json_build_object('id', id, 'key', key, 'lineage', lineage, 'superseded', superseded) from pages
             where content_key = ${page.content_key}) as known,
           (select json_build_object('id', id, 'key', key, 'lineage', lineage, 'version',
                                     (select max(version) from pages v where v.lineage = p.lineage)) from pages p
             where md5(address) = md5(${page.address}::text) and not superseded) as previous,
           (select json_agg(json_build_object('key', key, 'name', name, 'country', country, 'sector', sector,
                                              'roles', roles))
              from actors where key = any(${actors.map((actor) => actor.key)}::text[])) as actors,
           nextval(pg_get_serial_sequence('pages', 'id'))::int as next`.execute(tx);
  return rows[0]!;
}

/** Marks a version as no longer the current one: its rows stop counting, its actors stay. */
async function supersede(tx: Tx, id: number): Promise<void> {
  await countOut(tx, [id]);
  await unrelate(tx, id);
  await tx.updateTable('pages').set({ superseded: true }).where('id', '=', id).execute();
}

/** The search vector of a page. Only so much of a text goes in as a `tsvector`, 1 MB at most, surely holds. */
export function searchVector(language: string, title: string, body: string) {
  const config = /^en(?:$|-)/i.test(language) ? 'english' : 'simple';
  const [head, text] = [title.slice(0, 10_000).toWellFormed(), body.slice(0, 200_000).toWellFormed()];
  return sql<string>`setweight(to_tsvector(${config}::regconfig, ${head}), 'A') || to_tsvector(${config}::regconfig, ${text})`;
}

/** Adds a page's actors to those across pages; their ids by key. */
export async function keepActors(
  tx: Tx,
  actors: readonly PageActor[],
  kept: NonNullable<PlaceFor['actors']>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const before = new Map<string, ActorProfile>(kept.map((row) => [row.key, row]));
  for (let start = 0; start < actors.length; start += ACTORS_AT_ONCE) {
    const some = actors.slice(start, start + ACTORS_AT_ONCE);
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

/** A page's rows, with its actors by their ids across pages. */
export function rowsToKeep({ page, rows, actors }: Prepared, ids: ReadonlyMap<string, number>): RowsOfPage {
  const idsOf = (refs: readonly { key: string }[]) => [...new Set(refs.map((ref) => ids.get(ref.key)!))];
  return {
    page_actors: actors.map((actor, n) => ({
      n,
      actor: ids.get(actor.key)!,
      name: plain(actor.name),
      country: plainOrNull(actor.country ?? undefined),
      sector: plainOrNull(actor.sector ?? undefined),
      roles: JSON.stringify(actor.roles),
    })),
    statements: rows.statements.map((row, n) => ({
      n,
      kind: row.statement.kind,
      time_from: plainOrNull(row.statement.time?.from) ?? page.day ?? null,
      time_to: plainOrNull(row.statement.time?.to) ?? page.day ?? null,
      row: JSON.stringify(row),
    })),
    statement_speakers: rows.statements.flatMap((row, n) =>
      idsOf(row.speakers).map((actor) => ({ n, actor })),
    ),
    events: rows.events.map((row, n) => ({
      n,
      type: row.event.type,
      factuality: row.event.factuality,
      time_from: plainOrNull(row.event.time?.from),
      time_to: plainOrNull(row.event.time?.to),
      row: JSON.stringify(row),
    })),
    event_actors: rows.events.flatMap((row, n) => [
      ...idsOf(row.actors).map((actor) => ({ n, actor, part: 'actor' as const })),
      ...idsOf(row.recipients).map((actor) => ({ n, actor, part: 'recipient' as const })),
    ]),
    occurrences: rows.occurrences.map(({ occurrence, ...row }, n) => ({
      n,
      kind: occurrence.kind,
      subkind: plainOrNull(occurrence.subkind),
      factuality: occurrence.factuality,
      time_from: plainOrNull(occurrence.time?.from),
      time_to: plainOrNull(occurrence.time?.to),
      row: JSON.stringify({ occurrence, ...row }),
    })),
    occurrence_actors: rows.occurrences.flatMap((row, n) =>
      idsOf(row.parties.flatMap(({ key }) => (key === undefined ? [] : [{ key }]))).map((actor) => ({
        n,
        actor,
      })),
    ),
    page_runs: page.sketch.map((run) => ({ run })),
  };
}
