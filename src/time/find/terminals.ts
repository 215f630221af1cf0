import { numeric } from './dates-in-digits.ts';
import { number, ORDINALS, spelled } from './numbers.ts';
import type { Terminal } from './parts.ts';
import type { Word } from './words.ts';

const ordinals = new Map(ORDINALS.map((w, i) => [w, i + 1] as const));
ordinals.set('thirtieth', 30);

const near = (words: readonly Word[], at: number) => words[at]?.gap === 'none';

/** "third", "21st", "twenty-first": 1 and up. */
export const ordinal: Terminal = (words, at) => {
  const word = words[at];
  if (!word) return undefined;
  if (word.kind === 'number') {
    if (
      !near(words, at + 1) ||
      !/^(st|nd|rd|th)$/.test(words[at + 1]?.low ?? '') ||
      !/^\d{1,3}$/.test(word.low)
    )
      return undefined;
    return { end: at + 2, value: Number(word.low) };
  }
  const plain = ordinals.get(word.low);
  if (plain) return { end: at + 1, value: plain };
  if (word.low !== 'twenty' && word.low !== 'thirty') return undefined;
  const hyphen = words[at + 1]?.low === '-' ? at + 2 : at + 1;
  const tail = ordinals.get(words[hyphen]?.low ?? '');
  return tail && tail < 10 ? { end: hyphen + 1, value: (word.low === 'twenty' ? 20 : 30) + tail } : undefined;
};

/** "28th": a day of the month in digits with its ending. */
export const nth: Terminal = (words, at) => {
  const read = words[at]?.kind === 'number' ? ordinal(words, at) : undefined;
  return read && Number(read.value) <= 31 ? read : undefined;
};

/** A day of the month as digits, 1 to 31, with or without its ending: "5", "05", "5th". */
export const dayNumber: Terminal = (words, at) => {
  const word = words[at];
  if (word?.kind !== 'number' || !/^\d{1,2}$/.test(word.low)) return undefined;
  const value = Number(word.low);
  if (value < 1 || value > 31) return undefined;
  if (near(words, at + 1) && words[at + 1]?.kind === 'word') {
    return /^(st|nd|rd|th)$/.test(words[at + 1]?.low ?? '') ? { end: at + 2, value } : undefined;
  }
  // Not the 10 of "10:30", "10/12" or "10%".
  const mark = words[at + 1]?.low;
  if (near(words, at + 1) && (mark === ':' || mark === '/' || mark === '%') && near(words, at + 2))
    return undefined;
  // Nor that of "June 10-year bonds".
  if (near(words, at + 1) && mark === '-' && near(words, at + 2) && UNIT.test(words[at + 2]?.low ?? ''))
    return undefined;
  return { end: at + 1, value };
};

const UNIT = /^(minute|hour|day|week|month|year)s?$/;

/** A year in four digits, 1000 to 2199. */
export const year4: Terminal = (words, at) => {
  const word = words[at];
  if (word?.kind !== 'number' || !/^(1\d|20|21)\d\d$/.test(word.low)) return undefined;
  return near(words, at + 1) && words[at + 1]?.kind === 'word'
    ? undefined
    : { end: at + 1, value: Number(word.low) };
};

/** A year spelled as it is spoken: "nineteen ninety-four", "two thousand", "two thousand five". */
export const yearWords: Terminal = (words, at) => {
  const first = words[at]?.low;
  if (first === 'two' && words[at + 1]?.low === 'thousand') {
    const read = spelled(words, at);
    return read && read.value < 2100 ? read : undefined;
  }
  const head =
    spelled(words, at)?.value === undefined
      ? undefined
      : { eighteen: 18, nineteen: 19, twenty: 20 }[first ?? ''];
  if (!head) return undefined;
  const tail = spelled(words, at + 1);
  return tail && tail.value >= 10 && tail.value < 100
    ? { end: tail.end, value: head * 100 + tail.value }
    : undefined;
};

/** A year or a decade cut to two digits after an apostrophe: the 90 of "'90s", the 98 of "'98". */
export const year2: Terminal = (words, at) => {
  const [mark, digits] = [words[at], words[at + 1]];
  if (mark?.low !== "'" && mark?.low !== '`') return undefined;
  // Two marks open a quotation.
  if (words[at - 1]?.low === mark.low && mark.gap === 'none') return undefined;
  if (digits?.kind !== 'number' || !/^\d\d$/.test(digits.low) || digits.gap !== 'none') return undefined;
  const n = Number(digits.low);
  return { end: at + 2, value: n <= 29 ? 2000 + n : 1900 + n };
};

/** "1990s", "1990's" and "'90s": the first year of the decade. */
export const decadeDigits: Terminal = (words, at) => {
  const short = year2(words, at);
  const digits = words[short ? at + 1 : at];
  const tail = words[short ? at + 2 : at + 1];
  if (tail?.gap !== 'none' || (tail.low !== 's' && tail.low !== "'s") || digits?.kind !== 'number')
    return undefined;
  if (!digits.low.endsWith('0')) return undefined;
  const end = short ? at + 3 : at + 2;
  if (short)
    return { end, value: Number(digits.low) <= 20 ? 2000 + Number(digits.low) : 1900 + Number(digits.low) };
  return /^(1\d|20)\d0$/.test(digits.low) ? { end, value: Number(digits.low) } : undefined;
};

