import type { Meaning } from '../meaning.ts';
import { dateOf, half, month, monthAt, quarter, quarterAt, type Stretch, year, yearAt } from './calendar.ts';
import { lastMonthOf, REPORTED } from './fiscal.ts';
import { type Frame, isFuture, type Mention, type Resolved } from './frame.ts';
import { anchorOfYear, apart, of, type Resolvers, reference, yearOf } from './reference.ts';
import { resolve } from './resolve.ts';

/** The length of ", its ". */
const COMMA = 6;
/** What was in a quarter is told only when so many days of it have gone by. */
const BEGUN = 30;

/** Quarters and halves of the year, and the periods that results are compared with. */
export const quarters: Resolvers = {
  quarter: (m, frame) => {
    const n = m.n ?? 1;
    if (!Number.isInteger(n) || n < 1 || n > 4) return undefined;
    if (m.back) return yearBefore(n, frame);
    // "The third quarter ended April 30": by the company's own count, in the year that it ended in.
    const end = m.year === undefined ? endOf(frame) : undefined;
    // "In the year-ago quarter, the second quarter ended Oct. 31": two names of one.
    const same = frame.focus?.stretch.grain === 'quarter' && frame.focus;
    if (end && same && /, (its |the )?$/.test(frame.before) && apart(same, frame) <= COMMA)
      return { ...of(quarter(yearAt(same.stretch), n), same.at), ends: end.to };
    if (end) return { ...of(quarter(yearAt(end), n), reference(frame)?.anchor), ends: end.to };
    return (
      ownQuarter(n, m, frame) ??
      fiscalQuarter(n, m, frame) ??
      numbered(n, m, frame, quarter) ?? { value: `XXXX-Q${n}` }
    );
  },
  quarterstep: (m, frame) => {
    const finer = m.period ? finerThanQuarter(frame) : undefined;
    if (finer?.stretch.grain === 'month')
      return of(month(yearAt(finer.stretch) - 1, monthAt(finer.stretch)), finer.at);
    const latest = latestQuarter(frame);
    if (!latest) return { value: 'XXXX-QX' };
    if (m.period && frame.longer) return of(year(yearAt(latest.stretch) - 1), latest.at);
    const by = m.by === undefined || Number.isNaN(Number(m.by)) ? 0 : Number(m.by);
    return of(quarter(yearAt(latest.stretch), quarterAt(latest.stretch) + by), latest.at);
  },
  yearago: (_, frame) => {
    const near = frame.longer || finerThanQuarter(frame) ? undefined : reportedQuarter(frame);
    if (near) return of(quarter(yearAt(near.stretch) - 1, quarterAt(near.stretch)), near.at);
    const ref = reference(frame);
    return ref ? of(year(ref.date.year - 1), ref.anchor) : { value: 'XXXX' };
  },
  sameperiod: (m, frame) => {
    const y = yearOf(m, frame);
    if (y === undefined) return undefined;
    // "The 1988 quarter" is a quarter whatever went before; "the 1988 period" may be longer.
    const q = m.quarter ? (frame.quarter ?? latestEnded(frame)) : frame.longer ? undefined : frame.quarter;
    return q ? of(quarter(y, quarterAt(q.stretch)), q.at) : of(year(y));
  },
  half: (m, frame) => {
    const n = m.n ?? 1;
    return !Number.isInteger(n) || n < 1 || n > 2
      ? undefined
      : (numbered(n, m, frame, half) ?? { value: `XXXX-H${n}` });
  },
};

/** A month or less that the text has come to since it named a quarter: "in the week ended March 20, above year-ago levels". */
function finerThanQuarter({ focus, quarter: told, expression }: Frame): Mention | undefined {
  if (!focus || focus.sentence < expression.sentence - 1 || (told && told.sentence >= focus.sentence))
    return undefined;
  return ['day', 'week', 'month'].includes(focus.stretch.grain) ? focus : undefined;
}

/** "The second quarter", "the first half": of the year said with it, else the one that tense points to; undefined where no day is known. */
function numbered(
  n: number,
  m: Meaning,
  frame: Frame,
  part: (year: number, n: number) => Stretch,
): Resolved | undefined {
  const y = yearOf(m, frame);
  if (y !== undefined) return of(part(y, n), anchorOfYear(m, frame));
  const ref = reference(frame);
  if (!ref) return undefined;
  const candidates = [-1, 0, 1].map((by) => part(ref.date.year + by, n));
  const begun = ref.date.subtract({ days: frame.direction === 'past' ? BEGUN : 0 }).toString();
  // "First-half profit fell": told of a half that is all but over.
  const halves = part === half && frame.direction === 'past' && !TO_COME.test(frame.after);
  const over = ref.date.add({ days: NEARLY_OVER }).toString();
  const chosen = halves
    ? candidates.findLast((s) => s.to <= over)
    : isFuture(frame.direction)
      ? candidates.find((s) => s.to >= ref.date.subtract({ days: REPORTED }).toString())
      : candidates.findLast((s) => s.from <= begun);
  return chosen && of(chosen, ref.anchor);
}

