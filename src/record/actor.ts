import { z } from 'zod';
import { Day } from './article.ts';
import { Span } from './span.ts';

export const ActorType = z.enum([
  'person',
  'government',
  'organisation',
  'armed-group',
  'outlet',
  'place',
  'group',
]);
export type ActorType = z.infer<typeof ActorType>;

/** ISO 3166-1 alpha-3. */
export const Country = z.string().regex(/^[A-Z]{3}$/);

/** An office or title that the page, or our table of office-holders, gives an actor. */
export const Role = z.strictObject({
  title: z.string(),
  /** Of what: a country, an organisation, by name. */
  of: z.string().optional(),
  from: Day.optional(),
  to: Day.optional(),
  span: Span.optional(),
});
export type Role = z.infer<typeof Role>;

export const Actor = z.strictObject({
  /** Within the record: `a1`, `a2`, … in order of first mention. */
  id: z.string(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  /** The fullest name the page or the gazetteer gives: "Wang Yi", "China", "The Wall Street Journal". */
  name: z.string(),
  type: ActorType,
  country: Country.optional(),
  /** PLOVER sector: GOV, MIL, OPP, … */
  sector: z.string().optional(),
  roles: z.array(Role),
  mentions: z.array(Span),
});
export type Actor = z.infer<typeof Actor>;
