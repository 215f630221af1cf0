import type { Expression } from '../expression.ts';
import type { Word } from '../find/words.ts';
import type { Meaning } from '../meaning.ts';
import { dateOf, move, weekOf } from '../value/calendar.ts';
import { type Clue, inSentence, type Page, sentenceOf, wordAt, wordsBetween } from './clue.ts';
import { isToldNow, speaksNow } from './current.ts';
import { plusDays, type Stay, UNNAMED } from './days.ts';
import { type Landmark, tables } from './tables.ts';

const UNREAL =
  /^(possible|potential|feared|threatened|looming|planned|imminent|hypothetical|future|proposed|alleged|plot|threat|ahead|upcoming|avert|prevent)$/;
/** What stands in the calendar long before it comes, and is spoken of ahead. */
const SCHEDULED =
  /\b(referendum|election|summit|vote|games|inauguration|coronation|funeral|withdrawal|confirmation)\b/i;
const COMING = /\b(will|would|could|may|might|ahead of|upcoming|before|next|looming|plans?|campaign)\b/i;
const MODAL = /^(would|could|may|might|to|will|should)$/;
/** How many characters may part an expression from the event it is tied to. */
const NEAR = 70;
/** A bare weekday belongs to an event only right beside it. */
const WEEKDAY_NEAR = 24;

/** Well-known events by data/time/landmarks.tsv: told as past, so long ago, or "last year", "on Friday". */
export function landmarks(page: Page): Clue[] {
  const clues: Clue[] = [];
  for (const { begin, end, values, passed } of tables().landmarks.find(page.words, timesBetween(page))) {
    const start = page.words[begin]?.start ?? 0;
    const span = { start, end: page.words[end - 1]?.end ?? start };
    const sentence = sentenceOf(page, start);
    // A phrase can be of two events ("the invasion of Ukraine", 2014 and 2022): the earlier bounds, either can be meant.
    const meant = values
      .filter((l) => !namesOtherYear(page.words, end, l))
      .toSorted((a, b) => a.day.localeCompare(b.day));
    const [first] = meant;
    if (!first || isUnreal(page, begin, sentence?.start ?? 0)) continue;
    if (
      SCHEDULED.test(wordsBetween(page, begin, end)) &&
      sentence &&
      COMING.test(page.doc.text.slice(sentence.start, sentence.end))
    )
      continue;
    const name = [...new Set(meant.map((l) => `${l.name} (${l.day})`))].join(' or ');
    clues.push({
      rule: 'landmark-past',
      reason: `“${wordsBetween(page, begin, end)}” is ${name}: the page was written after it.`,
      span,
      allowed: [{ from: first.day }],
      weight: 7,
    });
    if (!sentence) continue;
    for (const e of inSentence(page, sentence.index)) {
      const inside = passed.some((at) => {
        const word = page.words[at];
        return word !== undefined && word.start <= e.span.start && e.span.start - word.end <= 1;
      });
      const apart = e.span.end <= start ? start - e.span.end : e.span.start - span.end;
      if (!inside && (apart < 0 || apart > NEAR)) continue;
      const between = inside
        ? ''
        : page.doc.text.slice(Math.min(e.span.end, span.end), Math.max(e.span.start, start)).toLowerCase();
      if (/[;:()]|\bwho\b/.test(between)) continue;
      if (e.meaning.op === 'weekday' && (between.length > WEEKDAY_NEAR || isPartOfName(page, end))) continue;
      const current = speaksNow(page, sentence);
      const usual = meant.filter((l) => !l.bound);
      const dated = unnamedYear(page, e, begin, end, usual);
      if (dated) {
        clues.push({
          rule: 'landmark-date',
          reason: `“${e.text}” is told of ${dated.name} (${dated.day}) without its year, as in the months after it.`,
          span: { start: Math.min(e.span.start, start), end: Math.max(e.span.end, span.end) },
          allowed: [{ from: dated.day, to: plusDays(dated.day, UNNAMED) }],
          weight: 5,
        });
      }
      const since = current ? usual.flatMap((l) => sinceThen(e, l, between) ?? []) : [];
      // "He resigned two years after the storm": when that was, and the page may be of any day after it.
      const elapsed = isToldNow(page, e, sentence) ? since : since.map(({ from }) => ({ from }));
      const linked = elapsed.length > 0 ? elapsed : usual.flatMap((l) => toldBy(e, l, between) ?? []);
      if (linked.length === 0) continue;
      clues.push({
        rule: elapsed.length > 0 ? 'landmark-elapsed' : 'landmark-deictic',
        reason: `“${e.text}” is told of ${usual.map((l) => `${l.name} (${l.day})`).join(' or ')}.`,
        span: { start: Math.min(e.span.start, start), end: Math.max(e.span.end, span.end) },
        allowed: linked,
        weight: 5,
      });
    }
  }
  return clues;
}

