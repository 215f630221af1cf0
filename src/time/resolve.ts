import type { Temporal } from 'temporal-polyfill';
import type { Doc } from '../language/index.ts';
import type { Published, TimeExpression } from '../record/index.ts';
import type { Expression } from './expression.ts';
import type { Meaning } from './meaning.ts';
import { JOINED, Telling } from './telling.ts';
import { directionAt } from './tense.ts';
import { dateOf, daysBetween, quarterAt, yearAt } from './value/calendar.ts';
import { countedDays, type Days } from './value/counted.ts';
import { edtfOf } from './value/edtf.ts';
import { fiscalCount } from './value/fiscal.ts';
import type { Direction, Frame, Mention, Resolved } from './value/frame.ts';
import { isHistory, isNarrative, isTold } from './value/narrative.ts';
import { quarterMeant } from './value/quarters.ts';
import { resolve } from './value/resolve.ts';
import { asides, borrowYear, calendarIn, statedYear } from './value/thread.ts';
import { zoneOf } from './value/zone.ts';

/** A page known to within so many days still dates what is the same on the first of them and on the last. */
const WIDEST = 366;

/**
 * Gives each expression its TIMEX3 value and the days it covers. News is reckoned from the day of publication (`best`, or
 * an interval of one day); where only an interval is known, what comes out alike from both its ends is kept. A narrative,
 * told from its own dates, is reckoned from the date told before. Where no day is known, values keep their unknown parts
 * (`XXXX-WXX-3`). An expression that says nothing (31 June) is left out.
 */
export function resolveTimes(doc: Doc, found: readonly Expression[], published: Published): TimeExpression[] {
  const day = dayOfPublication(published);
  const { earliest, latest } = published;
  const unsure =
    day === undefined &&
    earliest !== undefined &&
    latest !== undefined &&
    daysBetween(earliest, latest) <= WIDEST;
  const known = day ?? (unsure ? dateOf(earliest) : undefined);
  const history = known === undefined || isHistory(found, known);
  // What only a history means as time is none in what counts from the day it came out.
  const expressions = history ? found : found.filter((e) => e.meaning.narrative === undefined);
  const now = { zone: zoneOf(published.best), unsure: published.how === 'inferred', history };
  const times = reckon(doc, expressions, { ...now, day });
  if (!unsure) return times.filter((t) => t !== undefined);
  const first = reckon(doc, expressions, { ...now, day: dateOf(earliest) });
  const last = reckon(doc, expressions, { ...now, day: dateOf(latest) });
  return times
    .map((t, k) => (first[k]?.value === last[k]?.value ? first[k] : t))
    .filter((t) => t !== undefined);
}

/** What a page's expressions are reckoned from. */
interface Publication {
  readonly day: Temporal.PlainDate | undefined;
  readonly zone: string | undefined;
  /** The day is only the likeliest. */
  readonly unsure: boolean;
  /** A narrative here is told from its own dates alone. */
  readonly history: boolean;
}

