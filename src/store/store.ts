import type { Standing, StoryTerms } from '../corroboration/index.ts';
import type {
  Actor,
  ActorType,
  Article,
  EventMention,
  EventType,
  Factuality,
  Occurrence,
  OccurrenceKind,
  Published,
  Record,
  Span,
  Statement,
  When,
} from '../record/index.ts';

/** How a page relates to one that was kept before it. */
export interface CopyLink {
  /** The other page's key. */
  readonly page: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly kind: 'exact' | 'near';
  /** The share of the shorter page's six-word runs that stand in the other, 0–1. */
  readonly share: number;
}

export interface PageSummary {
  /** The page's key in the store: stable, safe in an address. */
  readonly key: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly language: string;
  readonly published: Published;
  /** The day under which the page is filed: `best`'s day, else `latest` of an interval of at most seven days, else none. */
  readonly day?: string;
  /** The first words of the body, at most 300 characters, cut at a word. */
  readonly lead: string;
  readonly statements: number;
  readonly events: number;
  readonly occurrences: number;
  /** Set when this page is a copy of one kept before. */
  readonly copyOf?: CopyLink;
  /** How many kept pages are copies of this one. */
  readonly copies: number;
}

export interface StoredPage extends PageSummary {
  readonly record: Record;
  readonly source: string;
  /** ISO date-time at which it was kept. */
  readonly keptAt: string;
  /** All versions under the same address, oldest first, this one among them. */
  readonly versions: readonly { readonly key: string; readonly version: number; readonly keptAt: string }[];
  readonly copyLinks: readonly CopyLink[];
  /** The other kept pages of its story, copies of it among them, the newest day first. */
  readonly story: readonly PageOfRow[];
  /** What later pages tell of its plans, by the plan's id. */
  readonly outcomes: readonly (Outcome & { readonly plan: string })[];
}

/** A current page as exports need it. */
export type WholePage = Pick<StoredPage, 'key' | 'record' | 'keptAt' | 'outcomes'>;

/** What there is any of, for a menu. */
export interface Holdings {
  /** Pages, two at the most. */
  readonly pages: number;
  readonly stories: boolean;
  readonly actors: boolean;
  readonly statements: boolean;
  readonly events: boolean;
  readonly occurrences: boolean;
  /** Planned events and occurrences. */
  readonly plans: boolean;
}

/** How many events are of a type, and occurrences of a kind, on current pages: the most first. */
export interface Kinds {
  readonly events: readonly { readonly type: EventType; readonly rows: number }[];
  readonly occurrences: readonly { readonly kind: OccurrenceKind; readonly rows: number }[];
}

/** An actor across pages: those of one Wikidata item, else of one name and type. */
export interface StoredActor {
  /** Safe in an address: the Wikidata id, or a slug of name and type. */
  readonly key: string;
  readonly name: string;
  readonly type: ActorType;
  readonly wikidata?: string;
  readonly country?: string;
  readonly sector?: string;
  readonly roles: Actor['roles'];
  readonly pages: number;
  readonly statements: number;
  readonly events: number;
}

/** An actor as a row names it. */
export interface ActorRef {
  readonly key: string;
  readonly name: string;
  readonly type: ActorType;
}

/** A chain link with its actor's key across pages, where it has one. */
export interface StoredLink {
  readonly name: string;
  readonly key?: string;
}

/** The page that a row stands on. */
export interface PageOfRow extends Pick<PageSummary, 'key' | 'title' | 'outlet' | 'day' | 'language'> {
  /** Whether it is a copy of a page that is kept: the row then stands on that one too, as far as its words do. */
  readonly isCopy: boolean;
}

interface RowOfPage {
  readonly page: PageOfRow;
}

export interface StoredStatement extends RowOfPage {
  readonly statement: Statement;
  readonly speakers: readonly ActorRef[];
  /** The words of source, cue and content. */
  readonly sourceText?: string;
  readonly cueText?: string;
  readonly contentText: string;
  readonly chain: readonly StoredLink[];
  /** On whose word the speakers say that they tell it; left out where they name nobody. */
  readonly cites?: readonly StoredLink[];
}

export interface StoredEvent extends RowOfPage {
  readonly event: EventMention;
  readonly actors: readonly ActorRef[];
  readonly recipients: readonly ActorRef[];
  readonly triggerText: string;
  readonly sentenceText: string;
  readonly chain: readonly StoredLink[];
  /** Of a plan, what later pages tell of it; left out where none does. */
  readonly outcomes?: readonly Outcome[];
}

/** Who takes part in an occurrence, with the key across pages of one that is an actor. */
export interface StoredParty {
  readonly role: string;
  readonly name: string;
  readonly key?: string;
}

export interface StoredOccurrence extends RowOfPage {
  readonly occurrence: Occurrence;
  readonly parties: readonly StoredParty[];
  readonly triggerText: string;
  readonly sentenceText: string;
  readonly chain: readonly StoredLink[];
}

/** What a later page tells of a plan, found by comparing rows: no part of the record. */
export interface Outcome {
  readonly standing: Standing;
  /** The reporting row, by its id on its page, and its words. */
  readonly event: string;
  readonly page: PageOfRow;
  readonly triggerText: string;
  readonly sentenceText: string;
  readonly time?: When;
  readonly chain: readonly StoredLink[];
}

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
