import { sql } from 'kysely';
import { comparableOf, creditOf, type Dated, earlierFirst, likeness } from '../corroboration/index.ts';
import type { Published } from '../record/index.ts';
import type { Database, Tx } from './database.ts';
import type { CopyLink } from './store.ts';

/** Pages that are compared with one page, the likeliest first. */
const MOST_CANDIDATES = 50;
/** Fewer shared runs of the index than this are chance; see `sketchOf`. */
const FEWEST_SHARED = 2;
/** As much of a text as its dateline stands in. */
const HEAD = 200;

/** Links a page that has no links yet, each from the later to the earlier; what it is a copy of, when it is one. */
export async function link(tx: Tx, self: Compared): Promise<CopyLink | undefined> {
  const ids = await candidates(tx, self);
  if (ids.length === 0) return undefined;
  const others = await tx.selectFrom('pages').select(COMPARED).where('id', 'in', ids).execute();
  const own = comparableOf(self.body);
  const links = others.flatMap((other) => {
    const like = likeness(own, comparableOf(other.body));
    if (!like) return [];
    const later = earlierFirst(dated(self), dated(other)) < 0;
    return [{ ...like, copy: later ? other.id : self.id, original: later ? self.id : other.id }];
  });
  if (links.length === 0) return undefined;
  await tx.insertInto('copies').values(links).execute();
  return (await originalsOf(tx, [self.id])).get(self.id)?.[0];
}

/** Makes the links of a kept page anew. */
export async function relink(tx: Tx, page: number): Promise<void> {
  await tx
    .deleteFrom('copies')
    .where((where) => where.or([where('copy', '=', page), where('original', '=', page)]))
    .execute();
  await link(
    tx,
    await tx.selectFrom('pages').select(COMPARED).where('id', '=', page).executeTakeFirstOrThrow(),
  );
}

/**
 * Takes a page out of all links and out of the index. Copies of it that had no room for a link to each other, or whose
 * other links stood on it, are compared again.
 */
export async function unlink(tx: Tx, page: number): Promise<void> {
  await sql`delete from page_runs r using pages p
             where p.id = ${page} and r.page = p.id and r.run = any(p.sketch)`.execute(tx);
  const orphans = await tx
    .deleteFrom('copies')
    .where((where) => where.or([where('copy', '=', page), where('original', '=', page)]))
    .returning(sql<number>`case when copy = ${page} then original else copy end`.as('id'))
    .execute();
  if (orphans.length < MOST_CANDIDATES) return;
  for (const { id } of orphans) await relink(tx, id);
}

export const COMPARED = ['id', 'lineage', 'words_key', 'published', 'outlet', 'body', 'sketch'] as const;

/** What of a page is compared. */
export interface Compared {
  readonly id: number;
  readonly lineage: number;
  readonly words_key: string | null;
  readonly published: Published;
  readonly outlet: string | null;
  readonly body: string;
  readonly sketch: readonly number[];
}

/** The current pages under other addresses that have the same words, or share the most runs of the index. */
async function candidates(tx: Tx, self: Compared): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    (select id from pages
      where words_key = ${self.words_key} and not superseded and lineage <> ${self.lineage}
      order by id limit ${MOST_CANDIDATES})
    union
    (select p.id from (
        select page, count(*) as shared from page_runs where run = any(${self.sketch}::int[]) group by page
        having count(*) >= ${FEWEST_SHARED} order by count(*) desc, page limit ${MOST_CANDIDATES}
      ) as near
      join pages p on p.id = near.page
     where not p.superseded and p.lineage <> ${self.lineage})`.execute(tx);
  return rows.map((row) => row.id);
}

function dated({ published, lineage, outlet, body }: Compared): Dated {
  return {
    published,
    kept: lineage,
    outlet: outlet ?? undefined,
    credit: creditOf(body),
    length: body.length,
  };
}

/** What each page is a copy of: by page id, the one that came first first. */
export async function originalsOf(
  db: Database | Tx,
  pages: readonly number[],
): Promise<Map<number, CopyLink[]>> {
  const found = new Map<number, CopyLink[]>();
  if (pages.length === 0) return found;
  const rows = await db
    .selectFrom('copies as c')
    .innerJoin('pages as p', 'p.id', 'c.original')
    .select([
      'c.copy as of',
      sql<string>`left(p.body, ${HEAD})`.as('head'),
      sql<number>`length(p.body)`.as('length'),
      ...LINK,
    ])
    .where('c.copy', 'in', pages)
    .execute();
  const originals = rows.map((row) => {
    const { published, lineage, outlet, head, length } = row;
    const when = { published, kept: lineage, outlet: outlet ?? undefined, credit: creditOf(head), length };
    return { row, when };
  });
  originals.sort((a, b) => earlierFirst(a.when, b.when));
  for (const { row } of originals) found.set(row.of, [...(found.get(row.of) ?? []), linkOf(row)]);
  return found;
}

/** The copies of a page, in the order kept. */
export async function copiesOf(db: Database | Tx, page: number): Promise<CopyLink[]> {
  const rows = await db
    .selectFrom('copies as c')
    .innerJoin('pages as p', 'p.id', 'c.copy')
    .select(LINK)
    .where('c.original', '=', page)
    .orderBy('p.id')
    .execute();
  return rows.map(linkOf);
}

const LINK = ['p.key', 'p.title', 'p.outlet', 'p.published', 'p.lineage', 'c.kind', 'c.share'] as const;

function linkOf(row: {
  key: string;
  title: string | null;
  outlet: string | null;
  kind: CopyLink['kind'];
  share: number;
}): CopyLink {
  return {
    page: row.key,
    ...(row.title !== null && { title: row.title }),
    ...(row.outlet !== null && { outlet: row.outlet }),
    kind: row.kind,
    share: row.share,
  };
}