const ABBREVIATED = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun st jr c d e hr hrs yrs mins'.split(
    ' ',
  ),
);

const SHORT_WEEKDAY = /^(mon|tues?|wed|thu|thurs?|fri|sat|sun)$/;
const MONTH = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;

/** A full stop that belongs to an abbreviation: "Sept.". */
export const dot: Terminal = (words, at) => {
  const word = words[at];
  const before = words[at - 1]?.low ?? '';
  if (!ABBREVIATED.has(before)) return undefined;
  // "See you this Sat." ends a sentence.
  const next = words[at + 1];
  const closes = !next || next.gap === 'break' || (next.capital && !MONTH.test(next.low));
  if (closes && SHORT_WEEKDAY.test(before)) return undefined;
  return word?.low === '.' && word.gap === 'none' && words[at - 1]?.kind === 'word'
    ? { end: at + 1, value: true }
    : undefined;
};

/** "a.m.", "pm", "P.M.": `am` or `pm`. */
export const meridiem: Terminal = (words, at) => {
  const low = words[at]?.low;
  if (low === 'am' || low === 'pm') return { end: at + 1, value: low };
  if ((low !== 'a' && low !== 'p') || words[at + 1]?.low !== '.' || words[at + 2]?.low !== 'm')
    return undefined;
  if (!near(words, at + 1)) return undefined;
  const closed = words[at + 3]?.low === '.' && near(words, at + 3);
  return { end: closed ? at + 4 : at + 3, value: `${low}m` };
};

/** "10:30" or "22:15:30" as `HH:MM` or `HH:MM:SS`. */
export const clock: Terminal = (words, at) => {
  const hours = words[at];
  if (hours?.kind !== 'number' || !/^([01]?\d|2[0-4])$/.test(hours.low)) return undefined;
  const [colon, minute] = [words[at + 1], words[at + 2]];
  if (
    colon?.low !== ':' ||
    !near(words, at + 1) ||
    !near(words, at + 2) ||
    !/^[0-5]\d$/.test(minute?.low ?? '')
  )
    return undefined;
  if (hours.low === '24' && minute?.low !== '00') return undefined;
  const value = `${hours.low.padStart(2, '0')}:${minute?.low}`;
  const seconds = words[at + 4];
  const more = words[at + 3]?.low === ':' && near(words, at + 3) && near(words, at + 4);
  return more && /^[0-5]\d$/.test(seconds?.low ?? '')
    ? { end: at + 5, value: `${value}:${seconds?.low}` }
    : { end: at + 3, value };
};

/** "6.30", which is a time only before "a.m." and the like. */
export const dotted: Terminal = (words, at) => {
  const m = /^([01]?\d|2[0-3])\.([0-5]\d)$/.exec(words[at]?.low ?? '');
  return m ? { end: at + 1, value: `${m[1]?.padStart(2, '0')}:${m[2]}` } : undefined;
};

/** "430", "1130" before "pm": hours and minutes run together. */
export const clockDigits: Terminal = (words, at) => {
  const m = words[at]?.kind === 'number' && /^(1[0-2]|0?[1-9])([0-5]\d)$/.exec(words[at].low);
  return m ? { end: at + 1, value: `${m[1]?.padStart(2, '0')}:${m[2]}` } : undefined;
};

/** An hour of the day, 1 to 12 or in four digits (`1430`), as a number or in words. */
export const hour: Terminal = (words, at) => {
  const word = words[at];
  if (word?.kind === 'number') {
    return /^(1[0-2]|0?[1-9])$/.test(word.low) ? { end: at + 1, value: Number(word.low) } : undefined;
  }
  const read = spelled(words, at);
  return read && read.value >= 1 && read.value <= 12 ? read : undefined;
};

/** The minutes of a spoken clock, ten to fifty-nine: the thirty of "nine thirty". */
export const minutes: Terminal = (words, at) => {
  const read = words[at]?.kind === 'word' ? spelled(words, at) : undefined;
  return read && read.value >= 10 && read.value < 60 ? read : undefined;
};

/** The hours of a military clock: "1430 hrs", "0600". */
export const hour4: Terminal = (words, at) => {
  const m = /^([01]\d|2[0-3])([0-5]\d)$/.exec(words[at]?.low ?? '');
  return m ? { end: at + 1, value: `${m[1]}:${m[2]}` } : undefined;
};

