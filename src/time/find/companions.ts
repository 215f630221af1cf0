import type { Meaning } from '../meaning.ts';
import { calendarIn } from '../value/thread.ts';
import { number } from './numbers.ts';
import type { Reading } from './sense.ts';
import { dayNumber, hour, ordinal, shortYear, year4 } from './terminals.ts';
import type { Word } from './words.ts';

const JOINTS = new Set(['-', 'to', 'and', 'or', '/']);

/**
 * Dates that lean on the one beside them: the 22 of "22-25 April 1951", the 5 of "May 4 and 5", the 18 of "1914-18", the 264
 * of "264 to 241 BC", the two of "two to six days". Each is an expression of its own in TIMEX3.
 */
export function companions(
  words: readonly Word[],
  reading: Reading,
): { before: Reading[]; after: Reading[] } {
  const before: Reading[] = [];
  const after: Reading[] = [];
  const date = calendarIn(reading.meaning);
  const first = words[reading.begin];
  if (
    date?.day !== undefined &&
    date.month !== undefined &&
    first?.kind !== 'word' &&
    joined(words, reading.begin)
  ) {
    const at = words[reading.begin - 2]?.kind === 'number' ? reading.begin - 2 : reading.begin - 3;
    const day = dayNumber(words, at) ?? ordinal(words, at);
    if (day && day.end === reading.begin - 1 && Number(day.value) <= 31) {
      before.push({
        begin: at,
        end: day.end,
        meaning: { ...date, day: Number(day.value) },
        rule: 'companion: days before a date',
      });
    }
  }
  if (
    reading.meaning.op === 'bc' &&
    joined(words, reading.begin) &&
    words[reading.begin - 2]?.kind === 'number'
  ) {
    const year = Number(words[reading.begin - 2]?.low);
    if (Number.isInteger(year) && year < 10000) {
      const at = reading.begin - 2;
      before.push({
        begin: at,
        end: at + 1,
        meaning: { op: 'bc', year },
        rule: 'companion: years before the era',
      });
    }
  }
  const clock = hourBefore(words, reading);
  if (clock) before.push(clock);
  const leaning = shorterBefore(words, reading) ?? pairedBefore(words, reading);
  if (leaning) before.push(leaning);
  const joint = words[reading.end];
  const joints =
    joint &&
    joint.gap !== 'break' &&
    (JOINTS.has(joint.low) || (joint.low === ',' && words[reading.end + 2]?.low === 'and'));
  if (
    joints &&
    date?.day !== undefined &&
    date.month !== undefined &&
    date.year === undefined &&
    words[reading.end - 1]?.kind !== 'word'
  ) {
    const day = dayNumber(words, reading.end + 1);
    // "April 7-8, 1979": the year is of both days.
    const year = day && year4(words, words[day.end]?.low === ',' ? day.end + 1 : day.end);
    if (day && (year || ends(words, day.end) || goesOn(words, reading, Number(date.day), day.end))) {
      after.push({
        begin: reading.end + 1,
        end: year ? year.end : day.end,
        meaning: { ...date, day: Number(day.value), ...(year && { year: Number(year.value) }) },
        rule: 'companion: days after a date',
      });
    }
  }
  if (
    joints &&
    date?.op === 'calendar' &&
    date.month === undefined &&
    date.year !== undefined &&
    words[reading.end - 1]?.low === String(date.year)
  ) {
    const year = shortYear(words, reading.end + 1);
    if (year)
      after.push({
        begin: reading.end + 1,
        end: year.end,
        meaning: { op: 'calendar', year: Number(year.value) },
        rule: 'companion: the end of a span of years',
      });
  }
  if (reading.meaning.op === 'setday' && reading.meaning.part === undefined)
    after.push(...weekdaysAfter(words, reading));
  return { before, after };
}

/** The 2 of "two to six days", the 5 of "between five and ten years": a duration that leaves its unit to the next. */
function shorterBefore(words: readonly Word[], { begin, meaning }: Reading): Reading | undefined {
  if (meaning.op !== 'duration' || typeof meaning.num !== 'number' || !joined(words, begin)) return undefined;
  for (const at of [begin - 2, begin - 4]) {
    const first = number(words, at);
    if (first?.end !== begin - 1 || !(Number(first.value) < meaning.num)) continue;
    if (words[begin - 1]?.low === 'and' && words[at - 1]?.low !== 'between') continue;
    return {
      begin: at,
      end: first.end,
      meaning: { op: 'duration', num: Number(first.value), unit: meaning.unit },
      rule: 'companion: the shorter of two durations',
    };
  }
  return undefined;
}

