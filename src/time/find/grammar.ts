import type { Meaning } from '../meaning.ts';
import { NUMBER_WORDS } from './numbers.ts';
import type { Word } from './words.ts';

const FOLLOWING: Word = { start: 0, end: 0, kind: 'mark', low: '', capital: false, gap: 'space' };
/** Marks that a number or a year can begin with. */
const MARKS = new Set("'`½¼¾");
/** What words and numbers end in: "1990s", "21st", "p.m.". */
const ENDINGS = 's st nd rd th m d'.split(' ');
/** Words that a terminal needs the next word to be sure of. */
const SPELLED = new Set('a an two eighteen nineteen twenty thirty p half'.split(' '));

/** What a named part of a pattern stood for: a number, a code, a nested meaning. */
export type Capture = number | string | boolean | Meaning;

/** The captured parts so far, newest first. */
interface Captures {
  readonly name: string;
  readonly value: Capture;
  readonly rest: Captures | null;
  /** The row that read it, where a head did. */
  readonly rule?: Rule;
}

/** One way to read a head at a word. */
interface HeadReading {
  readonly end: number;
  readonly value: Capture;
  readonly rule: Rule;
}

/** A text being read: its words, and what each head was found to be at each of them. */
export class Parse {
  readonly words: readonly Word[];
  /** head → word → readings. Forgotten as the reading moves on. */
  readonly memo = new Map<string, Map<number, readonly HeadReading[]>>();

  constructor(words: readonly Word[]) {
    this.words = words;
  }

  forget(): void {
    this.memo.clear();
  }
}

/** A part of a pattern. `read` calls `then` with the place after it for each way to read it, until one answers true. */
interface Part {
  read(
    parse: Parse,
    at: number,
    got: Captures | null,
    then: (at: number, got: Captures | null) => boolean,
  ): boolean;
  /** Whether it can begin with this word. */
  begins(word: Word): boolean;
  readonly empty: boolean;
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
  readonly part: Part;
  readonly template: Template;
  /** As `head: pattern`, for a person. */
  readonly name: string;
}

interface Template {
  readonly op: string;
  readonly fields: readonly (readonly [key: string, value: string])[];
}

export interface Match {
  readonly end: number;
  readonly meaning: Meaning;
  /** The row that read it: its head and pattern. */
  readonly rule: string;
}

/** Where the next part of a pattern is looked for: past a hyphen that joins two words ("third-quarter"). */
function step(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word || word.gap === 'break') return -1;
  if (word.low === '-' && word.gap === 'none' && words[at + 1]?.gap === 'none') return at + 1;
  return at;
}

/**
 * A small grammar of time expressions, read from rows of (head, pattern, meaning).
 *
 * A pattern is a sequence of parts: `word`, `a|b` (either word), `{name}` (a word class, a terminal or the rows of that
 * head), `{name:as}` (the same, kept under another name), `( … )` a group, `( … / … )` its alternatives, and `?` after
 * any of them. Parts may be joined by a space or a hyphen. A meaning is an operation and its fields: `calendar month=$month
 * day=$day`; or the value itself: `=$month`.
 */
export class Grammar {
  private readonly heads = new Map<string, Rule[]>();
  /** head → first word → the rules that can begin with it. */
  private readonly index = new Map<string, Map<string, readonly Rule[]>>();
  /** Every word that a pattern, a class or a number is made of. */
  private readonly vocabulary = new Set<string>([...SPELLED, ...ENDINGS, ...NUMBER_WORDS]);
  private readonly classes: WordClasses;
  private readonly terminals: { readonly [name: string]: Terminal };

  constructor(classes: WordClasses, terminals: { readonly [name: string]: Terminal }) {
    this.classes = classes;
    this.terminals = terminals;
    for (const of of classes.values()) for (const word of of.keys()) this.vocabulary.add(word);
  }

