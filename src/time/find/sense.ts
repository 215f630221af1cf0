import type { Doc, Token } from '../../language/index.ts';
import type { Meaning } from '../meaning.ts';
import { wordList } from '../word-list.ts';
import { Accidents, RATES } from './accidents.ts';
import { amount, isTwoAmounts } from './amounts.ts';
import type { Match } from './grammar.ts';
import { Idioms } from './idioms.ts';
import { Names } from './names.ts';
import { Rates } from './rates.ts';
import { Sentences } from './sentences.ts';
import type { Word } from './words.ts';

export interface Reading {
  readonly begin: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: string;
}

const set = (words: string) => new Set(words.split(' '));
/** Verbs of which "about" tells the subject (data/time/talk.txt). */
const isTalk = wordList('data/time/talk.txt');
const PLURAL = /^(years|months|weeks|days|hours|decades|centuries)$/;
const DETERMINERS = set('the a an its their his her our these those');
/** Tells what only looks like time from time: "may", "march", "fall", bare numbers, the names of papers. */
export class Sense {
  private readonly people: readonly { start: number; end: number }[];
  private person = 0;
  private readonly words: readonly Word[];
  private readonly sentences: Sentences;
  private readonly names: Names;
  private readonly accidents: Accidents;
  private readonly rates: Rates;
  private readonly idioms: Idioms;

  constructor(doc: Doc, words: readonly Word[]) {
    this.people = doc.entities.filter((e) => e.type === 'PER');
    this.words = words;
    this.sentences = new Sentences(doc);
    this.names = new Names(doc.text, words, this.sentences);
    this.accidents = new Accidents(words, this.sentences);
    this.rates = new Rates(words, this.sentences);
    this.idioms = new Idioms(words, this.rates);
  }

  /** The reading to keep, perhaps without its determiner; undefined where it is no time. An age is one only in a history. */
  check(match: Match, at: number): Reading | undefined {
    const reading = this.read(match, at);
    const aged = reading && /^(old|olds|age)$/.test(this.low(reading.end - 1));
    return aged ? { ...reading, meaning: { ...reading.meaning, narrative: 1 } } : reading;
  }

