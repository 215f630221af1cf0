import { readList } from '../../assets/index.ts';
import { type Doc, relation, type Token } from '../../language/index.ts';
import type { Meaning } from '../meaning.ts';
import { amount, isTwoAmounts } from './amounts.ts';
import type { Match } from './grammar.ts';
import { Names } from './names.ts';
import { Sentences } from './sentences.ts';
import type { Word } from './words.ts';

export interface Reading {
  readonly begin: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: string;
}

const set = (words: string) => new Set(words.split(' '));
/** Words before a month, season or year that place something in time. */
const PLACING = set(
  'in on since until till by from to through during for before after between and or of early late mid last next this every each around about ' +
    'throughout within at over that previous following the - /',
);
const DETERMINERS = set('the a an its their his her our these those');
const RATES = set('% percent million billion thousand hundred');
let counted: ReadonlySet<string> | undefined;
/** What is counted, and no year: "1500 people" (data/time/counted.txt). */
const isCounted = (low: string): boolean => {
  counted ??= new Set(readList('data/time/counted.txt'));
  return counted.has(low);
};
let totals: ReadonlySet<string> | undefined;
/** What comes to so many: "a crowd of 1800" (data/time/totals.txt). */
const isTotal = (low: string): boolean => {
  totals ??= new Set(readList('data/time/totals.txt'));
  return totals.has(low);
};

/** Tells what only looks like time from time: "may", "march", "fall", bare numbers, the names of papers. */
export class Sense {
  private readonly people: readonly { start: number; end: number }[];
  private person = 0;
  private readonly words: readonly Word[];
  private readonly sentences: Sentences;
  private readonly names: Names;

  constructor(doc: Doc, words: readonly Word[]) {
    this.people = doc.entities.filter((e) => e.type === 'PER');
    this.words = words;
    this.sentences = new Sentences(doc);
    this.names = new Names(doc.text, words, this.sentences);
  }