  add(head: string, pattern: string, meaning: string): void {
    const parts = pattern.match(/\{[^}]+\}|[()/?]|[^\s(){}?]+/g) ?? [];
    const cursor = { parts, at: 0 };
    const part = this.sequence(cursor);
    if (cursor.at < parts.length) throw new Error(`time grammar: cannot read "${pattern}"`);
    const [op = '', ...fields] = meaning.split(/\s+/);
    const template = {
      op,
      fields: fields.map((f) => [f.slice(0, f.indexOf('=')), f.slice(f.indexOf('=') + 1)] as const),
    };
    const rules = this.heads.get(head) ?? [];
    rules.push({ head, pattern, part, template, name: `${head}: ${pattern}` });
    this.heads.set(head, rules);
  }

  /** Whether any pattern, class or number is made of this word. */
  knows(low: string): boolean {
    return this.vocabulary.has(low);
  }

  /** The longest reading of `head` at a word; of equals, that of the first row. */
  longest(head: string, parse: Parse, at: number): Match | undefined {
    const best = this.readings(head, parse, at).reduce<HeadReading | undefined>(
      (a, b) => (a && a.end >= b.end ? a : b),
      undefined,
    );
    return (
      best && {
        end: best.end,
        meaning: best.value as Meaning,
        rule: best.rule.name,
      }
    );
  }

  /** All the ways to read a head at a word, one for each end. */
  private readings(head: string, parse: Parse, at: number): readonly HeadReading[] {
    let memo = parse.memo.get(head);
    if (!memo) {
      memo = new Map();
      parse.memo.set(head, memo);
    }
    const known = memo.get(at);
    if (known) return known;
    const found: HeadReading[] = [];
    memo.set(at, found);
    for (const rule of this.rulesFor(head, parse.words[at])) {
      rule.part.read(parse, at, null, (end, got) => {
        if (end > at && !found.some((f) => f.end === end)) {
          found.push({ end, value: fill(rule.template, got), rule: teller(rule, got) });
        }
        return false;
      });
    }
    return found;
  }

  private rulesFor(head: string, word: Word | undefined): readonly Rule[] {
    if (!word) return [];
    let index = this.index.get(head);
    if (!index) {
      index = new Map();
      this.index.set(head, index);
    }
    // A hostile text has no end of words; only those of the grammar are looked up.
    if (word.kind === 'word' && !this.vocabulary.has(word.low)) return [];
    const key = word.kind === 'number' ? '#' : word.kind === 'mark' && !MARKS.has(word.low) ? '.' : word.low;
    let rules = index.get(key);
    if (!rules) {
      rules = this.rules(head).filter((r) => r.part.begins(word));
      index.set(key, rules);
    }
    return rules;
  }

  private rules(head: string): readonly Rule[] {
    const rules = this.heads.get(head);
    if (!rules) throw new Error(`time grammar: nothing is called {${head}}`);
    return rules;
  }

  private sequence(cursor: { parts: readonly string[]; at: number }): Part {
    const alternatives: Part[][] = [[]];
    for (;;) {
      const text = cursor.parts[cursor.at];
      if (text === undefined || text === ')') break;
      cursor.at++;
      if (text === '/') {
        alternatives.push([]);
        continue;
      }
      let part: Part;
      if (text === '(') {
        part = this.sequence(cursor);
        cursor.at++;
      } else if (text.startsWith('{')) part = this.named(text.slice(1, -1));
      else {
        const words = text.split('|');
        for (const word of words) this.vocabulary.add(word);
        part = literal(words);
      }
      if (cursor.parts[cursor.at] === '?') {
        cursor.at++;
        part = optional(part);
      }
      alternatives.at(-1)?.push(part);
    }
    const parts = alternatives.map(chain);
    return parts.length === 1 && parts[0] ? parts[0] : either(parts);
  }

  private named(text: string): Part {
    const [name = '', as = name] = text.split(':');
    const classed = this.classes.get(name);
    if (classed) {
      return {
        empty: false,
        begins: (word) => classed.has(word.low),
        read: (parse, at, got, then) => {
          const word = parse.words[at];
          const sense = word && classed.get(word.low);
          if (!sense || (sense.capital && !word.capital)) return false;
          return then(at + 1, { name: as, value: sense.value, rest: got });
        },
      };
    }
    const terminal = this.terminals[name];
    if (terminal) {
      return {
        empty: false,
        begins: (word) =>
          word.kind === 'number' ||
          MARKS.has(word.low) ||
          terminal([word, FOLLOWING, FOLLOWING], 0) !== undefined ||
          SPELLED.has(word.low),
        read: (parse, at, got, then) => {
          const read = terminal(parse.words, at);
          return read !== undefined && then(read.end, { name: as, value: read.value, rest: got });
        },
      };
    }
    return {
      empty: false,
      begins: (word) => this.rules(name).some((r) => r.part.begins(word)),
      read: (parse, at, got, then) =>
        this.readings(name, parse, at).some((r) =>
          then(r.end, { name: as, value: r.value, rest: got, rule: r.rule }),
        ),
    };
  }
}

function literal(words: readonly string[]): Part {
  const set = new Set(words);
  return {
    empty: false,
    begins: (word) => set.has(word.low),
    read: (parse, at, got, then) => {
      const word = parse.words[at];
      return word !== undefined && set.has(word.low) && then(at + 1, got);
    },
  };
}

const optional = (part: Part): Part => ({
  empty: true,
  begins: (word) => part.begins(word),
  read: (parse, at, got, then) => part.read(parse, at, got, then) || then(at, got),
});

const either = (parts: readonly Part[]): Part => ({
  empty: parts.some((p) => p.empty),
  begins: (word) => parts.some((p) => p.begins(word)),
  read: (parse, at, got, then) => parts.some((p) => p.read(parse, at, got, then)),
});

/** One part after the other; a part that read nothing moves no further. */
function chain(parts: readonly Part[]): Part {
  const only = parts[0];
  if (parts.length === 1 && only) return only;
  const firsts = parts.slice(0, parts.findIndex((p) => !p.empty) + 1);
  return {
    empty: parts.every((p) => p.empty),
    begins: (word) => (firsts.length > 0 ? firsts : parts).some((p) => p.begins(word)),
    read: (parse, begin, captured, done) => {
      const run = (k: number, at: number, got: Captures | null): boolean => {
        const part = parts[k];
        if (!part) return done(at, got);
        if (at === begin) return part.read(parse, at, got, (end, g) => run(k + 1, end, g));
        const stepped = step(parse.words, at);
        if (stepped < 0) return part.empty && run(k + 1, at, got);
        if (part.read(parse, stepped, got, (end, g) => run(k + 1, end === stepped ? at : end, g)))
          return true;
        return stepped > at && part.read(parse, at, got, (end, g) => end > at && run(k + 1, end, g));
      };
      return run(0, begin, captured);
    },
  };
}

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