/** Each expression's time, reckoned from one day; undefined where it has none. */
function reckon(
  doc: Doc,
  expressions: readonly Expression[],
  { day: now, zone, unsure, history }: Publication,
): (TimeExpression | undefined)[] {
  const today = now?.toString() ?? '';
  const narrative = isNarrative(expressions, now);
  const aside = narrative ? asides(expressions) : new Set();
  /** The last date of the story that a narrative tells. */
  let story: Mention | undefined;
  let lent: { readonly to: Expression; readonly direction: Direction | undefined } | undefined;
  let focus: Mention | undefined;
  let thread: Mention | undefined;
  /** Where the story stood when a sentence turned to another time. */
  let left: (Pick<Frame, 'thread' | 'focus'> & { readonly sentence: number }) | undefined;
  let ancient: Frame['ancient'];
  let day: Mention | undefined;
  let lastDay: Mention | undefined;
  let quarter: Mention | undefined;
  let longer = false;
  const page = { doc, now, zone, fiscal: fiscalCount(doc.text, expressions, now) };
  return expressions.map((expression, k) => {
    const following = expressions[k + 1];
    const { start, end } = expression.span;
    const between = following && doc.text.slice(end, following.span.start);
    const previous = expressions[k - 1];
    const then = expressions[k + 2];
    const afterwards = then && doc.text.slice(following?.span.end, then.span.start);
    const bracketed =
      then &&
      ((between === ' (' && /^\),? (local time )?(on )?$/.test(afterwards ?? '')) ||
        (isClock(following?.meaning) &&
          RANGE.test(between ?? '') &&
          /^,? (on )?$/.test(afterwards ?? '') &&
          isDay(then.meaning)));
    const { meaning, lender } = borrowed(
      expression.meaning,
      // "0530 GMT (1:30 a.m. EDT) on Sunday", "from 2 to 4 p.m. on Sunday": the day is of both clocks.
      bracketed && isClock(following?.meaning) ? then.meaning : following?.meaning,
      bracketed ? ' on ' : between,
      previous && {
        meaning: previous.meaning,
        between: doc.text.slice(previous.span.end, start),
        told: focus?.at === `${previous.span.start}-${previous.span.end}`,
        year: focus?.at.endsWith(`-${previous.span.end}`) ? yearAt(focus.stretch) : undefined,
      },
    );
    // "At 9:30 a.m. EST on Tuesday": the clock and its day point the same way.
    let direction: Direction | undefined = lent?.to === expression ? lent.direction : undefined;
    const way = (): Direction => {
      direction ??= directionAt(doc, expression);
      return direction;
    };
    const told = narrative && (now === undefined || isTold(expression, story, history, way));
    const mode = told ? 'narrative' : 'news';
    if (left && left.sentence < expression.sentence) {
      // What a page with a day of its own tells next ("four years later") goes on from there all the same.
      thread = left.thread;
      if (!now) focus = left.focus;
      left = undefined;
    }
    const come = { focus, thread, ancient, day, lastDay, quarter, longer };
    const frame = new Telling(page, come, { expression, previous, following }, mode, way);
    const resolved = resolve(meaning, frame);
    const borrowedFrom = lender === 'following' ? (bracketed ? then : following) : undefined;
    if (isClock(expression.meaning) && borrowedFrom) lent = { to: borrowedFrom, direction };
    if (!resolved) return undefined;
    if (isLongerPeriod(expression)) longer = true;
    const { stretch } = resolved;
    const before = /^BC(\d{4})/.exec(resolved.value);
    if (before) ancient = { year: Number(before[1]), at: `${start}-${end}` };
    else if (stretch) ancient = undefined;
    if (stretch) {
      const mention: Mention = {
        stretch,
        at: `${start}-${end}`,
        sentence: expression.sentence,
        stated: statedYear(expression.meaning) !== undefined,
        ends: resolved.ends,
        closes: previous !== undefined && isPeriod(previous.meaning) && CLOSING.test(frame.before),
        ...(countsBack(meaning) && {
          since: [day, focus, quarter].find((m) => m?.at === resolved.anchor) ?? null,
        }),
      };
      const apart = aside.has(expression) || (told && looksAway(meaning, doc.text, start));
      if (!apart) left = undefined;
      else if (thread) left ??= { thread, focus, sentence: expression.sentence };
      focus = mention;
      if (tellsStory(mention, told, meaning, now)) story = mention;
      // A story does not go on from D-Day where it only names it.
      const named = meaning.op === 'holiday' && meaning.year === undefined;
      if (!aside.has(expression) && stretch.grain !== 'decade' && !named) thread = mention;
      day = stretch.grain === 'day' ? mention : undefined;
      lastDay = day ?? lastDay;
      if (stretch.grain === 'quarter' && namesQuarter(expression)) {
        if (!isCompared(mention, quarter, frame.before)) quarter = mention;
        longer = false;
      }
    }
    const counted = stretch ? undefined : countedDays(meaning, frame);
    const meant = quarterMeant(frame);
    if (meant)
      quarter = { stretch: meant, at: `${start}-${end}`, sentence: expression.sentence, stated: false };
    const from = (borrowedFrom ?? (lender && previous))?.span;
    const anchor = resolved.anchor ?? (from ? `${from.start}-${from.end}` : counted && 'published');
    const gone = stretch && stretch.to < today && direction !== 'none';
    const toCome = today && stretch && stretch.from > today && direction === 'past';
    const pointed = gone && direction ? 'past' : toCome ? 'future' : direction;
    return timeOf(
      expression,
      { ...resolved, anchor, days: ownQuarterDays(resolved) ?? stretch ?? counted },
      pointed,
      unsure,
    );
  });
}

