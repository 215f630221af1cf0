import type { Meaning } from '../meaning.ts';
import type { Word } from './words.ts';

const FOLLOWING: Word = { start: 0, end: 0, kind: 'mark', low: '', capital: false, gap: 'space' };
/** Marks that a number or a year can begin with. */
export const MARKS = new Set("'`½¼¾");
/** Words that a terminal needs the next word to be sure of. */
export const SPELLED = new Set('a an two eighteen nineteen twenty thirty p half'.split(' '));

/** What a named part of a pattern stood for: a number, a code, a nested meaning. */
export type Capture = number | string | boolean | Meaning;

/** The captured parts so far, newest first. */
export interface Captures {
  readonly name: string;
  readonly value: Capture;
  readonly rest: Captures | null;
  /** The row that read it, where a head did. */
  readonly rule: Rule | undefined;
}

/** One way to read a head at a word. */
export interface HeadReading {
  readonly end: number;
  readonly value: Capture;
  readonly rule: Rule;
}

/** How many words back readings are remembered; no pattern reaches so far. A power of two. */
const REMEMBERED = 64;

/** What each head was found to be at the last words read, round and round. One serves text after text. */
export class Memory {
  private readonly heads: number;
  /** By word and head: the word that a slot is of, and its readings. */
  private readonly at: Int32Array;
  private readonly known: (readonly HeadReading[])[];
  /** The words of the texts before this one: places count on from text to text. */
  private before = 0;
  private length = 0;

  constructor(heads: number) {
    this.heads = heads;
    this.at = new Int32Array(REMEMBERED * heads).fill(-1);
    this.known = new Array(REMEMBERED * heads).fill(NOTHING);
  }

  /** Forgets the text before. */
  begin(length: number): void {
    this.before += this.length;
    this.length = length;
    if (this.before + length < MOST_WORDS) return;
    this.before = 0;
    this.at.fill(-1);
  }

  recall(head: number, at: number): readonly HeadReading[] | undefined {
    const slot = (at & (REMEMBERED - 1)) * this.heads + head;
    return this.at[slot] === this.before + at ? this.known[slot] : undefined;
  }

  remember(head: number, at: number, readings: readonly HeadReading[]): void {
    const slot = (at & (REMEMBERED - 1)) * this.heads + head;
    this.at[slot] = this.before + at;
    this.known[slot] = readings;
  }
}

export const NOTHING: readonly HeadReading[] = [];
/** Places fit into 31 bits. */
const MOST_WORDS = 2 ** 31 - 1;

/** A text being read. */
export interface Parse {
  readonly words: readonly Word[];
  readonly memory: Memory;
}

/** Where readings of one rule are gathered: the rule, the word it was begun at, and what was found. */
export interface Attempt {
  readonly rule: Rule;
  readonly begin: number;
  readonly found: HeadReading[];
}

/**
 * A step of a pattern, which knows the step after it. `read` tries every way to read the rest of the pattern from a word on;
 * what reaches the end is gathered.
 */
export interface Step {
  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void;
  /** Whether the rest of the pattern can begin with this word. */
  begins(word: Word): boolean;
}

/** A part of a pattern that code reads: numbers, years, clocks. Undefined where it is not there. */
export type Terminal = (words: readonly Word[], at: number) => { end: number; value: Capture } | undefined;

/** What a word stands for in a class; with `capital`, only where it is written so: "May", "Sat". */
export interface WordSense {
  readonly value: Capture;
  readonly capital: boolean;
}
export type WordClasses = ReadonlyMap<string, ReadonlyMap<string, WordSense>>;

export interface Rule {
  readonly head: string;
  readonly pattern: string;
  readonly first: Step;
  readonly template: Template;
  /** As `head: pattern`, for a person. */
  readonly name: string;
}

export interface Template {
  readonly op: string;
  readonly fields: readonly (readonly [key: string, value: string])[];
}

/** Where the next part of a pattern is looked for: past a hyphen that joins two words ("third-quarter"). */
function past(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word || word.gap === 'break') return -1;
  if (word.low === '-' && word.gap === 'none' && words[at + 1]?.gap === 'none') return at + 1;
  return at;
}

/** A step that reads words: at the next word, past a hyphen, or else at the hyphen itself. */
abstract class Reader implements Step {
  protected readonly next: Step;