  /** The reading to keep, perhaps without its determiner; undefined where it is no time. */
  check(match: Match, at: number): Reading | undefined {
    const { meaning, rule } = match;
    let begin = at;
    let { end } = match;
    if (this.names.hold(begin, end, meaning)) return undefined;
    const last = this.words[end - 1];
    const first = this.words[begin];
    if (!first || !last) return undefined;
    if (this.isSeasonByAccident(begin, end, meaning)) return undefined;
    if (this.isMonthByAccident(begin, end, meaning)) return undefined;
    if (meaning.op === 'within' && meaning.of && this.isNumberByAccident(end - 1, end, meaning.of))
      return undefined;
    if (this.isNumberByAccident(begin, end, meaning)) return undefined;
    if (this.isInPerson(first.start, last.end)) return undefined;
    // "On the 5th", but "on the 5th floor".
    if (
      meaning.op === 'calendar' &&
      meaning.month === undefined &&
      meaning.day !== undefined &&
      !meaning.of &&
      first.low === 'the' &&
      /^(st|nd|rd|th)$/.test(last.low) &&
      !(/^(on|by|until|from|since|to|before)$/.test(this.low(begin - 1)) && this.closes(end))
    )
      return undefined;
    if (this.isIdiom(begin, end, meaning)) return undefined;
    // "Six hours a day, five days a week" are two amounts.
    if (isTwoAmounts(meaning)) {
      while (end > begin + 2 && !/^(,|and)$/.test(this.low(end))) end--;
      return this.check(
        { ...match, end, meaning: { op: 'duration', num: meaning.num, unit: meaning.unit } },
        at,
      );
    }
    if (meaning.op === 'offset' && last.low === 'before' && !this.closes(end)) {
      // "Two months before the vote": the amount alone is the expression.
      end--;
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
    if (
      meaning.op === 'anaphor' &&
      /^(a|one)$/.test(first.low) &&
      /^(before|after)$/.test(last.low) &&
      !this.closes(end)
    ) {
      // "A day after the vote": likewise.
      return { begin, end: end - 1, meaning: { op: 'duration', num: 1, unit: 'day' }, rule };
    }
    // "Fears about the year 2000": about it, not about then.
    if (
      meaning.op === 'within' &&
      first.low === 'about' &&
      meaning.of &&
      meaning.of.op !== 'duration' &&
      this.token(begin - 1)?.upos === 'NOUN'
    )
      return { begin: at + 1, end, meaning: meaning.of, rule };
    if (DETERMINERS.has(first.low) && end - begin > 1 && this.isPrenominal(begin, end)) begin++;
    if (
      meaning.op === 'within' &&
      first.low === 'over' &&
      !/^(for|after|in|within|of|lasted|took|spent|than|by|to)$/.test(this.low(at - 1))
    ) {
      return meaning.of && { begin: at + 1, end, meaning: meaning.of, rule };
    }
    if (meaning.op === 'duration' && this.isRate(begin, end)) {
      // "$40 million a year" prices; "50,000 cars a year" counts what recurs.
      const before = this.words[begin - 1];
      if (before && (RATES.has(before.low) || before.kind === 'number')) return undefined;
      return { begin, end, meaning: { ...meaning, op: 'set' }, rule };
    }
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

  private low(at: number): string {
    return this.words[at]?.low ?? '';
  }

  private token(at: number): Token | undefined {
    const word = this.words[at];
    return word && this.sentences.token(word.start);
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

  /** "Three quarters of", "winter quarters", "last-minute", "long-term". */
  private isIdiom(begin: number, end: number, m: Meaning): boolean {
    const last = this.low(end - 1);
    const inner = m.op === 'within' && m.of ? m.of : m;
    if (last === 'quarters' && inner.op === 'duration') {
      return inner.num === 'X' || this.low(end) === 'of' || this.words[end - 2]?.low === '-';
    }
    // "The second attack in as many weeks".
    if (this.low(begin) === 'many' && this.low(begin - 1) === 'as') return true;
    if (
      last === 'minute' &&
      /^(last|final|eleventh)$/.test(this.low(end - 2) === '-' ? this.low(end - 3) : this.low(end - 2))
    )
      return true;
    return last === 'term' && this.words[end - 2]?.low === '-';
  }

  /** "Fall" and "spring" as verbs or events: "the fall of Saigon", "will fall". */
  private isSeasonByAccident(begin: number, end: number, m: Meaning): boolean {
    const last = this.low(end - 1);
    if (m.op !== 'season' || (last !== 'fall' && last !== 'spring') || m.year !== undefined) return false;
    if (typeof m.by === 'number') return false;
    const token = this.token(end - 1);
    if (token && (token.upos === 'VERB' || token.upos === 'AUX')) return true;
    if (this.low(end) === 'of' || this.low(end) === 'in') return true;
    const before = this.low(begin - 1);
    if (this.low(begin) === 'the')
      return !/^(in|during|by|since|until|throughout|over|for|through|from|of|late|early|and)$/.test(before);
    return (
      !/^(in|during|by|since|until|last|this|next|every|each|early|late|and|or|to|through)$/.test(before) ||
      before === 'to'
    );
  }

  /** "March", "May", "August" as verbs, marches and names. */
  private isMonthByAccident(begin: number, end: number, m: Meaning): boolean {
    if (m.op !== 'calendar' || m.day !== undefined || m.year !== undefined || end - begin > 1) return false;
    const low = this.low(begin);
    const before = this.low(begin - 1);
    const token = this.token(begin);
    if (low === 'march' || low === 'may') {
      if (token && token.upos !== 'PROPN' && low === 'may') return true;
      if (before === 'the' || (!PLACING.has(before) && /^(on|to|of)$/.test(this.low(end)))) return true;
      return !PLACING.has(before) && !/^['(]$/.test(this.low(end)) && !/^'s$/.test(this.low(end));
    }
    if (!/^(april|june|august|january|jan)$/.test(low)) return false;
    // "June Allyson": a name goes on.
    const next = this.words[end];
    const name =
      token !== undefined &&
      next?.capital === true &&
      next.gap === 'space' &&
      relation(token) !== 'obl' &&
      !PLACING.has(before);
    return name && this.token(end)?.upos === 'PROPN';
  }

  /** Four digits that count something or cost something. */
  private isNumberByAccident(begin: number, end: number, m: Meaning): boolean {
    const bare = m.op === 'calendar' && m.month === undefined && end - begin === 1;
    if (!bare) return false;
    const [before, after] = [this.words[begin - 1], this.words[end]];
    if (before && before.gap !== 'break' && /^[$£€#¥]$/.test(before.low)) return true;
    if (before?.low === '.' && this.words[begin]?.gap === 'none') return true;
    if (
      after?.gap === 'none' &&
      (after.low === '%' || after.kind === 'word' || (after.low === '/' && !/^\d\d$/.test(this.low(end + 1))))
    )
      return true;
    if (after && after.gap !== 'break' && (isCounted(after.low) || RATES.has(after.low)))
      return after.low !== 'or' || this.words[end + 1]?.kind === 'number';
    if (before && /^(than|nearly|almost|population|least)$/.test(before.low)) return true;
    if (before && /^(of|to)$/.test(before.low) && this.counts(begin - 2)) return true;
    const token = this.token(begin);
    if (!token || before === undefined) return false;
    if (relation(token) === 'nummod' && /^[a-z]/.test(after?.low ?? '') && after?.kind === 'word') {
      const counted = this.token(end);
      if (counted && counted.xpos === 'NNS' && !PLACING.has(before.low)) return true;
    }
    // "Orion 1980": part of a name.
    return (
      before.capital &&
      before.kind === 'word' &&
      before.gap !== 'break' &&
      relation(token) !== 'obl' &&
      !PLACING.has(before.low) &&
      this.token(begin - 1)?.upos === 'PROPN' &&
      before.low.length > 2 &&
      relation(token) === 'nummod'
    );
  }

  /** "A crowd of 1800", "rose 12 points to 1987". */
  private counts(at: number): boolean {
    return isTotal(this.low(at));
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

  /** "$40 million a year", "120 bombs per day": so much in each. */
  private isRate(begin: number, end: number): boolean {
    if (!/^(a|an)$/.test(this.low(begin)) || end - begin !== 2) return false;
    const before = this.words[begin - 1];
    if (!before || before.gap === 'break') return false;
    if (RATES.has(before.low) || before.kind === 'number') return true;
    const token = this.token(begin - 1);
    if (before.low === ')') return true;
    if (!token || !/^(NNS|NN|CD|\$)$/.test(token.xpos)) return /^(times|once|twice)$/.test(before.low);
    // A count stands before the noun: "50,000 CDs a year".
    for (let k = begin - 2; k >= begin - 4 && k >= 0; k--) {
      if (this.words[k]?.kind === 'number' || RATES.has(this.low(k)) || this.token(k)?.xpos === 'CD')
        return true;
    }
    return /^(times|share|shares|cents|cent|dollars|percent)$/.test(before.low);
  }
}