/** Times that can part the words of an event, by the places where they begin, with the places behind them: "on Friday". */
function timesBetween(page: Page): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const e of page.expressions) {
    const at = wordAt(page, e.span.start);
    const placed = /^(on|in|at|late|early)$/.test(page.words[at - 1]?.low ?? '') ? at - 1 : at;
    places.set(placed, wordAt(page, e.span.end));
  }
  return places;
}

/**
 * The event whose very day the text names without the year: "since Iraq invaded Kuwait on Aug. 2". Not where the date is
 * part of the event's name ("the Oct. 7 attack") or it comes round ("every Aug. 2", "the anniversary").
 */
function unnamedYear(
  page: Page,
  e: Expression,
  begin: number,
  end: number,
  meant: readonly Landmark[],
): Landmark | undefined {
  const { op, year, month, day } = e.meaning;
  if (op !== 'calendar' || year !== undefined || month === undefined || day === undefined) return undefined;
  if (page.words.slice(begin, end).some((w) => w.kind === 'number')) return undefined;
  const sentence = sentenceOf(page, e.span.start);
  if (
    sentence &&
    /\b(anniversar|every|each|mark(s|ed|ing)?\b)/i.test(page.doc.text.slice(sentence.start, sentence.end))
  )
    return undefined;
  return meant.find((l) => Number(l.day.slice(5, 7)) === month && Number(l.day.slice(8)) === day);
}

/** "The 9/11 commission": the event only names something else. */
function isPartOfName(page: Page, end: number): boolean {
  const next = page.words[end];
  return (
    next?.kind === 'word' &&
    next.gap !== 'break' &&
    !/^(on|in|at|and|or|that|last|this|to|by|was|were|is|has|had|when|as)$/.test(next.low)
  );
}

/** Spoken of as feared, planned or still ahead. */
function isUnreal(page: Page, begin: number, sentenceStart: number): boolean {
  for (let k = begin - 1; k >= Math.max(0, begin - 3); k--) {
    const word = page.words[k];
    if (!word || word.start < sentenceStart) break;
    if (UNREAL.test(word.low) || (k === begin - 1 && MODAL.test(word.low)) || /^(if|unless)$/.test(word.low))
      return true;
  }
  return false;
}

/** "Invaded Ukraine in 2014": another event of the kind. */
export function namesOtherYear(words: readonly Word[], end: number, landmark: Landmark): boolean {
  for (let k = end; k < end + 4; k++) {
    const low = words[k]?.low ?? '';
    if (/^(19|20)\d\d$/.test(low) && low !== landmark.day.slice(0, 4)) return true;
  }
  return false;
}

const DAYS: { readonly [unit: string]: number } = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91,
  year: 365.25,
  decade: 3652,
};
/** What "days", "weeks", "months" and "years" without a count come to, in days. */
const VAGUE: { readonly [unit: string]: readonly [number, number] } = {
  day: [0, 21],
  week: [6, 100],
  month: [40, 750],
  year: [500, 4000],
};

