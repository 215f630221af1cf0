import { sql } from 'kysely';
import {
  leastOfStory,
  measuredDigest,
  type StoryDigest,
  storiesOfPairs,
  storyKeys,
  storyLikeness,
} from '../corroboration/index.ts';
import type { Database, Tx } from './database.ts';
import { PAGE, pageOf } from './page-of-row.ts';
import type { PageOfRow } from './store.ts';
import { plain } from './text.ts';

/** Kept pages that are compared with one page: those that share most of its weightiest terms, the newest of equals. */
const MOST_CANDIDATES = 30;
/** Further ones: those that hang together with the likely of the first, so that every page of a long story meets most of the others. */
const MOST_MATES = 150;
/** A term that more pages hold tells little: the newest so many are counted. */
const MOST_HOLDERS = 2000;
/** Pairs less likely than this are not kept: they count as 0. */
const LEAST_KEPT = 0.1;
/** Pages that are looked at around some, from pair to pair: a bound on what one reader can ask for. */
const MOST_AROUND = 500;

/** Keeps by what a page's story is told, and compares it with the pages kept before. */
export async function keepTerms(tx: Tx, page: number, digest: StoryDigest): Promise<void> {
  await tx
    .insertInto('story_terms')
    .values({ page, keys: storyKeys(digest), digest: JSON.stringify(digest) })
    .execute();
  await relate(tx, page);
}

/** Takes a page out of the index: later pages are not compared with it. */
export async function unrelate(tx: Tx, page: number): Promise<void> {
  await sql`delete from story_keys k using story_terms t
             where t.page = ${page} and k.page = t.page and k.key = any(t.keys)`.execute(tx);
}

