import type { Span } from '../record/index.ts';
import type { Meaning } from './meaning.ts';

/** A time expression as the text has it, before it is known what day it was said. */
export interface Expression {
  readonly span: Span;
  /** The very words. */
  readonly text: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly meaning: Meaning;
  /** The pattern of data/time/grammar.tsv that read it, so that a person can ask why. */
  readonly rule: string;
  /** The sentence it begins in; -1 where the doc has none there. */
  readonly sentence: number;
}
