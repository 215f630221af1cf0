import type { Temporal } from 'temporal-polyfill';
import type { Meaning } from '../meaning.ts';
import { dateOf, daysBetween, type Stretch, yearAt } from './calendar.ts';
import type { Frame, Mention, Resolved } from './frame.ts';
import { resolve } from './resolve.ts';

/** What an operation comes to in a frame; undefined where it says nothing. */
export type Resolver = (m: Meaning, frame: Frame) => Resolved | undefined;
export interface Resolvers {
  readonly [op: string]: Resolver;
}

export const of = (stretch: Stretch, anchor?: string): Resolved => ({ value: stretch.code, stretch, anchor });
export const pad = (n: number) => String(n).padStart(2, '0');
const PUBLISHED = 'published';
/** A story that has come to a month so much later in the year and names this one means the year after. */
export const TURN = 8;
/** News gives the year of a date further off than so many days, whatever the tense. */
const UNNAMED_YEAR = { day: 290, month: 340 };
/** How much further off a day still to come must count; where the words lean ahead, it counts for nearer than it is. */
const AHEAD = 1.25;
/** Of two dates of what is appointed, one still to come is meant where it is so much nearer. */
const MUCH_NEARER = 2.5;
export const LEANING = 0.4;

/** The values of what is not known. */
export const UNKNOWN: { readonly [grain: string]: string } = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
};

/** The day that a frame reckons from: publication in news, the last date told in a narrative. */
export function reference(frame: Frame): { date: Temporal.PlainDate; anchor: string } | undefined {
  const told = frame.day ?? frame.focus;
  if (frame.mode === 'narrative') return told && { date: dateOf(told.stretch.from), anchor: told.at };
  return frame.now && { date: frame.now, anchor: PUBLISHED };
}

/** How many characters part an expression from a mention before it. */
export const apart = (told: Mention, { expression }: Frame): number =>
  expression.span.start - Number(told.at.split('-')[1]);

/** A year that is itself reckoned: "August of that year". */
export function yearOf(m: Meaning, frame: Frame): number | undefined {
  if (typeof m.year === 'number') return m.year;
  if (m.year === undefined) return undefined;
  const stretch = resolve(m.year, frame)?.stretch;
  return stretch && yearAt(stretch);
}

/** What a reckoned year was counted from: publication for "14 January last year"; undefined for a year in digits. */
export const anchorOfYear = (m: Meaning, frame: Frame): string | undefined =>
  typeof m.year === 'object' ? resolve(m.year, frame)?.anchor : undefined;

/** Of the same day in several years, the one that tense points to; without tense, the nearest. */
export function nearest(
  candidates: readonly Stretch[],
  date: Temporal.PlainDate,
  frame: Frame,
): Stretch | undefined {
  const today = date.toString();
  // Without tense, what is told has rather happened than not.
  const days = (s: Stretch) => daysBetween(today, s.from);
  const leans = frame.mode === 'news' && frame.direction === 'leaning';
  const away = (s: Stretch) => (days(s) > 0 ? days(s) * (leans ? LEANING : AHEAD) : -days(s));
  if (frame.mode === 'news') {
    const pointed =
      frame.direction === 'past'
        ? candidates.findLast((s) => s.from <= today)
        : frame.direction === 'future'
          ? candidates.find((s) => s.to >= today)
          : undefined;
    // "The nominee for the Nov. 8 election said", in July: that of this year, though the clause is told as past.
    const unsure = pointed && frame.direction === 'past' && !frame.happened && frame.appointed;
    const next = unsure ? candidates.find((s) => s.from > today) : undefined;
    if (pointed && next && days(next) * MUCH_NEARER < -days(pointed)) return next;
    const within = UNNAMED_YEAR[pointed?.grain === 'day' ? 'day' : 'month'];
    const own = () =>
      (frame.direction === 'past' && frame.happened) || (frame.direction === 'future' && frame.onTerm);
    if (pointed && (Math.abs(days(pointed)) <= within || own())) return pointed;
  }
  return candidates.toSorted((a, b) => away(a) - away(b))[0];
}
