import { type CalendarWord, calendarWord } from './calendar.ts';
import { clock, offset, timeBeside, two } from './clock.ts';
import { asciiDigits, BEYOND_ASCII } from './digits.ts';

/** A date as written on a page: the day, and the time and zone where the words give them. Nothing is shifted. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time?: string;
  /** `Z` or `±HH:MM`. */
  readonly zone?: string;
  /** Offsets into the text read. */
  readonly start: number;
  readonly end: number;
  /** A day-and-month that reads either way round (`03/04/2024`) and that nothing decides. */
  readonly ambiguous?: boolean;
  readonly weekday?: boolean;
  /** The languages that write the month, and the weekday, so; none where both are in numbers. */
  readonly languages?: readonly string[];
}

export interface DateHints {
  /** BCP 47: decides between readings of words, and the order of numbers. */
  readonly language?: string;
  /** Whether numbers stand month first; told from the language when left out. */
  readonly monthFirst?: boolean;
}

const ISO =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d\d)(?::(\d{1,2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d(?!\d))?)?(?!\d)/giu;
const COMPACT =
  /(?<![\d.])((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?(?![\d.])/g;
const CJK = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?/gu;
const NUMERIC =
  /(?<![\d.,/]|(?<!\p{L})-)(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{2,4})(?![\d/]|-(?!\d\d:\d)|[.,]\d)/gu;
const VIETNAMESE = /(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/giu;
/** A word between numbers: the name of a month, tried on every word with a number beside it. */
const WORD = /\p{L}[\p{L}\p{M}'’]*\.?/gu;
const DAY_BEFORE =
  /(?<![\p{L}\d:.,/])(\d{1,2})(?:st|nd|rd|th|er|re|[.ºª°]|-?[aeио]{1,3}|η|-го|-те|:[ae]|일)?[\s,]*(?:(?:of|de|d['’]|du|del|di|da|den|ב|a|la)\s*)?(?:\p{L}+\s*\/\s*)?$/iu;
const DAY_AFTER = /^[\s.,]*(?:the\s+|el\s+)?(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?(?![\d:]|\s?[ap]\.?m)/iu;
const YEAR_AFTER =
  /^[\s,.’'-]*(?:(?:de|del|di|of|do|г|рік|року|року|в|a|în)\.?\s+)?((?:19|20)\d\d|25[4-9]\d)(?!\d)/iu;
/** Without one, no word is the month of a full date. */
const YEAR = /(?:19|20)\d\d|25[4-9]\d/;
const YEAR_BEFORE = /((?:19|20)\d\d)[\s.,]*(?:m\.|gada|оны|ж\.|de)?[\s.,]*$/iu;

/** A year of four digits as it stands; 0 where a system wrote its zero ("0001-01-01") or its epoch's first moment. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 && year < 1900 ? 0 : year;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year === 0) return undefined;
  if (year < 100) year += year < 70 ? 2000 : 1900;
  if (year >= 2540 && year < 2600) year -= 543;
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Numbers stand month first in the United States, the Philippines and a few islands; elsewhere day first. */
function monthFirst(hints: DateHints): boolean | undefined {
  if (hints.monthFirst !== undefined) return hints.monthFirst;
  const language = hints.language?.toLowerCase() ?? '';
  if (/^en-(us|ph)|^es-us|^fil/.test(language)) return true;
  if (/^en(-|$)/.test(language)) return undefined;
  return language === '' ? undefined : false;
}

/** Takes a weekday's name right before a date into it. */
function withWeekday(
  text: string,
  start: number,
  language: string | undefined,
): { start: number; weekday?: CalendarWord } {
  const before = /(\p{L}[\p{L}\p{M}]*\.?)[\s,]*(?:the\s+|den\s+|le\s+|el\s+|ngày\s+)?\(?$/iu.exec(
    text.slice(Math.max(0, start - 30), start),
  );
  const weekday = before && calendarWord(before[1]!, 'weekday', language);
  return weekday ? { start: start - before[0].length, weekday } : { start };
}

/** The languages that both words are of, or those of the one there is. */
function sharedLanguages(
  month: CalendarWord | undefined,
  weekday: CalendarWord | undefined,
): readonly string[] | undefined {
  if (!month || !weekday) return (month ?? weekday)?.languages;
  const both = month.languages.filter((code) => weekday.languages.includes(code));
  return both.length > 0 ? both : [...month.languages, ...weekday.languages];
}

/**
 * All full dates (day, month, year) in a text, in order, in any language of CLDR. Linear in the text's length.
 * Relative dates ("two hours ago") and dates without a year are not full and not returned.
 */
export function parseDates(source: string, hints: DateHints = {}): WrittenDate[] {
  const text = asciiDigits(source);
  if (!/\d/.test(text)) return [];
  const found: WrittenDate[] = [];
  const taken = (start: number, end: number) => found.some((date) => start < date.end && date.start < end);
  const put = (
    day: string | undefined,
    start: number,
    end: number,
    time?: string,
    zone?: string,
    ambiguous?: boolean,
    month?: CalendarWord,
  ): void => {
    if (!day || taken(start, end)) return;
    const beside = time === undefined ? timeBeside(text, start, end) : { time, zone, start, end };
    const named = withWeekday(text, Math.min(start, beside.start), hints.language);
    const languages = sharedLanguages(month, named.weekday);
    found.push({
      day,
      ...(beside.time && { time: beside.time }),
      ...(beside.zone && { zone: beside.zone }),
      start: Math.min(named.start, beside.start),
      end: Math.max(end, beside.end),
      ...(ambiguous && { ambiguous }),
      ...(named.weekday && { weekday: true }),
      ...(languages && { languages }),
    });
  };
  for (const pattern of [ISO, COMPACT])
    for (const m of text.matchAll(pattern))
      put(
        dayOf(fullYear(m[1]!), +m[2]!, +m[3]!),
        m.index,
        m.index + m[0].length,
        m[4] && clock(m[4], m[5], m[6]),
        offset(m[7]),
      );
  const beyond = BEYOND_ASCII.test(text);
  for (const m of beyond ? text.matchAll(CJK) : [])
    put(dayOf(fullYear(m[1]!), +m[2]!, +m[3]!), m.index, m.index + m[0].length);
  for (const m of beyond ? text.matchAll(VIETNAMESE) : [])
    put(dayOf(+m[3]!, +m[2]!, +m[1]!), m.index, m.index + m[0].length);
  for (const m of text.matchAll(NUMERIC)) {
    const [all, a = '', , b = '', c = ''] = m;
    const end = m.index + all.length;
    if (a.length === 4) {
      if (c.length <= 2) put(dayOf(fullYear(a), +b, +c), m.index, end);
      continue;
    }
    if (a.length > 2 || c.length === 3 || (c.length === 2 && m[2] === '-')) continue;
    const order = m[2] === '.' ? false : monthFirst(hints);
    const both = +a <= 12 && +b <= 12 && a !== b;
    const us = +b > 12 || (both && order === true);
    put(
      us ? dayOf(fullYear(c), +a, +b) : dayOf(fullYear(c), +b, +a),
      m.index,
      end,
      undefined,
      undefined,
      both && order === undefined,
    );
  }
  for (const m of YEAR.test(text) ? text.matchAll(WORD) : []) {
    const word = calendarWord(m[0].replace(/^(?:d['’]|ב)/u, ''), 'month', hints.language);
    if (!word) continue;
    const start = m.index;
    const end = start + m[0].length;
    const left = text.slice(Math.max(0, start - 24), start);
    const right = text.slice(end, end + 32);
    const day = DAY_BEFORE.exec(left);
    const yearAfter = YEAR_AFTER.exec(right);
    if (day && yearAfter) {
      put(
        dayOf(+yearAfter[1]!, +word.value, +day[1]!),
        start - day[0].length,
        end + yearAfter[0].length,
        undefined,
        undefined,
        undefined,
        word,
      );
      continue;
    }
    const dayAfter = DAY_AFTER.exec(right);
    if (!dayAfter) continue;
    const rest = right.slice(dayAfter[0].length);
    const yearThen = YEAR_AFTER.exec(rest);
    if (yearThen)
      put(
        dayOf(+yearThen[1]!, +word.value, +dayAfter[1]!),
        start,
        end + dayAfter[0].length + yearThen[0].length,
        undefined,
        undefined,
        undefined,
        word,
      );
    else {
      const yearFirst = YEAR_BEFORE.exec(left);
      if (yearFirst)
        put(
          dayOf(+yearFirst[1]!, +word.value, +dayAfter[1]!),
          start - yearFirst[0].length,
          end + dayAfter[0].length,
          undefined,
          undefined,
          undefined,
          word,
        );
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A written date as an ISO moment: `2024-11-22`, `2024-11-22T18:01`, `2024-11-22T18:01+02:00`. */
export function momentOf(date: WrittenDate): string {
  return date.time ? `${date.day}T${date.time}${date.zone ?? ''}` : date.day;
}
