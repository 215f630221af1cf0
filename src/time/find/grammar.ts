import type { Meaning } from '../meaning.ts';
import { NUMBER_WORDS } from './numbers.ts';
import {
  END,
  Fork,
  type HeadReading,
  InClass,
  Literal,
  MARKS,
  Memory,
  NOTHING,
  OfHead,
  type Parse,
  Read,
  type Rule,
  SPELLED,
  type Step,
  type Terminal,
  type WordClasses,
} from './steps.ts';
import type { Word } from './words.ts';

/** What words and numbers end in: "1990s", "21st", "p.m.". */
const ENDINGS = 's st nd rd th m d'.split(' ');
const NO_RULES: readonly Rule[] = [];

export interface Match {
  readonly end: number;
  readonly meaning: Meaning;
  /** The row that read it: its head and pattern. */
  readonly rule: string;
}

/** The rows of one head, and which of them can begin with a word, or with two. */
interface Head {
  readonly id: number;
  readonly rules: Rule[];
  readonly byWord: Map<string, readonly Rule[]>;
  readonly byPair: Map<string, Map<string, readonly Rule[]>>;
}

/**
 * A small grammar of time expressions, read from rows of (head, pattern, meaning).
 *
 * A pattern is a sequence of parts: `word`, `a|b` (either word), `{name}` (a word class, a terminal or the rows of that
 * head), `{name:as}` (the same, kept under another name), `( … )` a group, `( … / … )` its alternatives, and `?` after
 * any of them. Parts may be joined by a space or a hyphen. A meaning is an operation and its fields: `calendar month=$month
 * day=$day`; or the value itself: `=$month`.
 *
 * Each pattern is made into steps that know the next step, so that reading needs no closures; only the rows that can begin with
 * the two words at hand are tried.
 */
export class Grammar {
  private readonly heads = new Map<string, Head>();
  /** Every word that a pattern, a class or a number is made of. */
  private readonly vocabulary = new Set<string>([...SPELLED, ...ENDINGS, ...NUMBER_WORDS]);
  private memory: Memory | undefined;
  private readonly classes: WordClasses;
  private readonly terminals: { readonly [name: string]: Terminal };

  constructor(classes: WordClasses, terminals: { readonly [name: string]: Terminal }) {
    this.classes = classes;
    this.terminals = terminals;
    for (const of of classes.values()) for (const word of of.keys()) this.vocabulary.add(word);
  }