/** "Roughly a year after", "in the two years since", "a year ago": publication lies so far from the event. */
function sinceThen(e: Expression, landmark: Landmark, between: string): Stay[] | undefined {
  const after = e.meaning.op !== 'offset' && /^\s*(after|since|into|following|on from)\b/.test(between);
  const ago = e.meaning.op === 'offset' && e.meaning.by === -1 && e.meaning.from === 'doc';
  if (!after && !ago) return undefined;
  const amount = amountIn(e.meaning);
  if (!amount?.unit || !DAYS[amount.unit]) return undefined;
  if (amount.num === 'X') {
    const range = VAGUE[amount.unit];
    return range && [{ from: plusDays(landmark.day, range[0]), to: plusDays(landmark.day, range[1]) }];
  }
  const length = Number(amount.num) * (DAYS[amount.unit] ?? 1);
  if (!(length > 0) || length > 15000) return undefined;
  const [less, more] = slack(e.text.toLowerCase(), length);
  return [
    {
      from: plusDays(landmark.day, Math.round(length - less)),
      to: plusDays(landmark.day, Math.round(length + more)),
    },
  ];
}

/** How far a stated length of time may be off, in days either way. */
function slack(text: string, length: number): readonly [less: number, more: number] {
  if (/nearly|almost|under|less/.test(text)) return [length * 0.2 + 3, length * 0.03 + 3];
  if (/more than|over|well over/.test(text)) return [length * 0.03 + 3, length * 0.4 + 7];
  return [length * 0.16 + 5, length * 0.25 + 7];
}

function amountIn(m: Meaning): Meaning | undefined {
  for (let at: Meaning | undefined = m; at; at = at.of) if (at.unit) return at;
  return undefined;
}

/** "Last year", "last month", "on Friday" said of the event, or of what came "weeks before" it. */
function toldBy(e: Expression, landmark: Landmark, between: string): Stay[] | undefined {
  const m = e.meaning.op === 'within' && e.meaning.of ? e.meaning.of : e.meaning;
  const shifted = /\b(days|weeks|months|years|before|after|since|until|ahead)\b/.exec(between);
  const happened: Stay = shifted
    ? /\b(just |only )?(days|weeks) before\b/.test(between)
      ? { from: plusDays(landmark.day, -49), to: plusDays(landmark.day, -1) }
      : {}
    : { from: landmark.day, to: landmark.day };
  if (!happened.from || !happened.to) return undefined;
  const stays = [happened.from, happened.to].map((day) => publishedBy(m, day));
  return stays[0] && stays[1] ? [stays[0], stays[1]] : undefined;
}

/** When a page was written that calls a day "last year", "this month", "Friday". */
function publishedBy(m: Meaning, day: string): Stay | undefined {
  const date = dateOf(day);
  const by = Number(m.by);
  if (m.op === 'unit' && m.unit === 'year' && (by === 0 || by === -1)) {
    const year = date.year - by;
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  if (m.op === 'unit' && m.unit === 'month' && (by === 0 || by === -1)) {
    const then = move(date, 'month', -by);
    const first = then.with({ day: 1 });
    return {
      from: by === 0 ? day : first.toString(),
      to: first.add({ months: 1 }).subtract({ days: 1 }).toString(),
    };
  }
  if (m.op === 'unit' && m.unit === 'week' && (by === 0 || by === -1)) {
    const week = weekOf(move(date, 'week', -by));
    // A Sunday's page calls the week that ends with it last week.
    return { from: by === 0 ? day : plusDays(week.from, -1), to: plusDays(week.to, 1) };
  }
  if (m.op === 'weekday' && m.dow === date.dayOfWeek && m.then === undefined && m.by === undefined) {
    return { from: day, to: plusDays(day, 6) };
  }
  if (m.op === 'today' && (by === 0 || by === -1))
    return { from: plusDays(day, -by - 1), to: plusDays(day, 1 - by) };
  return undefined;
}
