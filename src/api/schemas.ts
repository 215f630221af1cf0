import { z } from '@hono/zod-openapi';
import {
  ActorType,
  Country,
  Day,
  EventMention,
  Occurrence,
  Published,
  Record,
  Role,
  Span,
  Statement,
  When,
} from '../record/index.ts';

/** What the API answers with: the store's rows as JSON. The record's own schemas are the record's. */

export const CopyLink = z
  .object({
    page: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    kind: z.enum(['exact', 'near']),
    share: z.number(),
  })
  .openapi('CopyLink');

export const PageSummary = z
  .object({
    key: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
    language: z.string(),
    published: Published,
    day: Day.optional(),
    lead: z.string(),
    statements: z.int(),
    events: z.int(),
    occurrences: z.int(),
    copyOf: CopyLink.optional(),
    copies: z.int(),
  })
  .openapi('PageSummary');

const Link = z.object({ name: z.string(), key: z.string().optional() }).openapi('ChainLink');
const PageRef = z
  .object({
    key: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    day: Day.optional(),
    language: z.string(),
    isCopy: z.boolean(),
  })
  .openapi('PageRef');

/** What a later page tells of a plan: a link between rows, no part of the record. */
export const Outcome = z
  .object({
    standing: z.enum(['happened', 'called-off', 'did-not-happen']),
    event: z.string(),
    page: PageRef,
    triggerText: z.string(),
    sentenceText: z.string(),
    time: When.optional(),
    chain: z.array(Link).readonly(),
  })
  .openapi('Outcome');

export const Page = PageSummary.extend({
  record: Record,
  source: z.string(),
  keptAt: z.string(),
  versions: z.array(z.object({ key: z.string(), version: z.int(), keptAt: z.string() })).readonly(),
  copyLinks: z.array(CopyLink).readonly(),
  story: z.array(PageRef).readonly(),
  outcomes: z.array(Outcome.extend({ plan: z.string() })).readonly(),
}).openapi('Page');

export const Actor = z
  .object({
    key: z.string(),
    name: z.string(),
    type: ActorType,
    wikidata: z.string().optional(),
    country: Country.optional(),
    sector: z.string().optional(),
    roles: z.array(Role).readonly(),
    pages: z.int(),
    statements: z.int(),
    events: z.int(),
  })
  .openapi('Actor');

const ActorRef = z.object({ key: z.string(), name: z.string(), type: ActorType }).openapi('ActorRef');
export const StatementRow = z
  .object({
    page: PageRef,
    statement: Statement,
    speakers: z.array(ActorRef).readonly(),
    sourceText: z.string().optional(),
    cueText: z.string().optional(),
    contentText: z.string(),
    chain: z.array(Link).readonly(),
    cites: z.array(Link).readonly().optional(),
  })
  .openapi('Statement');

export const EventRow = z
  .object({
    page: PageRef,
    event: EventMention,
    actors: z.array(ActorRef).readonly(),
    recipients: z.array(ActorRef).readonly(),
    triggerText: z.string(),
    sentenceText: z.string(),
    chain: z.array(Link).readonly(),
    outcomes: z.array(Outcome).readonly().optional(),
  })
  .openapi('Event');

export const OccurrenceRow = z
  .object({
    page: PageRef,
    occurrence: Occurrence,
    parties: z.array(z.object({ role: z.string(), name: z.string(), key: z.string().optional() })).readonly(),
    triggerText: z.string(),
    sentenceText: z.string(),
    chain: z.array(Link).readonly(),
  })
  .openapi('Occurrence');

export const SearchHit = z
  .object({ page: PageSummary, excerpt: z.string(), marks: z.array(Span).readonly() })
  .openapi('SearchHit');

export const Status = z
  .object({
    database: z.enum(['pglite', 'postgresql']),
    schemaVersion: z.string(),
    pages: z.int(),
    versions: z.int(),
    statements: z.int(),
    events: z.int(),
    occurrences: z.int(),
    actors: z.int(),
    copies: z.int(),
    engines: z.array(z.object({ version: z.string(), pages: z.int() })).readonly(),
  })
  .openapi('Status');

export const DayCount = z.object({ day: Day, pages: z.int() }).openapi('DayCount');
export const OutletCount = z.object({ outlet: z.string(), pages: z.int() }).openapi('OutletCount');

/** A stretch of a listing; `next` is the address of the one after it. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item).readonly(),
    limit: z.int(),
    offset: z.int(),
    next: z.string().optional(),
  });
}

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    /** What is wrong with which parameter. */
    errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;