  /** Adds a row. All rows must be added before the first reading. */
  add(name: string, pattern: string, meaning: string): void {
    const parts = pattern.match(/\{[^}]+\}|[()/?]|[^\s(){}?]+/g) ?? [];
    const cursor = { parts, at: 0 };
    const build = this.sequence(cursor);
    if (cursor.at < parts.length) throw new Error(`time grammar: cannot read "${pattern}"`);
    const [op = '', ...fields] = meaning.split(/\s+/);
    const template = {
      op,
      fields: fields.map((f) => [f.slice(0, f.indexOf('=')), f.slice(f.indexOf('=') + 1)] as const),
    };
    this.head(name).rules.push({
      head: name,
      pattern,
      first: build(END),
      template,
      name: `${name}: ${pattern}`,
    });
  }

  /** Whether any pattern, class or number is made of this word. */
  knows(low: string): boolean {
    return this.vocabulary.has(low);
  }

  /** Begins to read a text; the one before must be done. */
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
    return best && { end: best.end, meaning: best.value as Meaning, rule: best.rule.name };
  }

  private head(name: string): Head {
    let head = this.heads.get(name);
    if (!head) {
      head = { id: this.heads.size, rules: [], byWord: new Map(), byPair: new Map() };
      this.heads.set(name, head);
    }
    return head;
  }

  /** All the ways to read a head at a word, one for each end. */
  private readings(head: Head, parse: Parse, at: number): readonly HeadReading[] {
    const known = parse.memory.recall(head.id, at);
    if (known) return known;
    const word = parse.words[at];
    const rules = word ? this.rulesFor(head, word, parse.words[at + 1]) : NO_RULES;
    if (rules.length === 0) {
      if (head.rules.length === 0) throw new Error('time grammar: a pattern names what has no rows');
      parse.memory.remember(head.id, at, NOTHING);
      return NOTHING;
    }
    const found: HeadReading[] = [];
    parse.memory.remember(head.id, at, found);
    for (const rule of rules) rule.first.read(parse, at, null, { rule, begin: at, found });
    return found;
  }

  /** The rows that can begin with a word; where words follow each other, with both. */
  private rulesFor(head: Head, word: Word, next: Word | undefined): readonly Rule[] {
    // A hostile text has no end of words; only those of the grammar are looked up.
    if (word.kind === 'word' && !this.vocabulary.has(word.low)) return NO_RULES;
    const key = word.kind === 'number' ? '#' : word.kind === 'mark' && !MARKS.has(word.low) ? '.' : word.low;
    let rules = head.byWord.get(key);
    if (!rules) {
      rules = head.rules.filter((r) => r.first.begins(word));
      head.byWord.set(key, rules);
    }
    if (rules.length < 2 || word.kind !== 'word' || next?.kind !== 'word' || next.gap !== 'space')
      return rules;
    let pairs = head.byPair.get(key);
    if (!pairs) {
      pairs = new Map();
      head.byPair.set(key, pairs);
    }
    const second = this.vocabulary.has(next.low) ? next.low : '';
    let fitting = pairs.get(second);
    if (!fitting) {
      fitting = rules.filter((r) => this.fits(r, word.low, second));
      pairs.set(second, fitting);
    }
    return fitting;
  }

  /** Whether a row can go on behind two words, or end at the first: it is read over them, and whether it asks for more is seen. */
  private fits(rule: Rule, first: string, second: string): boolean {
    let asked = false;
    const word = (low: string): Word => ({
      start: 0,
      end: 0,
      kind: 'word',
      low,
      capital: true,
      gap: 'space',
    });
    const words = [word(first), word(second)];
    for (let k = 2; k < 6; k++) {
      Object.defineProperty(words, k, {
        get: () => {
          asked = true;
          return undefined;
        },
      });
    }
    const found: HeadReading[] = [];
    rule.first.read({ words, memory: new Memory(this.heads.size) }, 0, null, { rule, begin: 0, found });
    return asked || found.length > 0;
  }

  /** Makes the parts up to the end of the pattern or the group into steps, once the step after them is known. */
  private sequence(cursor: { parts: readonly string[]; at: number }): (next: Step) => Step {
    const alternatives: ((next: Step) => Step)[][] = [[]];
    for (;;) {
      const text = cursor.parts[cursor.at];
      if (text === undefined || text === ')') break;
      cursor.at++;
      if (text === '/') {
        alternatives.push([]);
        continue;
      }
      let part: (next: Step) => Step;
      if (text === '(') {
        part = this.sequence(cursor);
        cursor.at++;
      } else if (text.startsWith('{')) part = this.named(text.slice(1, -1));
      else {
        const words = new Set(text.split('|'));
        for (const word of words) this.vocabulary.add(word);
        part = (next) => new Literal(words, next);
      }
      if (cursor.parts[cursor.at] === '?') {
        cursor.at++;
        const whole = part;
        part = (next) => new Fork([whole(next), next]);
      }
      alternatives.at(-1)?.push(part);
    }
    const builders = alternatives.map(
      (parts) => (next: Step) => parts.reduceRight((n, part) => part(n), next),
    );
    const [only] = builders;
    return builders.length === 1 && only ? only : (next) => new Fork(builders.map((build) => build(next)));
  }

  private named(text: string): (next: Step) => Step {
    const [name = '', as = name] = text.split(':');
    const classed = this.classes.get(name);
    if (classed) return (next) => new InClass(classed, as, next);
    const terminal = this.terminals[name];
    if (terminal) return (next) => new Read(terminal, as, next);
    const head = this.head(name);
    const readings = (parse: Parse, at: number) => this.readings(head, parse, at);
    return (next) => new OfHead(head.rules, readings, as, next);
  }
}
