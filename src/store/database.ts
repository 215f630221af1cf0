import type { Generated, JSONColumnType, Kysely, Transaction } from 'kysely';
import type { StoryDigest } from '../corroboration/index.ts';
import type {
  ActorType,
  EventType,
  Factuality,
  OccurrenceKind,
  Published,
  Record,
  Statement,
} from '../record/index.ts';
import type { StoredActor, StoredEvent, StoredOccurrence, StoredStatement } from './store.ts';

/** JSON that is written as a string and read parsed. */
type Json<T extends object> = JSONColumnType<T, string, string>;

/** One version of a page. Days are ISO strings: they sort as they stand, and a nonsense day harms nothing. */
export interface PagesTable {
  /** In the order kept. */
  id: Generated<number>;
  key: string;
  content_key: string;
  /** The same for pages with the same words; null where too few. */
  words_key: string | null;
  address: string | null;
  version: number;
  /** The id of the first version under this address; the same as `id` on the first. */
  lineage: number;
  superseded: boolean;
  source: string;
  kept_at: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  language: string;
  /** The version of Daybook that read it. */
  engine: string;
  day: string | null;
  published: Json<Published>;
  lead: string;
  body: string;
  statements: number;
  events: number;
  record: Json<Record>;
  /** The part of its six-word runs by which copies are found. */
  sketch: number[];
  search: string;
}

export interface ActorsTable {
  id: Generated<number>;
  key: string;
  name: string;
  folded: string;
  type: ActorType;
  wikidata: string | null;
  country: string | null;
  sector: string | null;
  roles: Json<StoredActor['roles']>;
  /** Counted over the versions that are not superseded. */
  pages: number;
  statements: number;
  events: number;
}

/** What one page says of an actor: from these an actor's row is made again when a page is taken out. */
export interface PageActorsTable {
  page: number;
  n: number;
  actor: number;
  name: string;
  country: string | null;
  sector: string | null;
  roles: Json<StoredActor['roles']>;
}

export interface StatementsTable {
  page: number;
  n: number;
  kind: Statement['kind'];
  /** The days of its time; where it has none, its page's day. */
  time_from: string | null;
  time_to: string | null;
  row: Json<Omit<StoredStatement, 'page'>>;
}

export interface StatementSpeakersTable {
  actor: number;
  page: number;
  n: number;
}

export interface EventsTable {
  page: number;
  n: number;
  type: EventType;
  factuality: Factuality;
  time_from: string | null;
  time_to: string | null;
  row: Json<Omit<StoredEvent, 'page' | 'outcomes'>>;
}

export interface EventActorsTable {
  actor: number;
  page: number;
  n: number;
  part: 'actor' | 'recipient';
}

export interface OccurrencesTable {
  page: number;
  n: number;
  kind: OccurrenceKind;
  subkind: string | null;
  factuality: Factuality;
  time_from: string | null;
  time_to: string | null;
  row: Json<Omit<StoredOccurrence, 'page'>>;
}

export interface OccurrenceActorsTable {
  actor: number;
  page: number;
  n: number;
}

export interface CopiesTable {
  copy: number;
  original: number;
  kind: 'exact' | 'near';
  share: number;
}

/** The index of runs, of the versions that are not superseded. */
export interface PageRunsTable {
  run: number;
  page: number;
}

/** The last visit to an address of a page, or, without one, of a list of pages (a feed, a sitemap). */
export interface VisitsTable {
  id: Generated<number>;
  /** The very address that was asked. */
  url: string;
  page: number | null;
  etag: string | null;
  last_modified: string | null;
  read_at: string;
}

/** Until when a host asked to be left alone: an ISO date-time in UTC. */
export interface RestsTable {
  host: string;
  until: string;
}

/** By what a page's story is told; none of pages that were kept without an analysis. */
export interface StoryTermsTable {
  page: number;
  /** Hashes of its weightiest terms, by which it is looked up. */
  keys: number[];
  digest: Json<StoryDigest>;
}

/** The index of these, of the versions that are not superseded. */
export interface StoryKeysTable {
  key: number;
  page: number;
}

/** How likely two pages are of one story; each pair both ways round. */
export interface StoryPairsTable {
  page: number;
  other: number;
  likeness: number;
}

export interface Tables {
  pages: PagesTable;
  actors: ActorsTable;
  page_actors: PageActorsTable;
  statements: StatementsTable;
  statement_speakers: StatementSpeakersTable;
  events: EventsTable;
  event_actors: EventActorsTable;
  occurrences: OccurrencesTable;
  occurrence_actors: OccurrenceActorsTable;
  copies: CopiesTable;
  page_runs: PageRunsTable;
  story_terms: StoryTermsTable;
  story_keys: StoryKeysTable;
  story_pairs: StoryPairsTable;
  visits: VisitsTable;
  rests: RestsTable;
}

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;
