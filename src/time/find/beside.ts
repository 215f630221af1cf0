import type { Token } from '../../language/index.ts';
import type { Meaning } from '../meaning.ts';
import { wordList } from '../word-list.ts';
import { RATES } from './accidents.ts';
import type { Sentences } from './sentences.ts';
import type { Word } from './words.ts';

/** Verbs of which "about" tells the subject (data/time/talk.txt). */
const isTalk = wordList('data/time/talk.txt');

/** What is numbered in pairs. */
const COUNTED_OFF = /^(century|centuries|quarters?|floors?|grades?|graders?|amendments?|districts?)$/;

/** What the words beside a reading, and their tags, say of it. Places are those of the words. */
export class Beside {
  private readonly words: readonly Word[];
  private readonly sentences: Sentences;

  constructor(words: readonly Word[], sentences: Sentences) {
    this.words = words;
    this.sentences = sentences;
  }

  /** What puts a bare day of the month where it is: "on the 7th and the 21st". */
  isOnADay(at: number): boolean {
    const joined =
      this.low(at - 1) === 'and' && /^(st|nd|rd|th)$/.test(this.low(at - 2)) && this.low(at - 4) === 'the';
    return /^(on|by|until|from|since|to|before|for)$/.test(this.low(joined ? at - 5 : at - 1));
  }

  /** "From the 3rd and 4th centuries": no day, but one of two ordinals. */
  isOrdinalBefore(end: number): boolean {
    const joined = /^(and|or|to)$/.test(this.low(end)) && /^(st|nd|rd|th)$/.test(this.low(end + 2));
    return joined && COUNTED_OFF.test(this.low(end + 3));
  }

  /** "In November Musk said": no name begins so, but for the given names among the months. */
  isInMonth(begin: number, end: number, m: Meaning): boolean {
    const month = m.op === 'calendar' && m.day === undefined && end - begin === 1;
    return (
      month &&
      /^(in|since|by)$/.test(this.low(begin - 1)) &&
      !/^(april|may|june|august)$/.test(this.low(begin))
    );
  }

  low(at: number): string {
    return this.words[at]?.low ?? '';
  }

  token(at: number): Token | undefined {
    const word = this.words[at];
    return word && this.sentences.token(word.start);
  }

  /** A clause that follows at once, without a relative pronoun: "the year he was born". */
  hasClause(at: number): boolean {
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
  opensClause(at: number, end: number): boolean {
    const after = this.token(end);
    return this.token(at)?.upos === 'SCONJ' && after !== undefined && /^(AUX|VERB)$/.test(after.upos);
  }

  /** A number, a share or an amount. */
  counts(at: number): boolean {
    const word = this.words[at];
    return word !== undefined && word.gap !== 'break' && (word.kind === 'number' || RATES.has(word.low));
  }

  /** Nothing that belongs to it follows: a mark, or a new clause. */
  closes(end: number): boolean {
    const next = this.words[end];
    return (
      !next ||
      next.kind === 'mark' ||
      next.gap === 'break' ||
      /^(and|but|had|was|were|is|has|in|at|with|when)$/.test(next.low)
    );
  }

  /** An age goes up to its last word: "the nearly 60-year-old brother". */
  withAge(end: number): number {
    if (
      !/^(year|month|week|day|decade|century|years|months|weeks|days|decades|centuries)$/.test(
        this.low(end - 1),
      )
    )
      return end;
    if (this.low(end) === 'old' && this.words[end]?.gap !== 'break') return end + 1;
    return this.low(end) === '-' && this.low(end + 1) === 'old' ? end + 2 : end;
  }

  isEndOfAnother(m: Meaning, begin: number): boolean {
    return typeof m.mod === 'string' && /^(the|beginning|start|end|close|middle)$/.test(this.low(begin));
  }

  /** "Fears about the year 2000", "talking about Christmas", "talk about the decades": about it, not about then. */
  isSubject(begin: number, of: Meaning): boolean {
    const before = this.token(begin - 1);
    if (!before || (of.op === 'duration' && this.low(begin + 1) !== 'the')) return false;
    // "Divided about 1987 growth".
    const year = of.op === 'calendar' && of.month === undefined ? this.token(begin + 1) : undefined;
    if (year && before.upos === 'VERB' && year.head > year.i) return true;
    return before.upos === 'NOUN' || (before.upos === 'VERB' && isTalk(before.lemma.toLowerCase()));
  }

  /** Whether the expression stands before the noun that its determiner belongs to: "the third-quarter loss". */
  isPrenominal(begin: number, end: number): boolean {
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
