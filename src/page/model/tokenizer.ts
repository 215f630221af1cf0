import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { codeAt } from './code-at.ts';
import type { Source } from './source.ts';
import { hasNameAt, PLAINTEXT, RAW, REFERENCES, type Tag, Tags } from './tag.ts';

/** What the tokenizer tells as it goes through a source. */
export interface Tokens {
  /** A start tag's name has been read; its attributes and then `opened` follow. */
  open(tag: Tag): void;
  /** Whether an attribute is of use, by the first letter of its name, in lower case, and the name's length. */
  wants(first: number, length: number): boolean;
  /** The name is as written; the value has its character references decoded. */
  attribute(name: string, value: string): void;
  opened(selfClosing: boolean): void;
  close(tag: Tag): void;
  /** Whether text is of use here; that of most scripts is not. */
  hears(): boolean;
  /** Text with its character references decoded; never empty. */
  text(text: string): void;
  /** Whether what is read now is SVG or MathML, where no element holds raw text and CDATA is text. */
  isForeign(): boolean;
  /** Whether enough was read: what is left of the source is not gone through. */
  isFull(): boolean;
}

const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const EXCLAMATION = 33;
const QUESTION = 63;
const DASH = 45;

/** White space of the standard: tab, line feed, form feed, carriage return, blank. */
const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
const isLetter = (code: number): boolean => (code | 0x20) >= 97 && (code | 0x20) <= 122;

/**
 * Tokens of a page's source by the HTML standard: tags, attributes, character references, raw text, comments. It leaps from
 * `<` to `<` and over attributes that are of no use. What the standard calls parse errors is read as it says; of its states
 * only those of a script within a comment within a script are left out. Every character is looked at a bounded number of times.
 */
export class Tokenizer {
  private readonly source: string;
  private readonly whole: Source;
  private readonly tokens: Tokens;
  private readonly tags = new Tags();
  private at = 0;
  /** Where the next `&` stands, as far as has been looked. */
  private ampersand = -1;

  constructor(source: Source, tokens: Tokens) {
    this.whole = source;
    this.source = source.text;
    this.tokens = tokens;
  }

  /** Goes through the whole source. */
  run(): void {
    const { source } = this;
    const end = source.length;
    let text = 0;
    while (this.at < end) {
      const lt = source.indexOf('<', this.at);
      if (lt === -1 || lt + 1 === end) break;
      const code = codeAt(source, lt + 1);
      if (isLetter(code)) {
        this.text(text, lt);
        this.startTag(lt + 1);
      } else if (code === SLASH) {
        if (lt + 2 === end) break;
        this.text(text, lt);
        this.endTag(lt + 2);
      } else if (code === EXCLAMATION || code === QUESTION) {
        this.text(text, lt);
        this.markup(lt + 2, code);
      } else {
        // A `<` that begins no tag is text, and may come again and again.
        this.at = lt + 1;
        continue;
      }
      text = this.at;
    }
    this.text(text, end);
    this.at = end;
  }

  private text(start: number, end: number): void {
    if (start >= end || !this.tokens.hears()) return;
    const slice = this.whole.cut(start, end);
    this.tokens.text(this.hasReference(start, end) ? decodeHTML(slice) : slice);
  }

  /** Whether there is an `&` between two offsets; asked for offsets in order. */
  private hasReference(start: number, end: number): boolean {
    if (this.ampersand < start) {
      const next = this.source.indexOf('&', start);
      this.ampersand = next === -1 ? this.source.length : next;
    }
    return this.ampersand < end;
  }

  private startTag(start: number): void {
    const { source, tokens } = this;
    const end = this.nameEnd(start);
    const tag = this.tags.at(source, start, end);
    tokens.open(tag);
    const special = tag.traits & (RAW | REFERENCES | PLAINTEXT) && !tokens.isForeign();
    let at = end;
    let selfClosing = false;
    for (;;) {
      let code = codeAt(source, at);
      while (isSpace(code) || code === SLASH) {
        selfClosing = code === SLASH;
        code = codeAt(source, ++at);
      }
      if (code === GT) break;
      if (at >= source.length) {
        // A tag that is never closed is no tag.
        this.at = at;
        return;
      }
      at = this.attribute(at);
      selfClosing = false;
    }
    this.at = at + 1;
    tokens.opened(selfClosing);
    if (tokens.isFull()) this.at = source.length;
    else if (special) this.rawText(tag);
  }

