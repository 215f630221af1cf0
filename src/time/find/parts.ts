import type { Capture, Captures } from './captures.ts';
import type { HeadReading, Parse } from './memory.ts';
import type { Attempt, Part, Place } from './place.ts';
import type { Word } from './words.ts';

const FOLLOWING: Word = { start: 0, end: 0, kind: 'mark', low: '', capital: false, id: 0, gap: 'space' };
/** Marks that what a terminal reads can begin with. */
export const MARKS = new Set("'`½¼¾.");
/** Words that a terminal needs the next word to be sure of. */
export const SPELLED = new Set('a an two eighteen nineteen twenty thirty p half'.split(' '));

/** A part of a pattern that code reads: numbers, years, clocks. Undefined where it is not there. */
export type Terminal = (words: readonly Word[], at: number) => { end: number; value: Capture } | undefined;

/** What a word stands for in a class; with `capital`, only where it is written so: "May", "Sat". */
export interface WordSense {
  readonly value: Capture;
  readonly capital: boolean;
}
export type WordClasses = ReadonlyMap<string, ReadonlyMap<string, WordSense>>;
/** A class by the numbers of its words. */
export type Senses = readonly (WordSense | undefined)[];

/** One of some words, by their numbers. */
export class Literal implements Part {
  readonly key: string;
  private readonly ids: readonly number[];

  constructor(ids: readonly number[]) {
    this.key = ids.join('|');
    this.ids = ids;
  }

  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt, behind: Place): void {
    behind.read(parse, at + 1, got, attempt);
  }

  begins(word: Word): boolean {
    return this.ids.includes(word.id);
  }
}

/** A word of a class. */
export class InClass implements Part {
  readonly key: string;
  private readonly senses: Senses;
  private readonly as: string;

  constructor(name: string, senses: Senses, as: string) {
    this.key = `{${name}:${as}}`;
    this.senses = senses;
    this.as = as;
  }

  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt, behind: Place): void {
    const word = parse.words[at];
    const sense = word && this.senses[word.id];
    if (!sense || (sense.capital && !word.capital)) return;
    const captures = { name: this.as, value: sense.value, rest: got, row: undefined };
    behind.read(parse, at + 1, captures, attempt);
  }

  begins(word: Word): boolean {
    return this.senses[word.id] !== undefined;
  }
}

/** What a terminal reads. */
export class Read implements Part {
  readonly key: string;
  private readonly terminal: Terminal;
  private readonly as: string;

  constructor(name: string, terminal: Terminal, as: string) {
    this.key = `{${name}:${as}}`;
    this.terminal = terminal;
    this.as = as;
  }

  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt, behind: Place): void {
    const read = this.terminal(parse.words, at);
    if (read === undefined) return;
    const captures = { name: this.as, value: read.value, rest: got, row: undefined };
    behind.read(parse, read.end, captures, attempt);
  }

  begins(word: Word): boolean {
    return (
      word.kind === 'number' ||
      MARKS.has(word.low) ||
      SPELLED.has(word.low) ||
      this.terminal([word, FOLLOWING, FOLLOWING], 0) !== undefined
    );
  }
}

/** The rows of a head. */
export class OfHead implements Part {
  readonly key: string;
  private readonly first: Place;
  private readonly readings: (parse: Parse, at: number) => readonly HeadReading[];
  private readonly as: string;

  constructor(name: string, first: Place, readings: OfHead['readings'], as: string) {
    this.key = `{${name}:${as}}`;
    this.first = first;
    this.readings = readings;
    this.as = as;
  }

  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt, behind: Place): void {
    for (const { end, value, row } of this.readings(parse, at)) {
      behind.read(parse, end, { name: this.as, value, rest: got, row }, attempt);
    }
  }

  begins(word: Word): boolean {
    return this.first.begins(word);
  }
}
