import { z } from 'zod';
import { StoryDigest } from '../corroboration/index.ts';
import {
  Actor,
  ActorType,
  EventMention,
  EventType,
  Factuality,
  Occurrence,
  OccurrenceKind,
  Published,
  Record,
  Statement,
} from '../record/index.ts';
import type { KeptTable } from './backup-format.ts';

const Id = z.int().min(1).max(2_147_483_647);
const Count = z.int().min(0).max(2_147_483_647);
const Text = z.string();
const Maybe = z.string().nullable();
const Run = z.int().min(-2_147_483_648).max(2_147_483_647);

const Ref = z.strictObject({ key: Text, name: Text, type: ActorType });
const Chain = z.array(z.strictObject({ name: Text, key: Text.optional() }));
const Kind = Statement.shape.kind;

const StatementRow = z.strictObject({
  statement: Statement,
  speakers: z.array(Ref),
  sourceText: Text.optional(),
  cueText: Text.optional(),
  contentText: Text,
  chain: Chain,
  cites: Chain.optional(),
});
const EventRow = z.strictObject({
  event: EventMention,
  actors: z.array(Ref),
  recipients: z.array(Ref),
  triggerText: Text,
  sentenceText: Text,
  chain: Chain,
});

const OccurrenceRow = z.strictObject({
  occurrence: Occurrence,
  parties: z.array(z.strictObject({ role: Text, name: Text, key: Text.optional() })),
  triggerText: Text,
  sentenceText: Text,
  chain: Chain,
});

/** Every cell of every table's rows; the columns are those of `COLUMNS`. */
export const ROWS: { readonly [T in KeptTable]: z.ZodType } = {
  actors: z.strictObject({
    id: Id,
    key: Text.min(1),
    name: Text,
    folded: Text,
    type: ActorType,
    wikidata: Maybe,
    country: Maybe,
    sector: Maybe,
    roles: Actor.shape.roles,
    pages: Count,
    statements: Count,
    events: Count,
  }),
  pages: z.strictObject({
    id: Id,
    key: z.string().regex(/^[0-9a-f]{24}$/),
    content_key: z.string().regex(/^[0-9a-f]{64}$/),
    words_key: Maybe,
    address: Maybe,
    version: Id,
    lineage: Id,
    superseded: z.boolean(),
    source: Text,
    kept_at: Text,
    url: Maybe,
    title: Maybe,
    outlet: Maybe,
    language: Text,
    engine: Text,
    day: Maybe,
    published: Published,
    lead: Text,
    body: Text,
    statements: Count,
    events: Count,
    record: Record,
    sketch: z.array(Run),
  }),
  page_actors: z.strictObject({
    page: Id,
    n: Count,
    actor: Id,
    name: Text,
    country: Maybe,
    sector: Maybe,
    roles: Actor.shape.roles,
  }),
  statements: z.strictObject({
    page: Id,
    n: Count,
    kind: Kind,
    time_from: Maybe,
    time_to: Maybe,
    row: StatementRow,
  }),
  statement_speakers: z.strictObject({ page: Id, n: Count, actor: Id }),
  events: z.strictObject({
    page: Id,
    n: Count,
    type: EventType,
    factuality: Factuality,
    time_from: Maybe,
    time_to: Maybe,
    row: EventRow,
  }),
  event_actors: z.strictObject({ page: Id, n: Count, actor: Id, part: z.enum(['actor', 'recipient']) }),
  occurrences: z.strictObject({
    page: Id,
    n: Count,
    kind: OccurrenceKind,
    subkind: Maybe,
    factuality: Factuality,
    time_from: Maybe,
    time_to: Maybe,
    row: OccurrenceRow,
  }),
  occurrence_actors: z.strictObject({ page: Id, n: Count, actor: Id }),
  copies: z.strictObject({
    copy: Id,
    original: Id,
    kind: z.enum(['exact', 'near']),
    share: z.number().min(0).max(1),
  }),
  story_terms: z.strictObject({ page: Id, keys: z.array(Run), digest: StoryDigest }),
  story_pairs: z.strictObject({ page: Id, other: Id, likeness: z.number().min(0).max(1) }),
  visits: z.strictObject({
    id: Id,
    url: Text.min(1),
    page: Id.nullable(),
    etag: Maybe,
    last_modified: Maybe,
    read_at: Text,
  }),
};

/** The first cell of a row that is not as it must be: `title: expected string`; undefined where all are. */
export function wrongCell(table: KeptTable, row: object): string | undefined {
  const found = ROWS[table].safeParse(row);
  if (found.success) return undefined;
  const issue = found.error.issues[0]!;
  return `${issue.path.join('.') || 'the row'}: ${issue.message}`;
}