/** The second half of a span of years, "18" in "1914-18": read only behind a year and a dash. */
export const shortYear: Terminal = (words, at) => {
  const [year, dash, tail] = [words[at - 2], words[at - 1], words[at]];
  if (dash?.low !== '-' && dash?.low !== '/') return undefined;
  if (!/^(1\d|20)\d\d$/.test(year?.low ?? '') || !/^\d\d$/.test(tail?.low ?? '') || !near(words, at))
    return undefined;
  if (
    near(words, at + 1) &&
    /^[-/:.]$/.test(words[at + 1]?.low ?? '') &&
    words[at + 2]?.kind === 'number' &&
    near(words, at + 2)
  )
    return undefined;
  const value = Number(`${year?.low.slice(0, 2)}${tail?.low}`);
  return value > Number(year?.low) ? { end: at + 1, value } : undefined;
};

/**
 * Two years that follow one another, written as one: "2024-25", "2023/24", "1999-2000", and "23-24" right behind letters ("FY23-24").
 * The first of them.
 */
export const years: Terminal = (words, at) => {
  const [first, dash, second] = [words[at], words[at + 1], words[at + 2]];
  if (first?.kind !== 'number' || second?.kind !== 'number' || !/^[-/]$/.test(dash?.low ?? ''))
    return undefined;
  if (!near(words, at + 1) || !near(words, at + 2) || goesOnInDigits(words, at + 3)) return undefined;
  const short = /^\d\d$/.test(first.low) && first.gap === 'none' && words[at - 1]?.kind === 'word';
  if (!short && !/^(1[5-9]|20)\d\d$/.test(first.low)) return undefined;
  const year = Number(first.low) + (short ? 2000 : 0);
  const next = String(year + 1);
  return second.low === next || second.low === next.slice(2) ? { end: at + 3, value: year } : undefined;
};

/** Whether a number goes on behind a mark: the last part of "2011-12-31". */
const goesOnInDigits = (words: readonly Word[], at: number) =>
  near(words, at) &&
  (words[at]?.kind === 'word' ||
    (/^[-/:.%]$/.test(words[at]?.low ?? '') && near(words, at + 1) && words[at + 1]?.kind === 'number'));

/** A year right behind the letters of a firm's shorthand, in two digits or four: the 25 of "FY25", the 2023 of "4Q 2023". */
export const yearDigits: Terminal = (words, at) => {
  const four = year4(words, at);
  if (four) return four;
  const word = words[at];
  if (word?.kind !== 'number' || !/^\d\d$/.test(word.low) || word.gap !== 'none') return undefined;
  if (words[at - 1]?.kind !== 'word' || goesOnInDigits(words, at + 1)) return undefined;
  const n = Number(word.low);
  return { end: at + 1, value: n <= 49 ? 2000 + n : 1900 + n };
};

/** "4Q", "1H": a quarter or a half of the year, written with a capital ("2h24" is how long a race took). */
const numberedPart =
  (letter: string, digits: RegExp): Terminal =>
  (words, at) => {
    const part = words[at + 1];
    if (part?.low !== letter || !part.capital || part.gap !== 'none') return undefined;
    const digit = words[at]?.low ?? '';
    return digits.test(digit) ? { end: at + 2, value: Number(digit) } : undefined;
  };

/** "9/11", as the day is called whose year everybody knows; no fraction and no date of another year. */
export const nineEleven: Terminal = (words, at) => {
  if (words[at]?.low !== '9' || words[at + 1]?.low !== '/' || words[at + 2]?.low !== '11') return undefined;
  const [before, behind] = [words[at - 1], words[at + 3]];
  if (!near(words, at + 1) || !near(words, at + 2) || /^(\/|%|of)$/.test(behind?.low ?? '')) return undefined;
  const called = /^(the|since|after|before|post|pre|-|until|about|of)$/.test(before?.low ?? '');
  return called || EVENT.test(behind?.low ?? '') ? { end: at + 3, value: 2001 } : undefined;
};
const EVENT =
  /^(attacks?|attackers?|hijackers?|terrorists?|terror|victims?|families|plot|anniversary|commission|memorial|museum)$/;

/** A year of the far future, which nothing counts: the 9999 of "until Dec. 31, 9999." */
export const farYear: Terminal = (words, at) => {
  const [word, behind] = [words[at], words[at + 1]];
  if (word?.kind !== 'number' || !/^(2[2-9]|[3-9]\d)\d\d$/.test(word.low)) return undefined;
  const ends = !behind || behind.gap === 'break' || /^[.,;:)!?'"”]$/.test(behind.low);
  return ends ? { end: at + 1, value: Number(word.low) } : undefined;
};

export const TERMINALS: { readonly [name: string]: Terminal } = {
  num: number,
  ord: ordinal,
  nth,
  dayno: dayNumber,
  year4,
  yearwords: yearWords,
  year2,
  tens: decadeDigits,
  '.': dot,
  ampm: meridiem,
  clock,
  dotted,
  clockdigits: clockDigits,
  hour,
  hour4,
  minutes,
  numeric,
  shortyear: shortYear,
  years,
  yeardigits: yearDigits,
  faryear: farYear,
  nineeleven: nineEleven,
  quarterno: numberedPart('q', /^[1-4]$/),
  halfno: numberedPart('h', /^[12]$/),
};
