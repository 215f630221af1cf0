import { z } from 'zod';
import { Span } from './span.ts';
import { Place, When } from './time.ts';

/** One source between the reader and the fact: an actor of the record, or a name where it is none ("officials"). */
export const ChainLink = z
  .strictObject({
    actor: z.string().optional(),
    name: z.string().optional(),
    span: Span.optional(),
    cue: Span.optional(),
  })
  .refine((l) => l.actor !== undefined || l.name !== undefined, 'a chain link has an actor or a name');
export type ChainLink = z.infer<typeof ChainLink>;

/** The sources between the reader and the fact, outermost first; the page's own outlet is implied. */
export const Chain = z.array(ChainLink);
export type Chain = z.infer<typeof Chain>;

/** One reported claim: source, cue and content as in PDTB, PARC3 and PolNeAR. */
export const Statement = z.strictObject({
  /** Within the record: `s1`, `s2`, … in order of the text. */
  id: z.string(),
  /** Actor ids; none where unknown, several where they speak as one. */
  speakers: z.array(z.string()),
  source: Span.optional(),
  cue: Span.optional(),
  content: z.array(Span).min(1),
  kind: z.enum(['direct', 'indirect', 'mixed']),
  addressees: z.array(z.string()),
  time: When.optional(),
  place: Place.optional(),
  chain: Chain,
  /** On whose word the speakers say that they tell it: "Reuters reported, citing two officials". In order of the text. */
  cites: Chain.optional(),
  /** The event that this speech act also is (an accusation, a threat), by id. */
  event: z.string().optional(),
});
export type Statement = z.infer<typeof Statement>;
