import { z } from 'zod';
import { Span } from './span.ts';

/** Whether the calendar has the day that a string begins with. */
function isInCalendar(iso: string): boolean {
  const day = iso.slice(0, 10);
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** A day as an ISO date, `YYYY-MM-DD`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'not an ISO date')
  .refine(isInCalendar, 'no day of the calendar');
/** An ISO date, or a date and time with or without a zone offset. */
export const Moment = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?$/,
    'not an ISO date or date-time',
  )
  .refine(isInCalendar, 'no day of the calendar');

/** One reason for a publication date: which rule found it, in which words, and what it says of the day. */
export const DateEvidence = z.strictObject({
  /** The rule's name, in kebab-case: `json-ld`, `dateline`, `office-held`, `weekday-past`, … */
  rule: z.string(),
  /** The reason as a sentence for a person. */
  reason: z.string(),
  /** Where the words stand in `article.text`, if they do. */
  span: Span.optional(),
  /** The words themselves, where they stand elsewhere on the page (metadata, furniture). */
  quote: z.string().optional(),
  /** The days between which this alone puts the publication; an open side is left out. */
  earliest: Day.optional(),
  latest: Day.optional(),
});
export type DateEvidence = z.infer<typeof DateEvidence>;

/** When a page was published: an interval with its reasons, never "now". */
export const Published = z.strictObject({
  earliest: Day.optional(),
  latest: Day.optional(),
  /** The best single answer: a day, or a date-time where the page gives one. Left out when nothing singles one out. */
  best: Moment.optional(),
  how: z.enum(['metadata', 'stated', 'url', 'inferred', 'given', 'unknown']),
  evidence: z.array(DateEvidence),
});
export type Published = z.infer<typeof Published>;

/** What stands on a page and is not the article. */
export const Furniture = z.strictObject({
  kind: z.enum([
    'clock',
    'weather',
    'place',
    'menu',
    'breadcrumb',
    'advertisement',
    'share',
    'caption',
    'credit',
    'byline',
    'date',
    'related',
    'sign-up',
    'comments',
    'consent',
    'paywall',
    'legal',
    'kicker',
    'standfirst',
    'other',
  ]),
  text: z.string(),
  /** What it says, normalised: a clock's or a date's ISO moment, a temperature in °C. */
  value: z.string().optional(),
});
export type Furniture = z.infer<typeof Furniture>;

export const Article = z.strictObject({
  url: z.string().optional(),
  /** Of a page that came without an address, the one that it calls its own: to be followed by a person, and believed for nothing. */
  claimedUrl: z.string().optional(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  byline: z.array(z.string()),
  /** BCP 47; `und` where it could not be told. */
  language: z.string(),
  published: Published,
  updated: Moment.optional(),
  /** The body alone, paragraphs separated by a blank line. Every span of the record indexes this string. */
  text: z.string(),
  furniture: z.array(Furniture),
  /** What the page is, when it is no plain article. */
  pageKind: z.enum(['article', 'index', 'live-blog', 'gallery', 'paywalled', 'consent', 'empty']).optional(),
});
export type Article = z.infer<typeof Article>;