  /** The end of a tag's name: white space, `/`, `>`, or the end of the source. */
  private nameEnd(start: number): number {
    const { source } = this;
    let at = start;
    for (; at < source.length; at++) {
      const code = codeAt(source, at);
      if (code === GT || code === SLASH || isSpace(code)) break;
    }
    return at;
  }

  /** Reads an attribute, and gives where it ends. */
  private attribute(start: number): number {
    const { source, tokens } = this;
    const { length } = source;
    // The first character is of the name, even a `=`.
    let at = start + 1;
    let code = codeAt(source, at);
    while (at < length && code !== EQUALS && code !== GT && code !== SLASH && !isSpace(code))
      code = codeAt(source, ++at);
    const nameEnd = at;
    while (isSpace(code)) code = codeAt(source, ++at);
    const wanted = tokens.wants(codeAt(source, start) | 0x20, nameEnd - start);
    if (code !== EQUALS) {
      if (wanted) tokens.attribute(source.slice(start, nameEnd), '');
      return nameEnd;
    }
    code = codeAt(source, ++at);
    while (isSpace(code)) code = codeAt(source, ++at);
    let from = at;
    let to: number;
    if (code === 34 || code === 39) {
      from = at + 1;
      to = source.indexOf(code === 34 ? '"' : "'", from);
      // The value goes on to the end of the source, and with it the tag.
      if (to === -1) return length;
      at = to + 1;
    } else {
      while (at < length && code !== GT && !isSpace(code)) code = codeAt(source, ++at);
      to = at;
    }
    if (wanted) {
      const value = this.whole.cut(from, to);
      tokens.attribute(
        source.slice(start, nameEnd),
        value.includes('&') ? decodeHTMLAttribute(value) : value,
      );
    }
    return at;
  }

  private endTag(start: number): void {
    const { source } = this;
    const code = codeAt(source, start);
    if (!isLetter(code)) {
      if (code === GT) this.at = start + 1;
      else this.skipPast('>', start);
      return;
    }
    const end = this.nameEnd(start);
    const gt = codeAt(source, end) === GT ? end : source.indexOf('>', end);
    if (gt === -1) {
      this.at = source.length;
      return;
    }
    this.at = gt + 1;
    this.tokens.close(this.tags.at(source, start, end));
  }

  /** The text of an element that holds no elements, up to its end tag, which is read next. */
  private rawText(tag: Tag): void {
    const { source } = this;
    const start = this.at;
    let end = source.length;
    if (!(tag.traits & PLAINTEXT))
      for (let at = source.indexOf('</', start); at !== -1; at = source.indexOf('</', at + 2))
        if (hasNameAt(source, at + 2, tag.name)) {
          const after = codeAt(source, at + 2 + tag.name.length);
          if (after === GT || after === SLASH || isSpace(after)) {
            end = at;
            break;
          }
        }
    if (tag.traits & REFERENCES) this.text(start, end);
    else if (start < end && this.tokens.hears()) this.tokens.text(this.whole.cut(start, end));
    this.at = end;
  }

  /** A comment, a doctype, CDATA, or what is read as a comment. `start`: behind `<!` or `<?`. */
  private markup(start: number, kind: number): void {
    const { source } = this;
    if (kind === EXCLAMATION && codeAt(source, start) === DASH && codeAt(source, start + 1) === DASH)
      this.comment(start + 2);
    else if (kind === EXCLAMATION && source.startsWith('[CDATA[', start) && this.tokens.isForeign()) {
      const end = source.indexOf(']]>', start);
      const text = this.whole.cut(start + 7, end === -1 ? source.length : end);
      if (text !== '') this.tokens.text(text);
      this.at = end === -1 ? source.length : end + 3;
    } else this.skipPast('>', start);
  }

  /** Ends at `-->` or `--!>`, and at once where it begins with `>` or `->`. */
  private comment(start: number): void {
    const { source } = this;
    if (codeAt(source, start) === GT) this.at = start + 1;
    else if (source.startsWith('->', start)) this.at = start + 2;
    else {
      for (let at = source.indexOf('--', start); at !== -1; at = source.indexOf('--', at + 1)) {
        const bang = codeAt(source, at + 2) === EXCLAMATION ? 1 : 0;
        if (codeAt(source, at + 2 + bang) === GT) {
          this.at = at + 3 + bang;
          return;
        }
      }
      this.at = source.length;
    }
  }

  private skipPast(character: string, start: number): void {
    const at = this.source.indexOf(character, start);
    this.at = at === -1 ? this.source.length : at + 1;
  }
}
