import { z } from 'zod';
import { Day } from './article.ts';
import { Span } from './span.ts';

/** A temporal expression, after TimeML's TIMEX3. */
export const TimeExpression = z.strictObject({
  span: Span,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** TIMEX3 value: `2023-02-21`, `2023-W08`, `P3D`, `PAST_REF`, `XXXX-02` where the year is unknown. */
  value: z.string(),
  /** TIMEX3 modifier: START, MID, END, APPROX, MORE_THAN, … */
  mod: z.string().optional(),
  /** The days it covers, where they are known. */
  from: Day.optional(),
  to: Day.optional(),
  /** What it was reckoned from: `published`, or the offset span of another expression as `start-end`. */
  anchor: z.string().optional(),
  /** `stated` where the words alone say the value; `implied` where it was reckoned from the anchor, the tense or a custom of English. */
  basis: z.enum(['stated', 'implied']).optional(),
  /** The row of the grammar that read the words, as `head: pattern`. */
  rule: z.string().optional(),
  /** The way from the anchor that tense pointed, where the value hung on it. */
  direction: z.enum(['past', 'future']).optional(),
  /** The zone a clock is said in: an offset from UTC (`-05:00`), a name of the IANA database, or `local`. */
  zone: z.string().optional(),
  /** The date in EDTF (ISO 8601-2, level 1), where that says more than the value: `2023-02~`, `199X`, `../2023-02-21`. */
  edtf: z.string().optional(),
});
export type TimeExpression = z.infer<typeof TimeExpression>;

/** When a statement was made or an event takes place. */
export const When = z.strictObject({
  from: Day,
  to: Day,
  precision: z.enum(['time', 'day', 'week', 'month', 'season', 'year', 'range']),
  /** The words that say so, where any do. */
  span: Span.optional(),
});
export type When = z.infer<typeof When>;

/** Where something was said or takes place. */
export const Place = z.strictObject({
  name: z.string(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  actor: z.string().optional(),
  span: Span.optional(),
});
export type Place = z.infer<typeof Place>;