/** "Said first-half profit would fall". */
const TO_COME = /^\W*(?:\w+ ){0,3}(?:would|will|could|may)\b/;
/** Half a year is told as past from so many days before its end. */
const NEARLY_OVER = 15;

/** "The third quarter a year ago": a year before the last that has ended. */
function yearBefore(n: number, frame: Frame): Resolved {
  const ref = reference(frame);
  const ended =
    ref && [0, -1].map((by) => quarter(ref.date.year + by, n)).find((s) => s.to < ref.date.toString());
  return ended ? of(quarter(yearAt(ended) - 1, n), ref.anchor) : { value: `XXXX-Q${n}` };
}

/** "Its fiscal second quarter", told as past: of a year of its own, which is mostly named as the running one. */
function fiscalQuarter(n: number, m: Meaning, frame: Frame): Resolved | undefined {
  const ref = reference(frame);
  if (!ref || m.year !== undefined || isFuture(frame.direction) || !FISCAL.test(frame.expression.text))
    return undefined;
  const lastYears = n === 4 && ref.date.month <= JUST_ENDED;
  return of(quarter(ref.date.year - (lastYears ? 1 : 0), n), ref.anchor);
}

const FISCAL = /\bfiscal\b/i;
/** Up to this month a fourth quarter told as past is that of the year before. */
const JUST_ENDED = 3;

/** "The fourth quarter" of a company whose quarters are not the calendar's: the last of them that has ended, or the next to end. */
function ownQuarter(n: number, m: Meaning, frame: Frame): Resolved | undefined {
  const { fiscal } = frame;
  const ref = reference(frame);
  if (fiscal === undefined || m.year !== undefined || !ref) return undefined;
  const ends = [-1, 0, 1].map((by) => lastMonthOf(fiscal, ref.date.year + by, n).to);
  const today = ref.date.toString();
  const end = isFuture(frame.direction) ? ends.find((to) => to >= today) : ends.findLast((to) => to < today);
  return end === undefined ? undefined : { ...of(quarter(dateOf(end).year, n), ref.anchor), ends: end };
}

/** The quarter that a text reports on: the one it spoke of last, where that is over. */
export function reportedQuarter(frame: Frame): { stretch: Stretch; at: string } | undefined {
  const { quarter: told, now, mode } = frame;
  if (!told || mode === 'narrative' || !now) return told;
  // "Fourth-quarter profit will be below that of a year ago" compares what it names.
  if ((told.ends ?? told.stretch.to) < now.toString() || told.sentence === frame.expression.sentence)
    return told;
  // "A fourth-quarter charge", still ahead, is not what "a year ago" is compared with.
  return latestEnded(frame);
}

/** The quarter the text speaks of, or the last that had ended when it was published. */
export const latestQuarter = (frame: Frame): { stretch: Stretch; at: string } | undefined =>
  reportedQuarter(frame) ?? latestEnded(frame);

/** Half a quarter: so long before its last day is the middle of it. */
const HALF_QUARTER = 45;

/** "The quarter ended July 31": the quarter of the calendar that most of it lies in. */
export function quarterEnded(frame: Frame): Stretch | undefined {
  const end = endOf(frame);
  if (end?.grain !== 'day' && end?.grain !== 'month') return undefined;
  const middle = dateOf(end.to).subtract({ days: HALF_QUARTER });
  return quarter(middle.year, Math.ceil(middle.month / 3));
}

/** A quarter in other words: "the three months ended March 31", "the January-March quarter", "January to March". */
export function quarterMeant(frame: Frame): Stretch | undefined {
  const { meaning } = frame.expression;
  if (meaning.op === 'duration' && meaning.unit === 'month' && meaning.num === 3) return quarterEnded(frame);
  const first = meaning.op === 'calendar' && meaning.day === undefined ? frame.from?.stretch : undefined;
  if (first?.grain !== 'month' || (meaning.month ?? 0) % 3 !== 0) return undefined;
  return meaning.month === monthAt(first) + 2 ? quarter(yearAt(first), quarterAt(first)) : undefined;
}

const ENDED =
  /^(ended|ending|that ended)\b|^(through|to) (the end of |\d\d? )?(jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/;

/** The day that "the week ended March 23" ends on. */
export function endOf(frame: Frame): Stretch | undefined {
  if (!ENDED.test(frame.after)) return undefined;
  return frame.following && resolve(frame.following, frame)?.stretch;
}

/** The last quarter of the calendar that had ended when the text was published. */
function latestEnded(frame: Frame): { stretch: Stretch; at: string } | undefined {
  const ref = reference(frame);
  return ref && { stretch: quarter(ref.date.year, Math.ceil(ref.date.month / 3) - 1), at: ref.anchor };
}
