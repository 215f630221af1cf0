import type { Meaning } from '../meaning.ts';
import type { Word } from './words.ts';

/** What a named part of a pattern stood for: a number, a code, a nested meaning. */
export type Capture = number | string | boolean | Meaning;

/** The captured parts so far, newest first. */
interface Captures {
  readonly name: string;
  readonly value: Capture;
  readonly rest: Captures | null;
}

/** Tries to read something at a word; calls `then` with the place after it for each way to read it, until one succeeds. */
type Reader = (
  words: readonly Word[],
  at: number,
  got: Captures | null,
  then: (at: number, got: Captures | null) => boolean,
) => boolean;

/** A part of a pattern that code reads: numbers, years, clocks. Undefined where it is not there. */
export type Terminal = (words: readonly Word[], at: number) => { end: number; value: Capture } | undefined;

/** What a word stands for in a class; with `capital`, only where it is written so: "May", "Sat". */
export interface WordSense {
  readonly value: Capture;
  readonly capital: boolean;
}
export type WordClasses = ReadonlyMap<string, ReadonlyMap<string, WordSense>>;

export interface Rule {
  readonly name: string;
  readonly head: string;
  readonly read: Reader;
  readonly template: Template;
}

interface Template {
  readonly op: string;
  readonly fields: readonly (readonly [key: string, value: string])[];
}

export interface Match {
  readonly end: number;
  readonly meaning: Meaning;
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
 * any of them. Parts may be joined by a space or a hyphen. A meaning is an operation and its fields: `calendar month=$month day=$day`.
 */
export class Grammar {
  private readonly heads = new Map<string, Rule[]>();
  private readonly classes: WordClasses;
  private readonly terminals: { readonly [name: string]: Terminal };

  constructor(classes: WordClasses, terminals: { readonly [name: string]: Terminal }) {
    this.classes = classes;
    this.terminals = terminals;
  }

  add(head: string, pattern: string, meaning: string): void {
    const parts = pattern.match(/\{[^}]+\}|[()/?]|[^\s(){}?]+/g) ?? [];
    const cursor = { parts, at: 0 };
    const read = this.sequence(cursor);
    if (cursor.at < parts.length) throw new Error(`time grammar: cannot read "${pattern}"`);
    const [op = '', ...fields] = meaning.split(/\s+/);
    const rule: Rule = {
      name: pattern,
      head,
      read,
      template: {
        op,
        fields: fields.map((f) => [f.slice(0, f.indexOf('=')), f.slice(f.indexOf('=') + 1)] as const),
      },
    };
    const rules = this.heads.get(head);
    if (rules) rules.push(rule);
    else this.heads.set(head, [rule]);
  }

  rules(head: string): readonly Rule[] {
    return this.heads.get(head) ?? [];
  }

  /** The longest reading of `head` at a word; of equals, that of the first row. */
  longest(head: string, words: readonly Word[], at: number): Match | undefined {
    let best: Match | undefined;
    for (const rule of this.rules(head)) {
      rule.read(words, at, null, (end, got) => {
        if (end > (best?.end ?? at)) best = { end, rule: rule.name, meaning: fill(rule.template, got) };
        return false;
      });
    }
    return best;
  }

  private sequence(cursor: { parts: readonly string[]; at: number }): Reader {
    const alternatives: Reader[][] = [[]];
    for (;;) {
      const part = cursor.parts[cursor.at];
      if (part === undefined || part === ')') break;
      cursor.at++;
      if (part === '/') {
        alternatives.push([]);
        continue;
      }
      let reader: Reader;
      if (part === '(') {
        reader = this.sequence(cursor);
        cursor.at++;
      } else reader = part.startsWith('{') ? this.named(part.slice(1, -1)) : literal(part.split('|'));
      if (cursor.parts[cursor.at] === '?') {
        cursor.at++;
        reader = optional(reader);
      }
      alternatives.at(-1)?.push(reader);
    }
    const readers = alternatives.map(chain);
    return readers.length === 1 && readers[0]
      ? readers[0]
      : (words, at, got, then) => readers.some((r) => r(words, at, got, then));
  }

  private named(part: string): Reader {
    const [name = '', as = name] = part.split(':');
    const classed = this.classes.get(name);
    if (classed) {
      return (words, at, got, then) => {
        const word = words[at];
        const sense = word && classed.get(word.low);
        if (!sense || (sense.capital && !word.capital)) return false;
        return then(at + 1, { name: as, value: sense.value, rest: got });
      };
    }
    const terminal = this.terminals[name];
    if (terminal) {
      return (words, at, got, then) => {
        const read = terminal(words, at);
        return read !== undefined && then(read.end, { name: as, value: read.value, rest: got });
      };
    }
    const rules = this.heads;
    return (words, at, got, then) => {
      const of = rules.get(name);
      if (!of) throw new Error(`time grammar: nothing is called {${name}}`);
      return of.some((rule) =>
        rule.read(words, at, null, (end, inner) =>
          then(end, { name: as, value: fill(rule.template, inner), rest: got }),
        ),
      );
    };
  }
}

function literal(words: readonly string[]): Reader {
  const set = new Set(words);
  return (all, at, got, then) => {
    const word = all[at];
    return word !== undefined && set.has(word.low) && then(at + 1, got);
  };
}

const optional =
  (reader: Reader): Reader =>
  (words, at, got, then) =>
    reader(words, at, got, then) || then(at, got);

/** One part after the other; a part that read nothing moves no further. */
function chain(readers: readonly Reader[]): Reader {
  const only = readers[0];
  if (readers.length === 1 && only) return only;
  return (words, begin, captured, done) => {
    const run = (k: number, at: number, got: Captures | null): boolean => {
      const reader = readers[k];
      if (!reader) return done(at, got);
      if (at === begin) return reader(words, at, got, (end, g) => run(k + 1, end, g));
      const stepped = step(words, at);
      if (stepped >= 0 && reader(words, stepped, got, (end, g) => run(k + 1, end === stepped ? at : end, g)))
        return true;
      return stepped > at && reader(words, at, got, (end, g) => end > at && run(k + 1, end, g));
    };
    return run(0, begin, captured);
  };
}

function fill(template: Template, got: Captures | null): Meaning {
  if (template.op.startsWith('=')) {
    const name = template.op.slice(1);
    if (!name.startsWith('$')) return scalar(name) as unknown as Meaning;
    for (let c = got; c; c = c.rest) if (c.name === name.slice(1)) return c.value as Meaning;
  }
  const meaning: { [key: string]: Capture } = { op: template.op };
  for (const [key, value] of template.fields) {
    if (!value.startsWith('$')) {
      meaning[key] = scalar(value);
      continue;
    }
    for (let c = got; c; c = c.rest) {
      if (c.name === value.slice(1)) {
        meaning[key] = c.value;
        break;
      }
    }
  }
  return meaning as unknown as Meaning;
}

const scalar = (value: string): number | string => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);
