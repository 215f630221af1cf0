import type { Token } from '../../language/index.ts';
import { wordList } from '../word-list.ts';
import { RATES } from './accidents.ts';
import type { Sentences } from './sentences.ts';
import type { Word } from './words.ts';

/** A count in words: "several books a month" (data/time/many.txt). */
const isMany = wordList('data/time/many.txt');

/** What is measured or paid, not counted (data/time/measures.txt). */
const isMeasured = wordList('data/time/measures.txt');

/** What makes of "a week" a distance: "killed 40 people a week after the vote". */
const AWAY = /^(after|before|ago|earlier|later|from|prior|apart|away|since|into)$/;
/** So many words before what is counted its count can stand: "50,000 new CDs a year". */
const COUNT_REACH = 4;

/** Tells "50,000 cars a year", so many in each, from a year's length. */
export class Rates {
  private readonly words: readonly Word[];
  private readonly sentences: Sentences;

  constructor(words: readonly Word[], sentences: Sentences) {
    this.words = words;
    this.sentences = sentences;
  }

  /** "$40 million a year", "120 bombs per day", "several books a month": so much in each. */
  hold(begin: number, end: number): boolean {
    if (!/^(a|an)$/.test(this.low(begin)) || end - begin !== 2 || AWAY.test(this.low(end))) return false;
    const before = this.words[begin - 1];
    if (!before || before.gap === 'break') return false;
    if (this.isOfFigure(begin)) return true;
    const token = this.token(begin - 1);
    if (before.low === ')') return true;
    if (!token || !/^(NNS|NN|CD|\$)$/.test(token.xpos)) return /^(times|once|twice)$/.test(before.low);
    for (let k = begin - 2; k >= begin - COUNT_REACH && k >= 0; k--) {
      if (this.words[k]?.kind === 'number' || RATES.has(this.low(k)) || this.token(k)?.xpos === 'CD')
        return true;
      if (token.xpos === 'NNS' && isMany(this.low(k))) return true;
    }
    return /^(times|share|shares)$/.test(before.low);
  }

  /** Whether "a day" only makes a price of the figure before it, or a speed or a flow: "$40 million a year", "3 million barrels a day". */
  isOfFigure(begin: number): boolean {
    const before = this.words[begin - 1];
    const figure = before !== undefined && (RATES.has(before.low) || before.kind === 'number');
    return figure || this.isOfMeasure(begin);
  }

  /** "Kilometers per hour", "60-mile-an-hour winds". */
  isOfMeasure(begin: number): boolean {
    return isMeasured(this.low(this.low(begin - 1) === '-' ? begin - 2 : begin - 1));
  }

  /** Where the rate begins that hyphens join to a price, "$15-an-hour", "dollar-an-hour"; undefined for no such rate. */
  hyphened(begin: number, end: number): number | undefined {
    const at = end - 3;
    if (!/^(a|an)$/.test(this.low(at)) || this.low(at + 1) !== '-' || this.words[at + 1]?.gap !== 'none')
      return undefined;
    // "A month-and-a-half".
    if (this.low(end - 1) === 'half') return undefined;
    return at >= begin && this.low(at - 1) === '-' && this.words[at]?.gap === 'none' ? at : undefined;
  }

  private low(at: number): string {
    return this.words[at]?.low ?? '';
  }

  private token(at: number): Token | undefined {
    const word = this.words[at];
    return word && this.sentences.token(word.start);
  }
}
