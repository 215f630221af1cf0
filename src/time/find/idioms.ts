import type { Meaning } from '../meaning.ts';
import type { Rates } from './rates.ts';
import type { Word } from './words.ts';

/** Tells turns of phrase that hold a word of time and mean none: "three quarters of", "last-minute", "long-term". */
export class Idioms {
  private readonly words: readonly Word[];
  private readonly rates: Rates;

  constructor(words: readonly Word[], rates: Rates) {
    this.words = words;
    this.rates = rates;
  }

  /** Whether what is read from `begin` up to `end` belongs to such a turn. */
  hold(begin: number, end: number, m: Meaning): boolean {
    const last = this.low(end - 1);
    const inner = m.op === 'within' && m.of ? m.of : m;
    // "As recently as May", "three years to the day after the vote".
    if (/^(recently|ago)$/.test(last) && this.low(end) === 'as' && m.op === 'ref') return true;
    if (
      inner.op === 'anaphor' &&
      this.low(begin - 1) === 'to' &&
      this.low(begin) === 'the' &&
      last === 'after'
    )
      return true;
    if (this.isFraction(begin, end, inner)) return true;
    // "In the year 0".
    if (last === 'year' && /^(0|zero)$/.test(this.low(end))) return true;
    // "A zero-day flaw" is one that nobody knew.
    if (inner.op === 'duration' && Number(inner.num) === 0) return true;
    if (AIRED.test(last) && SHOW.test(this.low(end)) && (last === 'daytime' || this.low(end - 2) === '-'))
      return true;
    if (last === 'overnight' && LENT.test(this.low(end))) return true;
    if (m.op === 'weekday' && (this.isToJoint(end) || this.isToJoint(begin - 3))) return true;
    // "The good old days", NBC's "“Today” show".
    if (last === 'days' && /^(old|olden)$/.test(this.low(begin - 1))) return true;
    if (m.op === 'today' && /^["”']+$/.test(this.low(end)) && SHOW.test(this.low(end + 1))) return true;
    if (last === 'lately' && this.low(begin - 1) === '-') return true;
    // "Getting on in years".
    if (last === 'years' && this.low(begin - 1) === 'in' && this.low(begin - 2) === 'on') return true;
    // "The second attack in as many weeks".
    if (this.low(begin) === 'many' && this.low(begin - 1) === 'as') return true;
    if (
      last === 'minute' &&
      /^(last|final|eleventh)$/.test(this.low(end - 2) === '-' ? this.low(end - 3) : this.low(end - 2))
    )
      return true;
    // "Some time between Saturday and Monday" is no stretch of its own.
    if (this.low(begin) === 'some' && last === 'time' && WITHIN.test(this.low(end)))
      return this.low(begin - 1) !== 'for';
    if (m.op === 'clock' && this.isNoClock(begin, end, m)) return true;
    if (inner.op === 'duration' && this.isHours(end)) return true;
    if ((inner.op === 'duration' || inner.op === 'anaphor') && this.isPaired(begin, end)) return true;
    return last === 'term' && this.words[end - 2]?.low === '-';
  }

  /** The "-to-" of "a Monday-to-Friday week". */
  private isToJoint(at: number): boolean {
    return (
      this.low(at) === '-' &&
      this.low(at + 1) === 'to' &&
      this.low(at + 2) === '-' &&
      this.words[at]?.gap === 'none'
    );
  }

  private low(at: number): string {
    return this.words[at]?.low ?? '';
  }

  /** "Three quarters of the votes", "more than a quarter", "the quarter of voters", "winter quarters", "quarter-finals". */
  private isFraction(begin: number, end: number, m: Meaning): boolean {
    const last = this.low(end - 1);
    if (last === 'quarters' && m.op === 'duration') {
      const fraction = this.low(end) === 'of' && Number(m.num) === 3;
      const vague = m.num === 'X' && !LATELY.test(this.low(begin)) && !LATELY.test(this.low(begin + 1));
      return vague || fraction || this.low(end - 2) === '-';
    }
    if (last !== 'quarter') return false;
    const hyphened = end - begin > 1 && this.low(end - 2) === '-';
    if (this.low(end) === '-' && this.words[end]?.gap === 'none' && !hyphened)
      return this.words[end + 1]?.kind === 'word';
    if (m.op === 'duration' && this.low(end - 2) === 'a')
      return !this.rates.hold(end - 2, end) && !/^(once|twice|times)$/.test(this.low(end - 3));
    return m.op === 'anaphor' && this.low(end) === 'of';
  }

  /** "A day-to-day matter", "on a minute-by-minute basis", "year-on-year". */
  private isPaired(begin: number, end: number): boolean {
    const unit = this.low(end - 1);
    const pair = (joint: number, other: number) =>
      JOINT.test(this.low(joint)) && this.low(other) === unit && this.words[other]?.gap === 'none';
    return pair(end + 1, end + 3) || (begin === end - 1 && pair(end - 3, end - 5));
  }

  /** "Happy hours", "outside business hours", and the measures "kilowatt-hours" and "light-years". */
  private isHours(end: number): boolean {
    const last = this.low(end - 1);
    const before = this.low(end - 2) === '-' ? this.low(end - 3) : this.low(end - 2);
    if (/^years?$/.test(last)) return before === 'light';
    return /^hours?$/.test(last) && (KEPT_HOURS.test(this.low(end - 2)) || before.endsWith('watt'));
  }

  /** "Exodus 18:21", "at the 15:20 mark", "with 3:42 left to play", and "one in the morning" said of no clock. */
  private isNoClock(begin: number, end: number, m: Meaning): boolean {
    const before = this.words[begin - 1];
    const after = this.low(end);
    const colon = this.low(begin + 1) === ':';
    if (colon && end - begin === 3) {
      if (after === 'mark' || /^(left|remaining|to)$/.test(after)) return !/^\d/.test(this.low(end + 1));
      const placed = this.words[begin]?.gap === 'space' && before?.kind === 'word' && before.capital;
      return placed === true && BOOK.test(before?.low ?? '');
    }
    // "Raised its dividend from a quarter to nine cents".
    if (m.bare && m.min !== undefined && this.words[end]?.kind === 'word' && !GOES_ON.test(after))
      return true;
    return m.bare !== undefined && !CLOCKED.test(before?.low ?? '');
  }
}

/** After "some time" these say when. */
const WITHIN = /^(between|before|after|around|next|this|last|on|during)$/;
/** "A late-night host", "daytime television". */
const AIRED = /^(night|daytime)$/;
const SHOW =
  /^(shows?|hosts?|tv|television|talk|comics?|comedians?|comedy|dramas?|emmys?|programs?|programmes?|soaps?)$/;
/** "The overnight lending rate". */
const LENT = /^(borrowing|lending|rates?|loans?|index|interbank|policy)$/;
/** What makes of quarters a stretch of time: "the past several quarters". */
const LATELY = /^(past|last|recent|next|previous)$/;
/** What joins a unit to itself. */
const JOINT = /^(to|by|over|on|after|in)$/;
/** Hours that are kept, not counted. */
const KEPT_HOURS = /^(happy|rush|office|business|opening|visiting|trading|banking|peak)$/;
/** The books of the Bible that news quotes by chapter and verse. */
const BOOK =
  /^(genesis|exodus|leviticus|numbers|deuteronomy|joshua|judges|ruth|samuel|kings|chronicles|ezra|nehemiah|esther|job|psalms?|proverbs|ecclesiastes|isaiah|jeremiah|lamentations|ezekiel|daniel|hosea|joel|amos|micah|malachi|matthew|mark|luke|john|acts|romans|corinthians|galatians|ephesians|philippians|colossians|thessalonians|timothy|titus|philemon|hebrews|james|peter|jude|revelation)$/;
/** What can follow an hour at once. */
const GOES_ON =
  /^(on|in|this|that|when|and|as|the|tomorrow|yesterday|tonight|last|every|each|a|he|she|they|it)$/;
/** What stands before an hour: "at 3 in the morning". */
const CLOCKED = /^(at|around|about|until|till|by|before|after|past|since|from|to|nearly|almost)$/;
