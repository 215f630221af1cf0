import type { StoryTerms } from '../corroboration/index.ts';
import type {
  ActorType,
  Article,
  EventType,
  Factuality,
  OccurrenceKind,
  Record,
  Span,
  Statement,
} from '../record/index.ts';
import type {
  CopyLink,
  Holdings,
  Kinds,
  PageSummary,
  StoredActor,
  StoredEvent,
  StoredOccurrence,
  StoredPage,
  StoredStatement,
  WholePage,
} from './stored.ts';

export type * from './stored.ts';

export interface Paging {
  /** At most this many rows; 50 unless told, never over 500. */
  readonly limit?: number;
  readonly offset?: number;
}
export interface PageFilter extends Paging {
  readonly day?: string;
  readonly outlet?: string;
  /** Actor key: pages that name it. */
  readonly actor?: string;
  /** Pages with these keys. */
  readonly keys?: readonly string[];
  /** Superseded versions are left out unless this is true. */
  readonly allVersions?: boolean;
}
export interface StatementFilter extends Paging {
  readonly page?: string;
  readonly speaker?: string;
  readonly kind?: Statement['kind'];
  readonly from?: string;
  readonly to?: string;
}
export interface EventFilter extends Paging {
  readonly page?: string;
  /** Actor key, as doer or as recipient. */
  readonly actor?: string;
  readonly type?: EventType;
  readonly factuality?: Factuality;
  /** Days: events whose time overlaps [from, to]. */
  readonly from?: string;
  readonly to?: string;
}
export interface OccurrenceFilter extends Paging {
  readonly page?: string;
  /** Those of these pages, in the order of the pages and of their texts, the first few of each (`perPage`). */
  readonly pages?: readonly string[];
  readonly perPage?: number;
  /** Actor key, in whatever role. */
  readonly actor?: string;
  readonly kind?: OccurrenceKind;
  readonly factuality?: Factuality;
  /** Days: occurrences whose time overlaps [from, to]. */
  readonly from?: string;
  readonly to?: string;
}
export interface ActorFilter extends Paging {
  readonly type?: ActorType;
  readonly country?: string;
  /** Part of a name, ignoring case. */
  readonly name?: string;
}

export interface SearchHit {
  readonly page: PageSummary;
  /** Words around the best match, and where in them the match stands. */
  readonly excerpt: string;
  readonly marks: readonly Span[];
}

/** Where a record comes from. */
export interface Origin {
  readonly source: string;
  /** ISO date-time; now, where left out. */
  readonly keptAt?: string;
  /** The terms of its page, from the analysis (`storyTerms`); without them it is of no story. */
  readonly terms?: StoryTerms;
}

export type AddOutcome =
  | { readonly outcome: 'added'; readonly key: string; readonly copyOf?: CopyLink }
  | { readonly outcome: 'known'; readonly key: string }
  | { readonly outcome: 'new-version'; readonly key: string; readonly previous: string };

/** The last visit to an address, and what the server said of what it sent. */
export interface Visit {
  /** The very address that was asked, after redirects. */
  readonly url: string;
  /** The key of the page that was kept, or was known; left out for a list of pages (a feed, a sitemap). */
  readonly page?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** ISO date-time. */
  readonly readAt: string;
}

export interface StoreStatus {
  readonly database: 'pglite' | 'postgresql';
  readonly location: string;
  readonly schemaVersion: string;
  readonly pages: number;
  readonly versions: number;
  readonly statements: number;
  readonly events: number;
  readonly occurrences: number;
  readonly actors: number;
  readonly copies: number;
  readonly engines: readonly { readonly version: string; readonly pages: number }[];
}

/** Records in SQL. Every write is one transaction; a call that fails leaves the store as it was. */
export interface Store {
  /**
   * Keeps a record unless its content is kept already; the same address with other words becomes a new version. Words
   * that stood there before and are back make their old version the current one again (`new-version`, by its old key).
   */
  add(record: Record, origin: Origin): Promise<AddOutcome>;
  /**
   * Puts a record that was made anew of the same words in the place of a current page's; false where there is no such page.
   * Throws `other-words`.
   */
  renew(key: string, record: Record, origin: Origin): Promise<boolean>;
  /** The keys of the current pages in the order kept; with an engine's version, of those that are not as it reads them. */
  toReread(engine?: string): Promise<readonly string[]>;
  /** Whether a current page has this content key (see `contentKey`), so that it need not be read again. */
  has(contentKey: string): Promise<boolean>;
  /** The key of the current page at an address, whatever its words. */
  keyAt(url: string): Promise<string | undefined>;
  /** The last visit to an address; undefined where there was none, or its page has been forgotten. */
  visit(url: string): Promise<Visit | undefined>;
  /** Keeps a visit in the place of the one before; without effect where its page is not kept any more. */
  keepVisit(visit: Visit): Promise<void>;
  /** Until when a host asked to be left alone, as an ISO date-time; undefined where it did not, or that is past. */
  rest(host: string): Promise<string | undefined>;
  /** Keeps until when a host asked to be left alone. In no backup. */
  keepRest(host: string, until: Date): Promise<void>;
  page(key: string): Promise<StoredPage | undefined>;
  /** A page's article alone. */
  article(key: string): Promise<Article | undefined>;
  /** Current pages with their records, in the order of `pages`, a stretch at a time. */
  wholePages(paging?: Paging): Promise<readonly WholePage[]>;
  pages(filter?: PageFilter): Promise<readonly PageSummary[]>;
  /** The stories of two pages or more that some pages are of, each by the keys of all its pages, in the order kept. */
  stories(pages: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** Days on which pages are filed, newest first, with how many. */
  days(): Promise<readonly { readonly day: string; readonly pages: number }[]>;
  outlets(): Promise<readonly { readonly outlet: string; readonly pages: number }[]>;
  /** Another text after each change of what the store tells of pages, whoever made it, and the same until then. */
  revision(): Promise<string>;
  holdings(): Promise<Holdings>;
  kinds(): Promise<Kinds>;
  statements(filter?: StatementFilter): Promise<readonly StoredStatement[]>;
  events(filter?: EventFilter): Promise<readonly StoredEvent[]>;
  occurrences(filter?: OccurrenceFilter): Promise<readonly StoredOccurrence[]>;
  actors(filter?: ActorFilter): Promise<readonly StoredActor[]>;
  actor(key: string): Promise<StoredActor | undefined>;
  search(query: string, paging?: Paging): Promise<readonly SearchHit[]>;
  /**
   * Takes a page and its versions out, with all that stood on them alone. Visits to it, and to all lists of pages, are
   * forgotten too, so that it is read again when it is asked for again.
   */
  forget(key: string): Promise<{ readonly pages: number; readonly actors: number }>;
  /** Every record with its origin, in the order kept. */
  records(): AsyncIterable<{ readonly record: Record; readonly source: string; readonly keptAt: string }>;
  status(): Promise<StoreStatus>;
  /** The whole store as JSON lines, a header first. */
  backup(): AsyncIterable<string>;
  /** Fills an empty store from such lines, in one transaction. */
  restore(lines: AsyncIterable<string>): Promise<{ readonly rows: number }>;
  close(): Promise<void>;
}
