import type { Temporal } from 'temporal-polyfill';
import type { Expression } from '../expression.ts';
import type { Meaning } from '../meaning.ts';
import type { Stretch } from './calendar.ts';
import type { DateOrder } from './date-order.ts';
import type { FiscalCount } from './fiscal.ts';

/**
 * Which way from the reference time an expression points, as tense and aspect have it. `leaning` is a future that the words
 * only lean to ("could", "to cast their ballots on Sunday", "Thursday's debate will"): what has just been is meant all the
 * same. `ahead` is what was still to come when it was decided: a weekday then lies ahead, a month can have come since.
 */
export type Direction = 'past' | 'future' | 'leaning' | 'ahead' | 'none';

/** Whether tense points ahead, plainly or leaning. */
export const isFuture = (direction: Direction): boolean => direction === 'future' || direction === 'leaning';

/** What an expression is reckoned from: the day of publication, and the time the text has come to. */
export interface Frame {
  /** The day the text was published, where that is known. */
  readonly now: Temporal.PlainDate | undefined;
  /** `news` reckons from the publication, `narrative` from the dates told before. */
  readonly mode: 'news' | 'narrative';
  /** The last dated mention, its span as `start-end`, and the last of each grain. */
  readonly focus: Mention | undefined;
  /** The last that was no aside: what a story's dates without a year belong to. */
  readonly thread: Mention | undefined;
  /** The year before the common era that a story has come to. */
  readonly ancient: { readonly year: number; readonly at: string } | undefined;
  /** The last mention, where it is a day. */
  readonly day: Mention | undefined;
  /** The last day told, whatever came since. */
  readonly lastDay: Mention | undefined;
  readonly quarter: Mention | undefined;
  /** Since that quarter the text has turned to a longer period, "the nine months", which "a year ago" then compares. */
  readonly longer: boolean;
  /** How the company that the text reports on counts its quarters, where that is not the calendar's way. */
  readonly fiscal: FiscalCount | undefined;
  /** What the next expression means. */
  readonly following: Meaning | undefined;
  /** The date that a span which begins here ends with: the June of "from January to June". */
  readonly until: Meaning | undefined;
  /** The date that the span which ends here began with. */
  readonly from: Mention | undefined;
  /** Read from the tree only when it is asked for. */
  readonly direction: Direction;
  /** The verb it hangs on tells what happened then: "the ship sank on Dec. 31". Read from the tree only when asked for. */
  readonly happened: boolean;
  /** What the calendar brings about has it for its time: "the law takes effect on Dec. 31". Read from the tree only when asked for. */
  readonly onTerm: boolean;
  /** It is the date of what is appointed long before: "the Nov. 8 election". Read from the tree only when asked for. */
  readonly appointed: boolean;
  /** A small word joins it to a weekday before it. */
  readonly joined: boolean;
  /** The page's own offset from UTC, where it states one. */
  readonly zone: string | undefined;
  /** How the page writes days and months in numbers; undefined where that does not show. */
  readonly order: DateOrder | undefined;
  /** Words right before the expression. */
  readonly before: string;
  /** Words right after the expression, in lower case: "ended" in "the year ended March 31". */
  readonly after: string;
  readonly expression: Expression;
  /** The same for a part of what it means, without what stands beside it. */
  alone(): Frame;
}

export interface Mention {
  readonly stretch: Stretch;
  readonly at: string;
  readonly sentence: number;
  /** It said its year itself. */
  readonly stated: boolean;
  /** It is the end of what figures are given for: "the year ended Dec. 31", "the six months to 30 June". */
  readonly closes?: boolean;
  /** The last day of a quarter that is a company's own, as ISO: its stretch is the calendar's of the same number. */
  readonly ends?: string;
  /** What it was counted back from, where it was: the April of "in April … a year earlier"; null for the day of publication. */
  readonly since?: Mention | null;
}

/** What an expression comes to. */
export interface Resolved {
  readonly value: string;
  readonly type?: Expression['type'];
  readonly mod?: string;
  /** The days it covers. */
  readonly stretch?: Stretch;
  readonly anchor?: string;
  /** The last day of a company's own quarter. */
  readonly ends?: string;
  /** One of two readings, neither of them sure. */
  readonly doubtful?: boolean;
  /** The zone of its clock. */
  readonly zone?: string;
}
