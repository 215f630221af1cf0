/** A value as data: what JSON holds, and `undefined`. */
export type Data = unknown;

/** How deep a literal may be nested. */
const DEEPEST = 200;
const IDENTIFIER = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /[+-]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const SPACE = /(?:\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;
const ESCAPES: { readonly [letter: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

class NoLiteral extends Error {}

/**
 * Reads a JavaScript literal as data without running anything: objects, arrays, strings, numbers, `!0`, `void 0`,
 * `new Date(…)`, `JSON.parse("…")`, and names that are given. Anything else ends the reading.
 */
class LiteralReader {
  at: number;
  private depth = 0;
  private readonly source: string;
  private readonly names: ReadonlyMap<string, Data>;

  constructor(source: string, at: number, names: ReadonlyMap<string, Data>) {
    this.source = source;
    this.at = at;
    this.names = names;
  }

  value(): Data {
    if (++this.depth > DEEPEST) throw new NoLiteral();
    const value = this.inner();
    this.depth--;
    return value;
  }

  /** The values of a call: `(a, b)`; `at` stands before the bracket. */
  list(close: string): Data[] {
    const values: Data[] = [];
    this.at++;
    for (;;) {
      this.space();
      if (this.take(close)) return values;
      if (this.take(',')) values.push(undefined);
      else {
        values.push(this.value());
        this.space();
        if (!this.take(',') && this.source[this.at] !== close) throw new NoLiteral();
      }
    }
  }

  private inner(): Data {
    this.space();
    const first = this.source[this.at];
    if (first === '{') return this.object();
    if (first === '[') return this.list(']');
    if (first === '"' || first === "'" || first === '`') return this.text(first);
    if (first === '!') {
      this.at++;
      return !this.value();
    }
    const number = this.match(NUMBER);
    if (number) return Number(number);
    const name = this.match(IDENTIFIER);
    if (!name) throw new NoLiteral();
    return this.named(name);
  }

  private named(name: string): Data {
    switch (name) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
        return null;
      case 'undefined':
      case 'NaN':
      case 'Infinity':
        return undefined;
      case 'void':
        this.value();
        return undefined;
      case 'new':
        this.space();
        this.match(IDENTIFIER);
        return this.source[this.at] === '(' ? this.list(')')[0] : undefined;
      case 'JSON': {
        if (!this.source.startsWith('.parse(', this.at)) throw new NoLiteral();
        this.at += 6;
        const [text] = this.list(')');
        return parseJson(String(text));
      }
    }
    if (name === 'Object' && this.source.startsWith('.create(', this.at)) {
      this.at += 7;
      return described(this.list(')')[1]);
    }
    if (!this.names.has(name)) throw new NoLiteral();
    return this.names.get(name);
  }

  private object(): Data {
    const object: Record<string, Data> = Object.create(null) as Record<string, Data>;
    this.at++;
    for (;;) {
      this.space();
      if (this.take('}')) return object;
      const quote = this.source[this.at];
      const key =
        quote === '"' || quote === "'" ? this.text(quote) : (this.match(IDENTIFIER) ?? this.match(NUMBER));
      this.space();
      if (key === undefined || !this.take(':')) throw new NoLiteral();
      const value = this.value();
      if (key !== '__proto__') object[key] = value;
      this.space();
      if (!this.take(',') && this.source[this.at] !== '}') throw new NoLiteral();
    }
  }

  private text(quote: string): string {
    const { source } = this;
    let out = '';
    let from = ++this.at;
    for (;;) {
      const letter = source[this.at];
      if (letter === undefined || (quote === '`' && letter === '$' && source[this.at + 1] === '{'))
        throw new NoLiteral();
      if (letter === quote) {
        out += source.slice(from, this.at++);
        return out;
      }
      if (letter !== '\\') {
        this.at++;
        continue;
      }
      out += source.slice(from, this.at);
      const kind = source[this.at + 1] ?? '';
      const code = /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\})/i.exec(
        source.slice(this.at + 1, this.at + 11),
      );
      if (code) {
        const point = Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16);
        out += point <= 0x10ffff ? String.fromCodePoint(point) : '';
        this.at += 1 + code[0].length;
      } else {
        out += kind === '\n' ? '' : (ESCAPES[kind] ?? kind);
        this.at += 2;
      }
      from = this.at;
    }
  }

  private take(letter: string): boolean {
    if (this.source[this.at] !== letter) return false;
    this.at++;
    return true;
  }

  private space(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0];
    if (found) this.at += found.length;
    return found;
  }
}

/** The second argument of `Object.create(null, {a: {value: 1}})` as the object it makes. */
function described(properties: Data): Data {
  const object: Record<string, Data> = Object.create(null) as Record<string, Data>;
  for (const [key, property] of Object.entries((properties ?? {}) as Record<string, Data>))
    object[key] =
      typeof property === 'object' && property !== null ? (property as { value?: Data }).value : undefined;
  return object;
}

/** JSON → data; undefined where it is none. */
export function parseJson(text: string): Data {
  try {
    return JSON.parse(text) as Data;
  } catch {
    return undefined;
  }
}

/** A literal of a script from `at` on, and where it ends; undefined where none stands there. */
export function readLiteral(
  source: string,
  at: number,
  names: ReadonlyMap<string, Data> = new Map(),
): { value: Data; end: number } | undefined {
  const reader = new LiteralReader(source, at, names);
  try {
    return { value: reader.value(), end: reader.at };
  } catch (error) {
    if (error instanceof NoLiteral) return undefined;
    throw error;
  }
}

/** The values between brackets at `at`. */
export function readArguments(source: string, at: number): readonly Data[] | undefined {
  try {
    return source[at] === '(' ? new LiteralReader(source, at, new Map()).list(')') : undefined;
  } catch (error) {
    if (error instanceof NoLiteral) return undefined;
    throw error;
  }
}
