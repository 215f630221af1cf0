import { z } from '@hono/zod-openapi';
import {
  ActorType,
  Country,
  Day,
  EventType,
  Factuality,
  OccurrenceKind,
  Statement,
} from '../record/index.ts';

const key = z.string().min(1).max(200);
const words = z.string().trim().min(1).max(400);
// The record's schemas are made before the API's library adds its methods to zod: they are used as they are.
const day = Day;

/** Every listing's paging. */
export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const KeyParam = z.object({ key: key.openapi({ param: { name: 'key', in: 'path' } }) });

export const PageQuery = Paging.extend({
  day: day.optional(),
  outlet: words.optional(),
  /** Pages that name this actor. */
  actor: key.optional(),
  /** Superseded versions too. */
  allVersions: z.stringbool().optional().openapi({ type: 'boolean' }),
});

export const StatementQuery = Paging.extend({
  page: key.optional(),
  speaker: key.optional(),
  kind: Statement.shape.kind.optional(),
  from: day.optional(),
  to: day.optional(),
});

export const EventQuery = Paging.extend({
  page: key.optional(),
  actor: key.optional(),
  type: EventType.optional(),
  factuality: Factuality.optional(),
  from: day.optional(),
  to: day.optional(),
});

export const OccurrenceQuery = Paging.extend({
  page: key.optional(),
  actor: key.optional(),
  kind: OccurrenceKind.optional(),
  factuality: Factuality.optional(),
  from: day.optional(),
  to: day.optional(),
});

export const ActorQuery = Paging.extend({
  type: ActorType.optional(),
  country: Country.optional(),
  name: words.optional(),
});

export const SearchQuery = Paging.extend({ q: words });
