import { z } from 'zod';
import { Factuality } from './event.ts';
import { Span } from './span.ts';
import { Chain } from './statement.ts';
import { Place, When } from './time.ts';

/** Kinds of what befalls or is done that PLOVER does not type; `data/occurrences/kinds.tsv` defines them, with their subkinds. */
export const OccurrenceKind = z.enum([
  'death',
  'birth',
  'wedding',
  'divorce',
  'illness',
  'disaster',
  'accident',
  'outbreak',
  'election',
  'appointment',
  'nomination',
  'departure',
  'outage',
  'company',
  'economy',
  'award',
  'sport',
  'release',
  'discovery',
  'spaceflight',
]);
export type OccurrenceKind = z.infer<typeof OccurrenceKind>;

/** What a toll counts: who and what came to harm. */
export const TOLL = [
  'killed',
  'injured',
  'missing',
  'displaced',
  'rescued',
  'affected',
  'destroyed',
] as const;

/** What a number of an occurrence counts or measures. */
export const FigureKind = z.enum([
  ...TOLL,
  'cases',
  'age',
  'magnitude',
  'seats',
  'votes',
  'share',
  'turnout',
  'rate',
  'change',
  'value',
  'amount',
  'jobs',
  'units',
  'score',
  'against',
]);
export type FigureKind = z.infer<typeof FigureKind>;

/** A number with its bounds: "at least 120" has no `high`, "up to 40" no `low`, "about 40" is both and `about`; "no one" is 0. */
export const Figure = z
  .strictObject({
    what: FigureKind,
    low: z.number().optional(),
    high: z.number().optional(),
    about: z.literal(true).optional(),
    /** As the page has it: `%`, `$`, `homes`. */
    unit: z.string().optional(),
    span: Span,
  })
  .refine((f) => f.low !== undefined || f.high !== undefined, 'a figure has a bound');
export type Figure = z.infer<typeof Figure>;

/** How a figure is bounded: "at least 120", "up to 40", "about 40"; undefined where the number is told as it is. */
export function boundOf({ low, high, about }: Figure): 'least' | 'most' | 'about' | undefined {
  if (low === undefined) return 'most';
  if (high === undefined) return 'least';
  return about ? 'about' : undefined;
}

/** A number, written out, with its unit where a reader looks for it: "$40", but "40 %", "40 homes". */
export function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number;
  return /^\p{Sc}|^[A-Z]{1,3}\p{Sc}?$/u.test(unit) ? `${unit}${number}` : `${number} ${unit}`;
}

/** Who or what takes part: an actor of the record, or the page's words where it is none ("a new phone", "prime minister"). */
export const Participant = z
  .strictObject({
    /** `victim`, `subject`, `agent`, `object`, `winner`, `loser`, `office`, `organisation`, … */
    role: z.string(),
    actor: z.string().optional(),
    name: z.string().optional(),
    span: Span.optional(),
  })
  .refine((p) => p.actor !== undefined || p.name !== undefined, 'a participant is an actor or has a name');
export type Participant = z.infer<typeof Participant>;

/** What befell or was done that is no PLOVER event: a death, a disaster, an election's result, a rate decision. */
export const Occurrence = z.strictObject({
  /** Within the record: `o1`, `o2`, … in order of the text. */
  id: z.string(),
  kind: OccurrenceKind,
  subkind: z.string().optional(),
  participants: z.array(Participant),
  figures: z.array(Figure),
  trigger: Span,
  sentence: Span,
  time: When.optional(),
  place: Place.optional(),
  factuality: Factuality,
  chain: Chain,
  /** The statement in which it is told, by id. */
  statement: z.string().optional(),
});
export type Occurrence = z.infer<typeof Occurrence>;
