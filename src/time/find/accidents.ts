import { relation, type Token } from '../../language/index.ts';
import type { Meaning } from '../meaning.ts';
import { BETWEEN, TRADED } from '../traded.ts';
import { wordList } from '../word-list.ts';
import type { Sentences } from './sentences.ts';
import type { Word } from './words.ts';

const set = (words: string) => new Set(words.split(' '));
/** Words before a month, season or year that place something in time. */
const PLACING = set(
  'in on since until till by from to through during for before after between and or of early late mid last next this every each around about ' +
    'throughout within into at over that previous following the - /',
);
/** What a number before it is counted in: a price, a share, or more of the number. */
export const RATES = set('% percent million billion thousand hundred');
/** What is counted, and no year: "1500 people" (data/time/counted.txt). */
const isCounted = wordList('data/time/counted.txt');
const MONTH = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;
const isMonthWord = (low: string) => MONTH.test(low);
/** What comes to so many: "a crowd of 1800" (data/time/totals.txt). */
const isTotal = wordList('data/time/totals.txt');

/** What comes out or is on the air so often (data/time/periodicals.txt). */
const isPeriodical = wordList('data/time/periodicals.txt');
/** What is reported for half a year (data/time/results.txt). */
const isResult = wordList('data/time/results.txt');
/** What is played and scored (data/time/matches.txt). */
const isPlayed = wordList('data/time/matches.txt');
const SCORE = /\b\d{1,3} ?[-–] ?\d{1,3}\b/;
/** What springs and falls are of, that is of no season: "spring water", "the fall guy". */
const NO_SEASONS = set(
  'water guy line roll chicken onion mattress coil board protection prevention risk detection victim',
);
const PLACED = /^(in|since|until|during|by)$/;
/** Years that news of today writes about: with another four digits a plural noun is more likely counted, "2000 cars". */
const OUR_YEAR = /^(19[5-9]|20[0-3])\d$/;