/** The 5 of "between 5 and 6pm": an hour that leaves its half of the day to the next. */
function hourBefore(words: readonly Word[], { begin, meaning }: Reading): Reading | undefined {
  const clock = meaning.op === 'at' && typeof meaning.time === 'object' ? meaning.time : meaning;
  if (clock.op !== 'clock' || typeof clock.ampm !== 'string' || !joined(words, begin)) return undefined;
  const at = begin - 2;
  const first = words[at]?.kind === 'number' ? hour(words, at) : undefined;
  const opened = words[begin - 1]?.low === 'and' ? /^between$/ : /^from$/;
  if (words[begin - 1]?.low === '-') return undefined;
  if (first?.end !== begin - 1 || !opened.test(words[at - 1]?.low ?? '')) return undefined;
  const last = Number(clock.hour ?? String(clock.clock).slice(0, 2)) % 12;
  // "From 11 to 1pm" begins in the morning.
  const turned = Number(first.value) % 12 > last;
  const ampm = turned ? (clock.ampm === 'pm' ? 'am' : 'pm') : clock.ampm;
  const one: Meaning = { op: 'clock', hour: Number(first.value), ampm };
  return {
    begin: at,
    end: first.end,
    meaning: meaning.op === 'at' ? { ...meaning, time: one } : one,
    rule: 'companion: the first of two hours',
  };
}

/** The second of "the second and third quarters", the 19th of "the 19th and 20th centuries". */
function pairedBefore(words: readonly Word[], { begin, meaning }: Reading): Reading | undefined {
  if (!meaning.paired || !joined(words, begin)) return undefined;
  for (const at of [begin - 2, begin - 3]) {
    const first = ordinal(words, at);
    if (first?.end !== begin - 1) continue;
    const the = words[at - 1]?.low === 'the' ? 1 : 0;
    return {
      begin: at - the,
      end: first.end,
      meaning: { ...meaning, n: Number(first.value) },
      rule: 'companion: the first of two quarters or centuries',
    };
  }
  return undefined;
}

/** "Every Monday, Wednesday and Friday": each of them comes again and again. */
function weekdaysAfter(words: readonly Word[], reading: Reading): Reading[] {
  const found: Reading[] = [];
  for (let at = reading.end; ; ) {
    const last = words[at]?.low === 'and' || words[at]?.low === 'or';
    const day = words[at + 1]?.low ?? '';
    const dow =
      (reading.meaning.short ? CUT : WEEKDAYS).indexOf(reading.meaning.short ? day.slice(0, 3) : day) + 1;
    if ((!last && words[at]?.low !== ',') || dow === 0 || words[at + 1]?.gap === 'break') return [];
    found.push({ ...reading, begin: at + 1, end: at + 2, meaning: { op: 'setday', dow } });
    if (last) return found;
    at += 2;
  }
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const CUT = WEEKDAYS.map((day) => day.slice(0, 3));

/** Whether a dash or a small word joins what begins here to a number before it. */
function joined(words: readonly Word[], begin: number): boolean {
  const joint = words[begin - 1];
  return (
    joint !== undefined && joint.gap !== 'break' && words[begin]?.gap !== 'break' && JOINTS.has(joint.low)
  );
}

/** "The April 12 and 26 elections", "the Sept. 11-12 drop": a later day, of the noun that the date stands before. */
function goesOn(words: readonly Word[], { begin, end }: Reading, first: number, to: number): boolean {
  if (Number(words[end + 1]?.low) <= first || words[to]?.kind !== 'word') return false;
  const dash = words[end]?.low === '-' && words[end]?.gap === 'none' && words[end + 1]?.gap === 'none';
  return (dash && words[to]?.gap === 'space') || words[begin - 1]?.low === 'the';
}

/** A number that counts nothing: a mark or a small word follows. */
const ends = (words: readonly Word[], at: number) => {
  const next = words[at];
  return (
    !next ||
    next.gap === 'break' ||
    (next.kind === 'mark' && next.low !== '%' && next.low !== '$') ||
    /^(in|at|and|to|when|as|by|for|with|of|during|that|but)$/.test(next.low)
  );
};