  private read(match: Match, at: number): Reading | undefined {
    const { meaning, rule } = match;
    let begin = at;
    let { end } = match;
    if (this.names.hold(begin, end, meaning)) return undefined;
    // "Said that November was warm".
    if (meaning.that && this.low(begin) === 'that' && this.opensClause(begin, end)) return undefined;
    const last = this.words[end - 1];
    const first = this.words[begin];
    if (!first || !last) return undefined;
    if (this.accidents.hold(begin, end, meaning)) return undefined;
    // "On Friday Taft said": no person is called so.
    const onDay = meaning.op === 'weekday' && this.low(begin - 1) === 'on';
    if (this.isInPerson(first.start, last.end) && !onDay) return undefined;
    // "Move past days of turmoil".
    if (meaning.op === 'ref' && first.low === 'past' && this.token(begin)?.upos === 'ADP') return undefined;
    // "Sales are $74 million more than a year ago": the comparison is of the sales.
    if (meaning.op === 'offset' && this.low(begin + 1) === 'than' && this.counts(begin - 1)) begin += 2;
    // "Has served her well over the years".
    if (meaning.op === 'within' && meaning.of && first.low === 'well' && this.low(begin + 2) === 'the')
      return { begin: begin + 2, end, meaning: meaning.of, rule };
    // "On the 5th", but "on the 5th floor".
    if (
      meaning.op === 'calendar' &&
      meaning.month === undefined &&
      meaning.day !== undefined &&
      !meaning.of &&
      first.low === 'the' &&
      /^(st|nd|rd|th)$/.test(last.low) &&
      !(this.isOnADay(begin) && this.closes(end))
    )
      return undefined;
    if (this.idioms.hold(begin, end, meaning)) return undefined;
    // "The third quarters" alone are no quarter of a year.
    if (meaning.paired && !/^(and|or|to|through)$/.test(this.low(begin - 1))) return undefined;
    // "Six hours a day, five days a week" are two amounts.
    const both = meaning.op === 'within' && meaning.of ? meaning.of : meaning;
    if (isTwoAmounts(both)) {
      while (end > begin + 2 && !/^(,|and)$/.test(this.low(end))) end--;
      const one: Meaning = { op: 'duration', num: both.num, unit: both.unit };
      return this.read({ ...match, end, meaning: both === meaning ? one : { ...meaning, of: one } }, at);
    }
    const measured = /^(later|earlier)$/.test(last.low) && this.low(end) === 'than';
    // "Spent three weeks back in the lab".
    const placed = last.low === 'back' && /^(in|at|with)$/.test(this.low(end));
    const unclosed = /^(before|back)$/.test(last.low) && !this.closes(end);
    const ofThat = last.low === 'that' && !this.closes(end);
    if (meaning.op === 'offset' && (measured || placed || unclosed || ofThat)) {
      // "Two months before the vote", "a week later than planned", "a month after that fire": the amount alone.
      end -= ofThat ? 2 : 1;
      return { begin, end, meaning: { ...amount(meaning), op: 'duration' }, rule };
    }
    if (
      meaning.op === 'anaphor' &&
      meaning.unit !== 'day' &&
      /^(before|after)$/.test(last.low) &&
      !this.closes(end)
    ) {
      // "The month before the vote": the month alone.
      return { begin, end: end - 1, meaning: { op: 'duration', num: 1, unit: meaning.unit }, rule };
    }
    // "Leaves at the end of the month after six years".
    if (
      meaning.op === 'within' &&
      meaning.of?.op === 'anaphor' &&
      /^(before|after)$/.test(last.low) &&
      !this.closes(end)
    )
      return { begin, end: end - 1, meaning: { ...meaning, of: { ...meaning.of, by: 0, bare: 1 } }, rule };
    // "The same day as the vote".
    if (meaning.op === 'anaphor' && this.low(end - 2) === 'same' && this.low(end) === 'as')
      return { begin, end, meaning: { ...meaning, ofEvent: 1 }, rule };
    // "The night he won": the clause is a part of it, and says when.
    const stretch = meaning.op === 'daypart' || meaning.op === 'anaphor';
    if (stretch && meaning.bare && this.low(begin - 1) !== ',' && this.hasClause(end - 1)) return undefined;
    // "The day after the vote", "the night of the vote": of an event, not of the date told before.
    if (
      (meaning.op === 'anaphor' || meaning.op === 'daypart') &&
      first.low === 'the' &&
      (/^(before|after)$/.test(last.low)
        ? !this.closes(end)
        : meaning.op === 'daypart' && meaning.of === undefined && this.low(end) === 'of')
    )
      return { begin, end, meaning: { ...meaning, ofEvent: 1 }, rule };
    if (
      meaning.op === 'anaphor' &&
      /^(a|one)$/.test(first.low) &&
      (measured || (/^(before|after)$/.test(last.low) && !this.closes(end)))
    ) {
      // "A day after the vote": likewise.
      return { begin, end: end - 1, meaning: { op: 'duration', num: 1, unit: 'day' }, rule };
    }
    if (meaning.op === 'within' && first.low === 'about' && meaning.of && this.isSubject(begin, meaning.of))
      return { begin: at + 1, end, meaning: meaning.of, rule };
    // "At the end of Friday's interview": the end of the interview, on Friday.
    if (
      meaning.op === 'within' &&
      meaning.of &&
      this.low(end) === "'s" &&
      this.isEndOfAnother(meaning, begin)
    ) {
      while (begin < end - 1 && this.low(begin) !== 'of') begin++;
      return { begin: begin + 1, end, meaning: meaning.of, rule };
    }
    // "A centuries-old quarrel": the article is the quarrel's.
    if (meaning.op === 'duration' && /^an?$/.test(first.low) && PLURAL.test(this.low(begin + 1)))
      return this.read({ ...match, meaning: { ...meaning, num: 'X' } }, begin + 1);
    if (meaning.op === 'duration') {
      // "Following two quarters of growth", "which may last three years" and "reached out to her eight years ago": the first
      // word belongs to the sentence.
      if (
        first.low === 'following' ||
        (first.low === 'last' && this.token(begin)?.upos === 'VERB') ||
        (DETERMINERS.has(first.low) && /^(ago|earlier|later)$/.test(this.low(end)))
      )
        return undefined;
      const aged = this.withAge(end);
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
    if (DETERMINERS.has(first.low) && end - begin > 1 && this.isPrenominal(begin, end)) begin++;
    if (
      meaning.op === 'within' &&
      first.low === 'over' &&
      // "Phased in over four years".
      (this.token(at - 1)?.deprel === 'compound:prt' ||
        !/^(for|after|in|within|of|last|lasts|lasted|lasting|take|takes|took|spend|spent|than|by|to)$/.test(
          this.low(at - 1),
        ))
    ) {
      return meaning.of && { begin: at + 1, end, meaning: meaning.of, rule };
    }
    if (meaning.op === 'set' && first.low === 'per' && this.rates.isOfMeasure(begin)) return undefined;
    if (rate) return { begin, end, meaning: { ...meaning, op: 'set' }, rule };
    return { begin, end, meaning, rule };
  }

  /** What puts a bare day of the month where it is: "on the 7th and the 21st". */
  private isOnADay(at: number): boolean {
    const joined =
      this.low(at - 1) === 'and' && /^(st|nd|rd|th)$/.test(this.low(at - 2)) && this.low(at - 4) === 'the';
    return /^(on|by|until|from|since|to|before)$/.test(this.low(joined ? at - 5 : at - 1));
  }

  /** "June Carter": part of a person's name. Asked from left to right. */
  private isInPerson(start: number, end: number): boolean {
    while (this.person < this.people.length && (this.people[this.person]?.end ?? 0) <= start) this.person++;
    const name = this.people[this.person];
    return (
      name !== undefined && name.start <= start && end <= name.end && name.end - name.start > end - start
    );
  }

  private low(at: number): string {
    return this.words[at]?.low ?? '';
  }

  private token(at: number): Token | undefined {
    const word = this.words[at];
    return word && this.sentences.token(word.start);
  }

  /** A clause that follows at once, without a relative pronoun: "the year he was born". */
  private hasClause(at: number): boolean {
    const [head, next] = [this.token(at), this.words[at + 1]];
    if (
      !head ||
      !next ||
      next.kind !== 'word' ||
      next.gap === 'break' ||
      /^(which|who|when|that)$/.test(next.low)
    )
      return false;
    const sentence = this.sentences.sentence(head.start);
    return sentence?.tokens.some((t) => t.head === head.i && t.deprel === 'acl:relcl') ?? false;
  }

  /** The "that" of "said that November was warm", not of "lost that November". */
  private opensClause(at: number, end: number): boolean {
    const after = this.token(end);
    return this.token(at)?.upos === 'SCONJ' && after !== undefined && /^(AUX|VERB)$/.test(after.upos);
  }

  /** A number, a share or an amount. */
  private counts(at: number): boolean {
    const word = this.words[at];
    return word !== undefined && word.gap !== 'break' && (word.kind === 'number' || RATES.has(word.low));
  }

  /** Nothing that belongs to it follows: a mark, or a new clause. */
  private closes(end: number): boolean {
    const next = this.words[end];
    return (
      !next ||
      next.kind === 'mark' ||
      next.gap === 'break' ||
      /^(and|but|had|was|were|is|has|in|at|with|when)$/.test(next.low)
    );
  }

  /** An age goes up to its last word: "the nearly 60-year-old brother". */
  private withAge(end: number): number {
    if (
      !/^(year|month|week|day|decade|century|years|months|weeks|days|decades|centuries)$/.test(
        this.low(end - 1),
      )
    )
      return end;
    if (this.low(end) === 'old' && this.words[end]?.gap !== 'break') return end + 1;
    return this.low(end) === '-' && this.low(end + 1) === 'old' ? end + 2 : end;
  }

  private isEndOfAnother(m: Meaning, begin: number): boolean {
    return typeof m.mod === 'string' && /^(the|beginning|start|end|close|middle)$/.test(this.low(begin));
  }

  /** "Fears about the year 2000", "talking about Christmas", "talk about the decades": about it, not about then. */
  private isSubject(begin: number, of: Meaning): boolean {
    const before = this.token(begin - 1);
    if (!before || (of.op === 'duration' && this.low(begin + 1) !== 'the')) return false;
    // "Divided about 1987 growth".
    const year = of.op === 'calendar' && of.month === undefined ? this.token(begin + 1) : undefined;
    if (year && before.upos === 'VERB' && year.head > year.i) return true;
    return before.upos === 'NOUN' || (before.upos === 'VERB' && isTalk(before.lemma.toLowerCase()));
  }

  /** Whether the expression stands before the noun that its determiner belongs to: "the third-quarter loss". */
  private isPrenominal(begin: number, end: number): boolean {
    const last = this.words[end - 1];
    const hyphenated =
      this.words[end - 2]?.low === '-' && last?.gap === 'none' && this.words[end - 2]?.gap === 'none';
    const next = this.words[end];
    if (!next || next.gap === 'break' || next.kind === 'mark')
      return hyphenated && next?.low !== ',' && next?.low !== '.';
    if (hyphenated) return true;
    const [det, token, after] = [this.token(begin), this.token(end - 1), this.token(end)];
    if (!det || !token || !after || after.start === token.start) return false;
    // The determiner hangs on a word behind the expression, and so does the expression.
    const noun = this.sentences.sentence(det.start)?.tokens[det.head];
    return noun !== undefined && noun.start >= next.start && noun.i !== token.head
      ? noun.i === token.head
      : noun !== undefined && noun.start >= next.start;
  }
}