/** Before and after these years, four digits behind a name are a part of it. */
const FAR_BACK = 1700;
const FAR_AHEAD = 2040;
const AT_AN_HOUR = /^(at|since|by|until|till|from|before|after|past|around|about)$/;
const IS = /^(is|was|'s|marks|marked)$/;
const A_DAY = /^(today|it|this|that|yesterday|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Tells seasons, months and years from the verbs, names and numbers that are spelled like them. */
export class Accidents {
  private readonly words: readonly Word[];
  private readonly sentences: Sentences;

  constructor(words: readonly Word[], sentences: Sentences) {
    this.words = words;
    this.sentences = sentences;
  }

  /** Whether what is read from `begin` up to `end` only looks like a season, a month or a year. */
  hold(begin: number, end: number, m: Meaning): boolean {
    return (
      this.isSeason(begin, end, m) ||
      this.isOfMatch(begin, m) ||
      this.isCountBefore(begin, m) ||
      this.isDayCounted(begin, m) ||
      this.isMonth(begin, end, m) ||
      this.isPaper(end, m) ||
      this.isBygone(end, m) ||
      (m.op === 'within' && m.of !== undefined && this.isNumber(end - 1, end, m.of)) ||
      this.isNumber(begin, end, m)
    );
  }

  private low(at: number): string {
    return this.words[at]?.low ?? '';
  }

  private token(at: number): Token | undefined {
    const word = this.words[at];
    return word && this.sentences.token(word.start);
  }

  /** "Killed two Sunday night": a bare number is an hour only where a small word puts one there, "at 6 this morning". */
  private isCountBefore(begin: number, m: Meaning): boolean {
    const time = m.op === 'at' && m.mod === undefined ? (m.time as Meaning) : undefined;
    return time?.loose !== undefined && !AT_AN_HOUR.test(this.low(begin - 1));
  }

  /** "On the eighth day of the siege": dated by nothing here, as "today is the eighth day" is. */
  private isDayCounted(begin: number, m: Meaning): boolean {
    return m.op === 'nthday' && !(IS.test(this.low(begin - 1)) && A_DAY.test(this.low(begin - 2)));
  }

  /** "Scored in the second half", "led 22-5 after the first quarter": of a match, unless the sentence speaks of results. */
  private isOfMatch(begin: number, m: Meaning): boolean {
    const bare = m.op === 'within' && m.of ? m.of : m;
    if ((bare.op !== 'half' && bare.op !== 'quarter') || bare.year !== undefined) return false;
    const sentence = this.sentences.sentence(this.words[begin]?.start ?? 0);
    if (!sentence || sentence.tokens.some((t) => isResult(t.lemma.toLowerCase()))) return false;
    return (
      bare.op === 'half' ||
      sentence.tokens.some((t) => isPlayed(t.lemma.toLowerCase())) ||
      SCORE.test(sentence.tokens.map((t) => t.text).join(' '))
    );
  }

  /** "Fall" and "spring" as verbs or events: "the fall of Saigon", "will fall". */
  private isSeason(begin: number, end: number, m: Meaning): boolean {
    const last = this.low(end - 1);
    // "A late fall on the exchange".
    if (m.op === 'within' && m.of?.op === 'season' && last === 'fall' && this.low(begin - 1) === 'a')
      return this.namedBy(this.token(end - 1), end) === undefined;
    if (m.op !== 'season' || (last !== 'fall' && last !== 'spring') || m.year !== undefined) return false;
    if (typeof m.by === 'number') return false;
    const token = this.token(end - 1);
    if (token && (token.upos === 'VERB' || token.upos === 'AUX')) return true;
    if (this.low(end) === 'of' || this.low(end) === 'in') return true;
    const before = this.low(begin - 1);
    const noun = this.namedBy(token, end);
    if (!noun && last === 'fall' && before === 'late' && this.low(begin - 2) === 'a') return true;
    if (noun) return NO_SEASONS.has(noun.lemma.toLowerCase());
    if (this.low(begin) === 'the')
      return !/^(in|into|during|by|since|until|throughout|over|for|through|from|of|late|early|and)$/.test(
        before,
      );
    return (
      !/^(in|during|by|since|until|last|this|next|every|each|early|late|and|or|to|through|come)$/.test(
        before,
      ) || before === 'to'
    );
  }

  /** The noun that a season stands before: the meeting of "the spring meeting", the water of "spring water". */
  private namedBy(token: Token | undefined, end: number): Token | undefined {
    const noun = this.token(end);
    const compound = token?.upos === 'NOUN' && relation(token) === 'compound' && noun?.upos === 'NOUN';
    return compound && this.words[end]?.gap === 'space' ? noun : undefined;
  }

  /** "March", "May", "August" as verbs, marches and names, ""Mar" and "Jun" as parts of names. */
  private isMonth(begin: number, end: number, m: Meaning): boolean {
    if (m.op !== 'calendar' || m.day !== undefined || m.year !== undefined || end - begin > 1) return false;
    const low = this.low(begin);
    const before = this.low(begin - 1);
    const token = this.token(begin);
    if (this.isTraded(begin, end)) return false;
    if (low === 'march' || low === 'may') {
      if (token && token.upos !== 'PROPN' && low === 'may') return true;
      // "The March vote", "May imports".
      const named = before === "'s" || this.words[begin - 1]?.capital === true;
      if (token?.upos === 'PROPN' && this.token(end)?.upos === 'NOUN')
        if (before === 'the' || (relation(token) === 'compound' && !named)) return false;
      if (before === 'the' || (!PLACING.has(before) && /^(on|to|of)$/.test(this.low(end)))) return true;
      return !PLACING.has(before) && !/^['(]$/.test(this.low(end)) && !/^'s$/.test(this.low(end));
    }
    // "Mar-a-Lago", "Jun sang": cut short without its stop, a month stands where something places it.
    if (/^[a-z]{3}t?$/.test(low) && low !== 'may') {
      const joint = /^[-–/]$/.test(this.low(end)) && this.words[end]?.gap === 'none';
      if (joint ? !isMonthWord(this.low(end + 1)) : !PLACING.has(before)) return true;
    }
    if (!/^(april|june|august|january|jan)$/.test(low)) return false;
    // "June Allyson": a name goes on.
    const next = this.words[end];
    const name =
      !/^(a|an)$/.test(before) &&
      token !== undefined &&
      next?.capital === true &&
      next.gap === 'space' &&
      relation(token) !== 'obl' &&
      !PLACING.has(before);
    return name && this.token(end)?.upos === 'PROPN';
  }

  /** "May crude", "June Treasury bond futures": what is traded for that month. */
  private isTraded(begin: number, end: number): boolean {
    if (!this.words[begin]?.capital) return false;
    for (let k = end; k < end + 4; k++) {
      const word = this.words[k];
      if (!word || word.gap === 'break' || !/^[\p{L}-]/u.test(word.low)) return false;
      if (TRADED.has(word.low)) return true;
      // Only the name of a paper may stand between: "June Treasury bond futures".
      if (!BETWEEN.has(word.low)) return false;
    }
    return false;
  }

  /** "The daily Haaretz", "the daily said", "a financial daily": a paper. */
  private isPaper(end: number, m: Meaning): boolean {
    if (m.op !== 'adverb') return false;
    const token = this.token(end - 1);
    const next = this.words[end];
    // "A daily newspaper", "a weekly radio show".
    if (
      next?.gap === 'space' &&
      [end, end + 1].some((at) => this.token(at)?.upos === 'NOUN' && isPeriodical(this.low(at)))
    )
      return true;
    const named = next?.gap === 'space' && (next.capital === true || this.token(end)?.upos === 'PROPN');
    if (/^(the|a|an)$/.test(this.low(end - 2))) return token?.upos === 'NOUN' || named;
    return (
      token?.upos === 'NOUN' && (named || /^(?:nsubj|obj|obl|nmod|root|conj|appos)$/.test(relation(token)))
    );
  }

  /** "The past four summers", "the past practices": of what is past, not the past. */
  private isBygone(end: number, m: Meaning): boolean {
    if (m.op !== 'ref' || this.low(end - 1) !== 'past') return false;
    const next = this.words[end];
    const goes = next !== undefined && next.gap === 'space' && next.kind !== 'mark';
    return goes && (next.kind === 'number' || this.token(end - 1)?.upos === 'ADJ');
  }

  /** "T 1405 1755(1430 1695)": a number among numbers, which nothing but a space or a bracket parts. */
  private isListed(begin: number, end: number): boolean {
    const next = this.words[end];
    const glued = next?.low === '(' && next.gap === 'none';
    const beside = next?.kind === 'number' && next.gap === 'space' && /^\d{3,4}$/.test(next.low);
    const inside = this.low(begin - 1) === '(' && this.words[begin - 1]?.gap === 'none';
    const behind = this.words[begin]?.gap === 'space' && /^\d{3,4}$/.test(this.low(begin - 1));
    return glued || beside || behind || (inside && /^\d+$/.test(this.low(begin - 2)));
  }

  /** Four digits that count something or cost something. */
  private isNumber(begin: number, end: number, m: Meaning): boolean {
    const bare = m.op === 'calendar' && m.month === undefined && end - begin === 1;
    if (!bare) return false;
    const [before, after] = [this.words[begin - 1], this.words[end]];
    if (this.isListed(begin, end)) return true;
    if (before && before.gap !== 'break' && /^[$£€#¥]$/.test(before.low)) return true;
    if (before && this.words[begin]?.gap === 'none' && (before.low === '.' || before.kind === 'word'))
      return true;
    // "The Ram 1500", "Cyberpunk 2077": news places a year so far off.
    const year = Number(this.low(begin));
    const named =
      before?.kind === 'word' && before.capital && before.gap !== 'break' && !PLACING.has(before.low);
    if (named && (year < FAR_BACK || year > FAR_AHEAD)) return true;
    // "Case No. 14-1418", "a poll of 2047 registered voters".
    if (before?.low === '-' && this.words[begin]?.gap === 'none' && /^\d{1,2}$/.test(this.low(begin - 2)))
      return true;
    if (
      !OUR_YEAR.test(this.low(begin)) &&
      /^(ADJ|VERB)$/.test(this.token(end)?.upos ?? '') &&
      isCounted(this.low(end + 1))
    )
      return true;
    // "A 1000-piece puzzle".
    if (
      after?.low === '-' &&
      after.gap === 'none' &&
      this.words[end + 1]?.kind === 'word' &&
      !OUR_YEAR.test(this.low(begin))
    )
      return true;
    if (
      after?.gap === 'none' &&
      (after.low === '%' || after.kind === 'word' || (after.low === '/' && !/^\d\d$/.test(this.low(end + 1))))
    )
      return true;
    // "In 2015 police": after "in" a year of our time, since a count would have its comma; "in 1500 homes" counts.
    const placed = before !== undefined && PLACED.test(before.low) && OUR_YEAR.test(this.low(begin));
    if (after && after.gap !== 'break' && !placed) {
      if (isCounted(after.low) || RATES.has(after.low)) return true;
      // "1500 or 2000 people": so many of one thing.
      if (after.low === 'or' && isCounted(this.low(end + 2))) return true;
    }
    if (before && /^(than|nearly|almost|population|least)$/.test(before.low)) return true;
    if (before && /^(of|to)$/.test(before.low) && isTotal(this.low(begin - 2))) return true;
    const token = this.token(begin);
    if (!token || before === undefined) return false;
    if (relation(token) === 'nummod' && /^[a-z]/.test(after?.low ?? '') && after?.kind === 'word') {
      const counted = this.token(end);
      // "The 2023 budgets" are of a year: a round number is a count.
      const year = OUR_YEAR.test(this.low(begin)) && !this.low(begin).endsWith('0');
      if (counted && counted.xpos === 'NNS' && !PLACING.has(before.low) && !year) return true;
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
}
