import type { Meaning } from '../meaning.ts';
import { templateOf } from './captures.ts';
import { type HeadReading, Memory, NOTHING, type Parse } from './memory.ts';
import { NUMBER_WORDS } from './numbers.ts';
import {
  InClass,
  Literal,
  MARKS,
  OfHead,
  Read,
  type Senses,
  SPELLED,
  type Terminal,
  type WordClasses,
  type WordSense,
} from './parts.ts';
import { Attempt, type Part, Place } from './place.ts';
import { OTHER_MARK, type Word } from './words.ts';

/** What words and numbers end in: "1990s", "21st", "p.m.". */
const ENDINGS = 's st nd rd th m d'.split(' ');

export interface Match {
  readonly end: number;
  readonly meaning: Meaning;
  /** The row that read it: its head and pattern. */
  readonly rule: string;
}

/** A name and its rows. */
interface Head {
  readonly id: number;
  readonly first: Place;
  /** How many ways there are to read its rows. */
  ways: number;
}

/** From a place in the patterns to the places that some parts of a pattern can lead to. */
type Leading = (from: Place) => readonly Place[];

/**
 * A small grammar of time expressions, read from rows of (head, pattern, meaning).
 *
 * A pattern is a sequence of parts: `word`, `a|b` (either word), `{name}` (a word class, a terminal or the rows of that
 * head), `{name:as}` (the same, kept under another name), `( … )` a group, `( … / … )` its alternatives, and `?` after
 * any of them. Parts may be joined by a space or a hyphen. A meaning is an operation and its fields: `calendar month=$month
 * day=$day`; or the value itself: `=$month`.
 *
 * The rows of a head are made into one tree of places, so that what rows begin with alike is read once; at each place only
 * the ways that can begin with the word at hand are tried.
 */
export class Grammar {
  private readonly heads = new Map<string, Head>();
  private readonly ids = new Map<string, number>();
  private memory: Memory | undefined;
  private readonly classes = new Map<string, Senses>();
  private readonly terminals: { readonly [name: string]: Terminal };

  constructor(classes: WordClasses, terminals: { readonly [name: string]: Terminal }) {
    for (const low of [...SPELLED, ...ENDINGS, ...NUMBER_WORDS, ...MARKS]) this.learn(low);
    this.terminals = terminals;
    for (const [name, words] of classes) {
      const senses: (WordSense | undefined)[] = [];
      for (const [low, sense] of words) senses[this.learn(low)] = sense;
      this.classes.set(name, senses);
    }
  }

  /** Every word that a pattern, a class or a number is made of, with its number: what a text is cut with. */
  get vocabulary(): ReadonlyMap<string, number> {
    return this.ids;
  }

  /** The number of a word, which has one from now on. */
  learn(low: string): number {
    const id = this.ids.get(low) ?? OTHER_MARK + 1 + this.ids.size;
    this.ids.set(low, id);
    return id;
  }

  /** Adds a row. All rows must be added before the first reading. */
  add(name: string, pattern: string, meaning: string): void {
    const parts = pattern.match(/\{[^}]+\}|[()/?]|[^\s(){}?]+/g) ?? [];
    const cursor = { parts, at: 0 };
    const leading = this.sequence(cursor);
    if (cursor.at < parts.length) throw new Error(`time grammar: cannot read "${pattern}"`);
    const row = { name: `${name}: ${pattern}`, template: templateOf(meaning) };
    const head = this.head(name);
    for (const last of leading(head.first)) last.end(row, head.ways++);
  }

  /** Begins to read a text that was cut with the vocabulary; the one before must be done. */
  parse(words: readonly Word[]): Parse {
    this.memory ??= new Memory(this.heads.size);
    this.memory.begin(words.length);
    return { words, memory: this.memory };
  }

  /** The longest reading of `head` at a word; of equals, that of the first row. */
  longest(head: string, parse: Parse, at: number): Match | undefined {
    let best: HeadReading | undefined;
    for (const reading of this.readings(this.head(head), parse, at)) {
      if (!best || reading.end > best.end) best = reading;
    }
    return best && { end: best.end, meaning: best.value as Meaning, rule: best.row.name };
  }

  private head(name: string): Head {
    let head = this.heads.get(name);
    if (!head) {
      head = { id: this.heads.size, first: new Place(), ways: 0 };
      this.heads.set(name, head);
    }
    return head;
  }

  /** All the ways to read a head at a word, one for each end. */
  private readings(head: Head, parse: Parse, at: number): readonly HeadReading[] {
    const known = parse.memory.recall(head.id, at);
    if (known) return known;
    if (head.ways === 0) throw new Error('time grammar: a pattern names what has no rows');
    const word = parse.words[at];
    if (!word || !head.first.begins(word)) return NOTHING;
    const attempt = new Attempt(at);
    head.first.read(parse, at, null, attempt);
    parse.memory.remember(head.id, at, attempt.found);
    return attempt.found;
  }

  /** Reads the parts up to the end of the pattern or the group. */
  private sequence(cursor: { parts: readonly string[]; at: number }): Leading {
    const alternatives: Leading[][] = [[]];
    for (;;) {
      const text = cursor.parts[cursor.at];
      if (text === undefined || text === ')') break;
      cursor.at++;
      if (text === '/') {
        alternatives.push([]);
        continue;
      }
      let leading: Leading;
      if (text === '(') {
        leading = this.sequence(cursor);
        cursor.at++;
      } else {
        const part = this.part(text);
        leading = (from) => [from.to(part)];
      }
      if (cursor.parts[cursor.at] === '?') {
        cursor.at++;
        const whole = leading;
        leading = (from) => [...whole(from), from];
      }
      alternatives.at(-1)?.push(leading);
    }
    return (from) =>
      alternatives.flatMap((parts) =>
        parts.reduce<readonly Place[]>((places, leading) => places.flatMap(leading), [from]),
      );
  }

  private part(text: string): Part {
    if (!text.startsWith('{')) return new Literal(text.split('|').map((low) => this.learn(low)));
    const [name = '', as = name] = text.slice(1, -1).split(':');
    const senses = this.classes.get(name);
    if (senses) return new InClass(name, senses, as);
    const terminal = this.terminals[name];
    if (terminal) return new Read(name, terminal, as);
    const head = this.head(name);
    return new OfHead(name, head.first, (parse, at) => this.readings(head, parse, at), as);
  }
}
