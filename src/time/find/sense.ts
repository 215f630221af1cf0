import type { Doc } from '../../language/index.ts';
import type { Meaning } from '../meaning.ts';
import { Accidents } from './accidents.ts';
import { amount, isTwoAmounts } from './amounts.ts';
import { Beside } from './beside.ts';
import { isDatedName } from './dated-names.ts';
import type { Match } from './grammar.ts';
import { Idioms } from './idioms.ts';
import { Names } from './names.ts';
import { Persons } from './persons.ts';
import { Rates } from './rates.ts';
import { Sentences } from './sentences.ts';
import { shortWeekday } from './short-weekdays.ts';
import type { Word } from './words.ts';

export interface Reading {
  readonly begin: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: string;
}

const set = (words: string) => new Set(words.split(' '));
/** What lies so far ahead: "is three weeks on Saturday". */
const AHEAD = /^(is|are|'s|be|was|were|begins?|starts?|opens?|due|set|scheduled)$/;
const LASTING = /^(for|lasts?|lasted|lasting|another)$/;
/** The length that is counted from a weekday. */
const lengthOf = (m: Meaning): Meaning =>
  m.op === 'weekday'
    ? { op: 'duration', num: Number(m.weeks), unit: 'week' }
    : { op: 'duration', num: amount(m).num, unit: amount(m).unit };
const PLURAL = /^(years|months|weeks|days|hours|decades|centuries)$/;
const DETERMINERS = set('the a an its their his her our these those');
/** Tells what only looks like time from time: "may", "march", "fall", bare numbers, the names of papers. */
export class Sense {
  private readonly people: readonly { start: number; end: number }[];
  private person = 0;
  private readonly words: readonly Word[];
  private readonly beside: Beside;
  private readonly names: Names;
  private readonly accidents: Accidents;
  private readonly rates: Rates;
  private readonly idioms: Idioms;
  private readonly persons: Persons;
  private readonly text: string;

  constructor(doc: Doc, words: readonly Word[]) {
    this.people = doc.entities.filter((e) => e.type === 'PER');
    this.words = words;
    this.text = doc.text;
    const sentences = new Sentences(doc);
    this.beside = new Beside(words, sentences);
    this.names = new Names(doc.text, words, sentences);
    this.accidents = new Accidents(words, sentences);
    this.rates = new Rates(words, sentences);
    this.idioms = new Idioms(words, this.rates);
    this.persons = new Persons(doc, words, sentences);
  }

  /** The reading to keep, perhaps without its determiner; undefined where it is no time. An age is one only in a history. */
  check(match: Match, at: number): Reading | undefined {
    const reading = this.read(match, at);
    const aged = reading && /^(old|olds|age)$/.test(this.beside.low(reading.end - 1));
    return aged ? { ...reading, meaning: { ...reading.meaning, narrative: 1 } } : reading;
  }

  private read(match: Match, at: number): Reading | undefined {
    const { meaning, rule } = match;
    let begin = at;
    let { end } = match;
    if (this.names.hold(begin, end, meaning)) return undefined;
    // "Said that November was warm".
    if (meaning.that && this.beside.low(begin) === 'that' && this.beside.opensClause(begin, end))
      return undefined;
    const last = this.words[end - 1];
    const first = this.words[begin];
    if (!first || !last) return undefined;
    if (this.accidents.hold(begin, end, meaning) || this.persons.hold(begin, end, meaning)) return undefined;
    if (isDatedName(this.text, this.words, begin, end, meaning)) return undefined;
    // "TMR" is none of the short forms of "tomorrow".
    if (meaning.op === 'today' && first.capital && first.low.startsWith('tm')) return undefined;
    if (meaning.short) {
      const said = shortWeekday(this.words, begin, end, meaning, this.beside.token(end));
      return said && { begin, rule, ...said };
    }
    // "On Friday Taft said": no person is called so.
    const onDay =
      (meaning.op === 'weekday' && this.beside.low(begin - 1) === 'on') ||
      this.beside.isInMonth(begin, end, meaning);
    if (this.isInPerson(first.start, last.end) && !onDay) return undefined;
    // "Move past days of turmoil".
    if (meaning.op === 'ref' && first.low === 'past' && this.beside.token(begin)?.upos === 'ADP')
      return undefined;
    // "Sales are $74 million more than a year ago": the comparison is of the sales.
    if (meaning.op === 'offset' && this.beside.low(begin + 1) === 'than' && this.beside.counts(begin - 1))
      begin += 2;
    // "Has served her well over the years".
    if (meaning.op === 'within' && meaning.of && first.low === 'well' && this.beside.low(begin + 2) === 'the')
      return { begin: begin + 2, end, meaning: meaning.of, rule };
    // "On the 5th", but "on the 5th floor".
    if (
      meaning.op === 'calendar' &&
      meaning.month === undefined &&
      meaning.day !== undefined &&
      !meaning.of &&
      first.low === 'the' &&
      /^(st|nd|rd|th)$/.test(last.low) &&
      !(this.beside.isOnADay(begin) && this.beside.closes(end) && !this.beside.isOrdinalBefore(end))
    )
      return undefined;
    if (this.idioms.hold(begin, end, meaning)) return undefined;
    // "1e9 years ago": no number of its own.
    const glued = first.kind === 'number' && first.gap === 'none' && this.words[begin - 1]?.kind === 'word';
    if (glued) return undefined;
    // "Has been shut three weeks on Saturday": only what is or begins so is as far ahead.
    if (meaning.on && !AHEAD.test(this.words[begin - 1]?.low ?? ''))
      return {
        begin,
        end: end - 2,
        meaning: { op: 'duration', num: meaning.weeks as number, unit: 'week' },
        rule,
      };
    // "Runs for six weeks from Monday": a length, and the day that it begins on.
    const from = (meaning.op === 'weekday' || meaning.op === 'offset') && this.beside.low(end - 2) === 'from';
    if (from && LASTING.test(this.beside.low(begin - 1)))
      return this.read({ ...match, end: end - 2, meaning: lengthOf(meaning) }, at);
    // "The third quarters" alone are no quarter of a year.
    if (meaning.paired && !/^(and|or|to|through)$/.test(this.beside.low(begin - 1))) return undefined;
    // "Six hours a day, five days a week" are two amounts.
    const both = meaning.op === 'within' && meaning.of ? meaning.of : meaning;
    if (isTwoAmounts(both)) {
      while (end > begin + 2 && !/^(,|and)$/.test(this.beside.low(end))) end--;
      const one: Meaning = { op: 'duration', num: both.num, unit: both.unit };
      return this.read({ ...match, end, meaning: both === meaning ? one : { ...meaning, of: one } }, at);
    }
    const measured = /^(later|earlier)$/.test(last.low) && this.beside.low(end) === 'than';
    // "Spent three weeks back in the lab".
    const placed = last.low === 'back' && /^(in|at|with)$/.test(this.beside.low(end));
    const unclosed = /^(before|back)$/.test(last.low) && !this.beside.closes(end);
    const ofThat = last.low === 'that' && !this.beside.closes(end);
    if (meaning.op === 'offset' && (measured || placed || unclosed || ofThat)) {
      // "Two months before the vote", "a week later than planned", "a month after that fire": the amount alone.
      end -= ofThat ? 2 : 1;
      return { begin, end, meaning: { ...amount(meaning), op: 'duration' }, rule };
    }
    if (
      meaning.op === 'anaphor' &&
      meaning.unit !== 'day' &&
      /^(before|after)$/.test(last.low) &&
      !this.beside.closes(end)
    ) {
      // "The month before the vote": the month alone.
      return { begin, end: end - 1, meaning: { op: 'duration', num: 1, unit: meaning.unit }, rule };
    }
    // "Leaves at the end of the month after six years".
    if (
      meaning.op === 'within' &&
      meaning.of?.op === 'anaphor' &&
      /^(before|after)$/.test(last.low) &&
      !this.beside.closes(end)
    )
      return { begin, end: end - 1, meaning: { ...meaning, of: { ...meaning.of, by: 0, bare: 1 } }, rule };
    // "The same day as the vote".
    if (meaning.op === 'anaphor' && this.beside.low(end - 2) === 'same' && this.beside.low(end) === 'as')
      return { begin, end, meaning: { ...meaning, ofEvent: 1 }, rule };
    // "The night he won": the clause is a part of it, and says when.
    const stretch = meaning.op === 'daypart' || meaning.op === 'anaphor';
    if (stretch && meaning.bare && this.beside.low(begin - 1) !== ',' && this.beside.hasClause(end - 1))
      return undefined;
    // "The day after the vote", "the night of the vote": of an event, not of the date told before.
    if (
      (meaning.op === 'anaphor' || meaning.op === 'daypart') &&
      first.low === 'the' &&
      (/^(before|after)$/.test(last.low)
        ? !this.beside.closes(end)
        : meaning.op === 'daypart' && meaning.of === undefined && this.beside.low(end) === 'of')
    )
      return { begin, end, meaning: { ...meaning, ofEvent: 1 }, rule };
    if (
      meaning.op === 'anaphor' &&
      /^(a|one)$/.test(first.low) &&
      (measured || (/^(before|after)$/.test(last.low) && !this.beside.closes(end)))
    ) {
      // "A day after the vote": likewise.
      return { begin, end: end - 1, meaning: { op: 'duration', num: 1, unit: 'day' }, rule };
    }
    if (
      meaning.op === 'within' &&
      first.low === 'about' &&
      meaning.of &&
      this.beside.isSubject(begin, meaning.of)
    )
      return { begin: at + 1, end, meaning: meaning.of, rule };
    // "At the end of Friday's interview": the end of the interview, on Friday.
    if (
      meaning.op === 'within' &&
      meaning.of &&
      this.beside.low(end) === "'s" &&
      this.beside.isEndOfAnother(meaning, begin)
    ) {
      while (begin < end - 1 && this.beside.low(begin) !== 'of') begin++;
      return { begin: begin + 1, end, meaning: meaning.of, rule };
    }
    // "A centuries-old quarrel": the article is the quarrel's.
    if (meaning.op === 'duration' && /^an?$/.test(first.low) && PLURAL.test(this.beside.low(begin + 1)))
      return this.read({ ...match, meaning: { ...meaning, num: 'X' } }, begin + 1);
    if (meaning.op === 'duration') {
      // "Following two quarters of growth", "which may last three years" and "reached out to her eight years ago": the first
      // word belongs to the sentence.
      if (
        first.low === 'following' ||
        (first.low === 'last' && this.beside.token(begin)?.upos === 'VERB') ||
        (DETERMINERS.has(first.low) && /^(ago|earlier|later)$/.test(this.beside.low(end)))
      )
        return undefined;
      const aged = this.beside.withAge(end);
      if (aged > end && first.low === 'another') begin++;
      end = aged;
    }
    // "A $15-an-hour wage": what is paid for each hour.
    const hourly = meaning.op === 'duration' ? this.rates.hyphened(begin, end) : undefined;
    if (hourly !== undefined && this.rates.isOfMeasure(hourly)) return undefined;
    if (hourly !== undefined)
      return { begin: hourly, end, meaning: { op: 'set', num: 1, unit: meaning.unit }, rule };
    // "$40 million a year" prices; "50,000 cars a year" counts what recurs.
    const rate = meaning.op === 'duration' && this.rates.hold(begin, end);
    if (rate && this.rates.isOfFigure(begin)) return undefined;
    if (DETERMINERS.has(first.low) && end - begin > 1 && this.beside.isPrenominal(begin, end)) begin++;
    if (
      meaning.op === 'within' &&
      first.low === 'over' &&
      // "Phased in over four years".
      (this.beside.token(at - 1)?.deprel === 'compound:prt' ||
        !/^(for|after|in|within|of|last|lasts|lasted|lasting|take|takes|took|spend|spent|than|by|to)$/.test(
          this.beside.low(at - 1),
        ))
    ) {
      return meaning.of && { begin: at + 1, end, meaning: meaning.of, rule };
    }
    if (meaning.op === 'set' && first.low === 'per' && this.rates.isOfMeasure(begin)) return undefined;
    if (rate) return { begin, end, meaning: { ...meaning, op: 'set' }, rule };
    return { begin, end, meaning, rule };
  }

  /** "June Carter": part of a person's name. Asked from left to right. */
  private isInPerson(start: number, end: number): boolean {
    while (this.person < this.people.length && (this.people[this.person]?.end ?? 0) <= start) this.person++;
    const name = this.people[this.person];
    return (
      name !== undefined && name.start <= start && end <= name.end && name.end - name.start > end - start
    );
  }
}