/** Puts a current page into the index and keeps how likely it is of one story with others. Without terms it is of none. */
export async function relate(tx: Tx, page: number): Promise<void> {
  const [self] = await digestsOf(tx, [page]);
  if (!self) return;
  const first = await candidatesFor(tx, page);
  await sql`insert into story_keys (key, page) select unnest(keys), page from story_terms where page = ${page}`.execute(
    tx,
  );
  const own = measuredDigest(self.digest, self.day ?? undefined);
  const likenesses = async (others: readonly number[]) =>
    (await digestsOf(tx, others)).map(({ page: other, digest, day }) => ({
      other,
      likeness: storyLikeness(own, measuredDigest(digest, day ?? undefined)),
    }));
  const found = await likenesses(first);
  const likely = found.filter(({ likeness }) => likeness >= leastOfStory()).map(({ other }) => other);
  found.push(...(await likenesses(await matesOf(tx, likely, [page, ...first]))));
  const pairs = found
    .filter(({ likeness }) => likeness >= LEAST_KEPT)
    .flatMap(({ other, likeness }) => [
      { page, other, likeness },
      { page: other, other: page, likeness },
    ]);
  if (pairs.length === 0) return;
  await tx
    .insertInto('story_pairs')
    .values(pairs)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The pages, beside `known` ones, that pair by pair hang together with the most of some. */
async function matesOf(tx: Tx, some: readonly number[], known: readonly number[]): Promise<number[]> {
  if (some.length === 0) return [];
  const { rows } = await sql<{ other: number }>`
    select s.other from story_pairs s join pages p on p.id = s.other
     where s.page = any(${some}::int[]) and s.likeness >= ${leastOfStory()} and not p.superseded
       and not s.other = any(${known}::int[])
     group by s.other order by count(*) desc, s.other desc limit ${MOST_MATES}`.execute(tx);
  return rows.map(({ other }) => other);
}

function digestsOf(tx: Tx, pages: readonly number[]) {
  if (pages.length === 0) return [];
  return tx
    .selectFrom('story_terms as t')
    .innerJoin('pages as p', 'p.id', 't.page')
    .select(['t.page', 't.digest', 'p.day'])
    .where('t.page', 'in', pages)
    .execute();
}

/** The pages in the index that share the most of a page's weightiest terms. */
async function candidatesFor(tx: Tx, page: number): Promise<number[]> {
  const { rows } = await sql<{ page: number }>`
    select h.page
      from story_terms t, unnest(t.keys) as own (key),
           lateral (select k.page from story_keys k where k.key = own.key order by k.page desc limit ${MOST_HOLDERS}) as h
     where t.page = ${page}
     group by h.page order by count(*) desc, h.page desc limit ${MOST_CANDIDATES}`.execute(tx);
  return rows.map((row) => row.page);
}

/** A page that is looked at for its story, and whether it was asked about. */
interface Around {
  readonly id: number;
  readonly key: string;
  readonly asked: boolean;
}

/** The current pages that hang together with some by likely pairs, from pair to pair, and those themselves, the lowest id first. */
async function around(db: Database, keys: readonly string[]): Promise<readonly Around[]> {
  const { rows } = await sql<Around>`
    with recursive asked (id) as (
      select id from pages where key = any(${keys.map(plain)}::text[])
    ), around (id) as (
      select id from asked
      union
      select s.other from around a join story_pairs s on s.page = a.id join pages p on p.id = s.other
       where s.likeness >= ${leastOfStory()} and not p.superseded
    ), looked (id) as (
      select id from asked union (select id from around limit ${MOST_AROUND})
    )
    select p.id, p.key, p.id in (select id from asked) as asked
      from looked l join pages p on p.id = l.id order by p.id`.execute(db);
  return rows;
}

/** All pairs among some pages, as places in their list. They come as three columns in one row: there are tens of thousands. */
async function pairsAmong(db: Database, ids: readonly number[]): Promise<[number, number, number][]> {
  const { rows } = await sql<{ pages: string | null; others: string | null; likenesses: string | null }>`
    select string_agg(page::text, ',' order by page, other) as pages,
           string_agg(other::text, ',' order by page, other) as others,
           string_agg(likeness::text, ',' order by page, other) as likenesses
      from story_pairs
     where page = any(${ids}::int[]) and other = any(${ids}::int[]) and page < other`.execute(db);
  const [pages = [], others = [], likenesses = []] = [
    rows[0]?.pages,
    rows[0]?.others,
    rows[0]?.likenesses,
  ].map((list) => list?.split(',').map(Number));
  const places = new Map(ids.map((id, place) => [id, place]));
  return pages.map((page, i) => [places.get(page)!, places.get(others[i]!)!, likenesses[i]!]);
}

/**
 * The stories that pages are of, among all kept pages: groups of two pages or more, the one kept first first. Pages of one
 * story hang together by likely pairs, so they are found from pair to pair. Two queries, however many pages there are.
 */
async function storiesAround(db: Database, keys: readonly string[]): Promise<Around[][]> {
  if (keys.length === 0) return [];
  const pages = await around(db, keys);
  if (pages.length < 2) return [];
  const pairs = await pairsAmong(
    db,
    pages.map(({ id }) => id),
  );
  return storiesOfPairs(pages.length, pairs)
    .filter(({ length }) => length > 1)
    .map((group) => group.map((place) => pages[place]!));
}

/** The other pages of a page's story, by their days, the newest first. */
export async function storyOf(db: Database, key: string): Promise<readonly PageOfRow[]> {
  const stories = await storiesAround(db, [key]);
  const story = stories.find((pages) => pages.some((page) => page.key === key)) ?? [];
  const others = story.filter((page) => page.key !== key).map(({ id }) => id);
  if (others.length === 0) return [];
  const rows = await db
    .selectFrom('pages as p')
    .select(PAGE)
    .where('p.id', 'in', others)
    .orderBy(sql`p.day collate "C" desc nulls last`)
    .orderBy(sql`p.id desc`)
    .execute();
  return rows.map(pageOf);
}

/** The stories that some pages are of, each with all its pages' keys, those kept first first. */
export async function storiesOf(db: Database, keys: readonly string[]): Promise<string[][]> {
  const stories = await storiesAround(db, keys);
  return stories
    .filter((pages) => pages.some(({ asked }) => asked))
    .map((pages) => pages.map(({ key }) => key));
}