/** A date by which a story goes on: a year before that of publication, or what was reckoned from one. */
function tellsStory(
  mention: Mention,
  told: boolean,
  m: Meaning,
  now: Temporal.PlainDate | undefined,
): boolean {
  if (mention.stated) return now === undefined || mention.stretch.to < `${now.year}-01-01`;
  return told && (calendarIn(m) !== undefined || m.op === 'anaphor' || m.op === 'offset');
}

/** An expression that takes its year or its day from the one right after it. */
function borrowed(
  m: Meaning,
  next: Meaning | undefined,
  between: string | undefined,
  previous?: { meaning: Meaning; between: string; told: boolean; year: number | undefined },
): { meaning: Meaning; lender?: 'previous' | 'following' } {
  // "Sunday at noon", "Oct. 3, about 10 a.m.": the day stands before the clock.
  if (isClock(m) && previous && /^(,? at |, )$/.test(previous.between) && isDay(previous.meaning)) {
    const time = m.op === 'clock' ? m : m.of;
    const day = previous.told && previous.meaning.then ? { op: 'told' } : previous.meaning;
    return { meaning: { op: 'at', of: day, time, mod: m.mod }, lender: 'previous' };
  }
  // "A year ago, on Oct. 28": the year stands before the day.
  if (
    m.op === 'calendar' &&
    m.month !== undefined &&
    m.year === undefined &&
    previous &&
    isYearAway(previous.meaning) &&
    /^, (on|in) $/.test(previous.between)
  )
    return { meaning: { ...m, year: previous.year ?? previous.meaning }, lender: 'previous' };
  if (!next || between === undefined || between.length > 24) return { meaning: m };
  // "On Thursday (Nov. 16)": the date in brackets is the weekday's.
  if (m.op === 'weekday' && m.by === undefined && between === ' (' && next.op === 'calendar' && next.day)
    return { meaning: { op: 'pinned', dow: m.dow, of: next }, lender: 'following' };
  // "From Monday to Thursday last week".
  if (m.op === 'weekday' && m.by === undefined && next.op === 'weekweekday' && JOINED.test(between))
    return { meaning: { op: 'weekweekday', dow: m.dow, by: next.by }, lender: 'following' };
  if (isClock(m) && /^(,? on |\),? (on )?)$/.test(between) && !('time' in next)) {
    return { meaning: { op: 'at', of: next, time: m.op === 'clock' ? m : m.of }, lender: 'following' };
  }
  // "Between 3 a.m. and 6 a.m. Sunday".
  if (isClock(m) && next.op === 'at' && next.of && RANGE.test(between))
    return { meaning: { op: 'at', of: next.of, time: m.op === 'clock' ? m : m.of }, lender: 'following' };
  const meaning = borrowYear(m, next, between);
  return meaning === m ? { meaning } : { meaning, lender: 'following' };
}

/** "Repeating their successes of the previous year", "signed two years ago", "lasted until its fall in 1945". */
const looksAway = (m: Meaning, text: string, start: number): boolean =>
  countsBack(m) ||
  (m.op === 'offset' && Number(m.by) < 0) ||
  UNTIL.test(text.slice(Math.max(0, start - UNTIL_REACH), start));
const UNTIL = /\b(until|till)\b[^,;.]*$/i;
const UNTIL_REACH = 50;

/** "A year earlier", "the previous week": of a time told before. */
const countsBack = (m: Meaning): boolean =>
  (m.op === 'anaphor' || (m.op === 'offset' && m.from === 'then')) && Number(m.by) < 0;

