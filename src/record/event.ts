import { z } from 'zod';
import { Span } from './span.ts';
import { Chain } from './statement.ts';
import { Place, When } from './time.ts';

/** PLOVER 2.0 event types. */
export const EventType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
export type EventType = z.infer<typeof EventType>;

/** How the page itself stands to an occurrence. */
export const Factuality = z.enum(['happened', 'ongoing', 'planned', 'possible', 'did-not-happen', 'unclear']);
export type Factuality = z.infer<typeof Factuality>;

export const EventMention = z.strictObject({
  /** Within the record: `e1`, `e2`, … in order of the text. */
  id: z.string(),
  type: EventType,
  mode: z.string().optional(),
  contexts: z.array(z.string()),
  /** Who did it: actor ids. */
  actors: z.array(z.string()),
  /** To whom: actor ids. */
  recipients: z.array(z.string()),
  trigger: Span,
  sentence: Span,
  time: When.optional(),
  place: Place.optional(),
  factuality: Factuality,
  chain: Chain,
  /** The statement that this event was made by (an accusation is both), by id. */
  statement: z.string().optional(),
});
export type EventMention = z.infer<typeof EventMention>;
