import type { Standing } from '../corroboration/index.ts';
import type {
  Actor,
  ActorType,
  EventMention,
  EventType,
  Occurrence,
  OccurrenceKind,
  Published,
  Record,
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