/** "For the nine months", "for the year": results from here on are of more than a quarter. */
function isLongerPeriod({ meaning: m, text }: Expression): boolean {
  if (m.op === 'anaphor') return m.unit === 'year' && m.bare !== undefined;
  return m.op === 'duration' && m.unit === 'month' && Number(m.num) >= 6 && /^(the|first|its)\b/i.test(text);
}

/** "The third quarter", "the quarter ended Sept. 30", "last quarter", "the latest quarter"; not "the year-ago quarter". */
const namesQuarter = ({ meaning: { op, by, back } }: Expression) =>
  (op === 'quarter' && !back) ||
  op === 'anaphor' ||
  op === 'unit' ||
  (op === 'quarterstep' && !(Number(by) < 0));

/** Before the day that a period ended on. */
const CLOSING = /\b(ended|ending|to|through) (the end of )?$/i;
const isPeriod = ({ op, unit }: Meaning) => op === 'duration' || (op === 'anaphor' && unit === 'year');

/** What stands before a figure to compare with: "rose 5% from the second quarter", "against $3 million in". */
const COMPARING = /\b(from|with|against|versus|than|below|above|over)\b/i;

/** Whether a quarter is one that the text's own is compared with: "the third quarter of last year", "from the second quarter". */
const isCompared = ({ stretch, sentence }: Mention, told: Mention | undefined, before: string): boolean =>
  told !== undefined &&
  stretch.from < told.stretch.from &&
  (quarterAt(stretch) === quarterAt(told.stretch) || (sentence === told.sentence && COMPARING.test(before)));

const isClock = (m: Meaning | undefined) => m?.op === 'clock' || (m?.op === 'within' && m.of?.op === 'clock');
const RANGE = /^ ?(to|and|until|till|-|–) ?$/;
const isYearAway = (m: Meaning) =>
  (m.op === 'unit' && m.unit === 'year') || (m.op === 'offset' && m.of?.unit === 'year');
const isDay = (m: Meaning) =>
  m.op === 'weekday' || m.op === 'today' || (m.op === 'calendar' && m.day !== undefined);

/** A decade or a year whose century is left to the reader: "the sixties", "'98". */
const CUT = /['’‘`]\d\d|ties\b/i;

/**
 * The record's row, with the reasons: the grammar's row, the anchor, and the tense where it was asked for. `unsure` is said of
 * a day of publication that is itself only likely: what is reckoned from it is then uncertain too.
 */
function timeOf(
  expression: Expression,
  { value, type, mod, days, anchor, zone, doubtful }: Omit<Resolved, 'stretch'> & { days: Days | undefined },
  direction: Direction | undefined,
  unsure: boolean,
): TimeExpression {
  const time: TimeExpression = { span: expression.span, type: type ?? expression.type, value };
  if (mod) time.mod = mod;
  if (days) {
    time.from = days.from;
    time.to = days.to;
  }
  if (anchor) time.anchor = anchor;
  time.basis = anchor || CUT.test(expression.text) ? 'implied' : 'stated';
  time.rule = expression.rule;
  if (anchor && direction && direction !== 'none') time.direction = direction === 'past' ? 'past' : 'future';
  if (zone) time.zone = zone;
  const edtf = edtfOf(time, doubtful || (unsure && anchor !== undefined));
  if (edtf !== undefined && edtf !== value) time.edtf = edtf;
  return time;
}

/** The days of a company's own quarter, whose stretch is the calendar's of the same number. */
function ownQuarterDays({ stretch, ends }: Resolved): Days | undefined {
  if (ends === undefined || stretch?.grain !== 'quarter') return undefined;
  const last = dateOf(ends);
  return { from: last.add({ days: 1 }).subtract({ months: 3 }).toString(), to: ends };
}

/** The one day that relative expressions count from. */
export function dayOfPublication(published: Published): Temporal.PlainDate | undefined {
  const day = published.best ?? (published.earliest === published.latest ? published.earliest : undefined);
  return day ? dateOf(day) : undefined;
}