  constructor(next: Step) {
    this.next = next;
  }

  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void {
    if (at === attempt.begin) {
      this.at(parse, at, got, attempt);
      return;
    }
    const beyond = past(parse.words, at);
    if (beyond < 0) return;
    this.at(parse, beyond, got, attempt);
    if (beyond > at) this.at(parse, at, got, attempt);
  }

  protected abstract at(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void;
  abstract begins(word: Word): boolean;
}

export class Literal extends Reader {
  private readonly words: ReadonlySet<string>;

  constructor(words: ReadonlySet<string>, next: Step) {
    super(next);
    this.words = words;
  }

  protected at(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void {
    const word = parse.words[at];
    if (word !== undefined && this.words.has(word.low)) this.next.read(parse, at + 1, got, attempt);
  }

  begins(word: Word): boolean {
    return this.words.has(word.low);
  }
}

export class InClass extends Reader {
  private readonly senses: ReadonlyMap<string, WordSense>;
  private readonly as: string;

  constructor(senses: ReadonlyMap<string, WordSense>, as: string, next: Step) {
    super(next);
    this.senses = senses;
    this.as = as;
  }

  protected at(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void {
    const word = parse.words[at];
    const sense = word && this.senses.get(word.low);
    if (!sense || (sense.capital && !word.capital)) return;
    this.next.read(parse, at + 1, { name: this.as, value: sense.value, rest: got, rule: undefined }, attempt);
  }

  begins(word: Word): boolean {
    return this.senses.has(word.low);
  }
}

export class Read extends Reader {
  private readonly terminal: Terminal;
  private readonly as: string;

  constructor(terminal: Terminal, as: string, next: Step) {
    super(next);
    this.terminal = terminal;
    this.as = as;
  }

  protected at(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void {
    const read = this.terminal(parse.words, at);
    if (read === undefined) return;
    this.next.read(
      parse,
      read.end,
      { name: this.as, value: read.value, rest: got, rule: undefined },
      attempt,
    );
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

export class OfHead extends Reader {
  private readonly rules: readonly Rule[];
  private readonly readings: (parse: Parse, at: number) => readonly HeadReading[];
  private readonly as: string;

  constructor(rules: readonly Rule[], readings: OfHead['readings'], as: string, next: Step) {
    super(next);
    this.rules = rules;
    this.readings = readings;
    this.as = as;
  }

  protected at(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void {
    for (const { end, value, rule } of this.readings(parse, at)) {
      this.next.read(parse, end, { name: this.as, value, rest: got, rule }, attempt);
    }
  }

  begins(word: Word): boolean {
    return this.rules.some((r) => r.first.begins(word));
  }
}

/** Several ways on, tried in their order. */
export class Fork implements Step {
  private readonly ways: readonly Step[];

  constructor(ways: readonly Step[]) {
    this.ways = ways;
  }

  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void {
    for (const way of this.ways) way.read(parse, at, got, attempt);
  }

  begins(word: Word): boolean {
    return this.ways.some((way) => way.begins(word));
  }
}

/** The end of a pattern: the first reading for each end is kept. */
export const END: Step = {
  read: (_, end, got, { rule, begin, found }) => {
    if (end === begin) return;
    for (const known of found) if (known.end === end) return;
    found.push({ end, value: fill(rule.template, got), rule: teller(rule, got) });
  },
  begins: () => false,
};

/** The row that says something: below the rows that only hand on what another read. */
function teller(rule: Rule, got: Captures | null): Rule {
  const { op } = rule.template;
  if (!op.startsWith('=$')) return rule;
  for (let c = got; c; c = c.rest) if (c.name === op.slice(2)) return c.rule ?? rule;
  return rule;
}

function fill(template: Template, got: Captures | null): Capture {
  if (template.op.startsWith('=')) {
    const name = template.op.slice(1);
    if (!name.startsWith('$')) return scalar(name);
    return captured(got, name.slice(1)) ?? true;
  }
  const meaning: { [key: string]: Capture } = { op: template.op };
  for (const [key, value] of template.fields) {
    const is = value.startsWith('$') ? captured(got, value.slice(1)) : scalar(value);
    if (is !== undefined) meaning[key] = is;
  }
  return meaning as unknown as Meaning;
}

function captured(got: Captures | null, name: string): Capture | undefined {
  for (let c = got; c; c = c.rest) if (c.name === name) return c.value;
  return undefined;
}

const scalar = (value: string): number | string => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);
