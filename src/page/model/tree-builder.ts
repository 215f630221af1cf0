import { isKnownAttribute, setAttribute } from './attributes.ts';
import { PageElement } from './element.ts';
import type { Source } from './source.ts';
import {
  BUTTON,
  CLOSES_P,
  FORMATTING,
  PARAGRAPH,
  SCOPE,
  SPECIAL,
  TABLE_PART,
  type Tag,
  VOID,
} from './tag.ts';
import { Tokenizer, type Tokens } from './tokenizer.ts';

/** What the tree builder tells as it goes through a page's source. */
export interface Sink {
  /** How many blocks there are so far. */
  readonly blockCount: number;
  open(element: PageElement): void;
  close(element: PageElement): void;
  /** Whether the text that comes next is of use. */
  hears(): boolean;
  text(text: string, parent: PageElement | undefined): void;
}

/** Deeper nesting is flattened, as browsers do: what would lie deeper becomes a sibling. */
export const MAX_DEPTH = 512;
/** Pages of news hold some thousands of elements; what a monster holds beyond these is not read. */
export const MOST_ELEMENTS = 100_000;

/**
 * Elements from tokens, by the tree rules of the HTML standard that matter for text: implied end tags, scopes, misnested
 * formatting. One pass and no recursion, so that nesting costs neither stack nor squares.
 */
export class TreeBuilder implements Tokens {
  readonly elements: PageElement[] = [];
  private readonly stack: PageElement[] = [];
  private element: PageElement | undefined;
  private openParagraphs = 0;
  private openLinks = 0;
  private readonly source: Source;
  private readonly sink: Sink;

  constructor(source: Source, sink: Sink) {
    this.source = source;
    this.sink = sink;
  }

  /** Goes through the whole source. */
  build(): void {
    new Tokenizer(this.source, this).run();
    while (this.stack.length > 0) this.pop();
  }

  private get top(): PageElement | undefined {
    return this.stack[this.stack.length - 1];
  }

  private pop(): void {
    this.shut(this.stack.pop()!);
  }

  private popTo(length: number): void {
    while (this.stack.length > length) this.pop();
  }

  private shut(element: PageElement): void {
    element.open = false;
    if (element.kind.bit === PARAGRAPH) this.openParagraphs--;
    else if (element.tag === 'a') this.openLinks--;
    this.sink.close(element);
    element.endBlock = this.sink.blockCount;
  }

  /** Closes up to and with the nearest open `p`, if one is in button scope. */
  private closeParagraph(): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const { bit, traits } = this.stack[i]!.kind;
      if (bit === PARAGRAPH) {
        this.popTo(i);
        return;
      }
      if (traits & SCOPE || bit === BUTTON) return;
    }
  }

  private closeImplied({ name, traits, closes, walls }: Tag): void {
    if (this.openParagraphs > 0 && traits & CLOSES_P) this.closeParagraph();
    if (closes === 0 || (name === 'a' && this.openLinks === 0)) return;
    let cut = -1;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const { bit } = this.stack[i]!.kind;
      if (bit & closes) cut = i;
      else if (bit & walls) break;
    }
    if (cut === -1) return;
    if (name === 'a') this.removeFormatting(cut);
    else this.popTo(cut);
  }

  /** Ends a formatting element and leaves the blocks opened inside it open. */
  private removeFormatting(at: number): void {
    let block = at + 1;
    while (block < this.stack.length && !(this.stack[block]!.kind.traits & SPECIAL)) block++;
    if (block === this.stack.length) this.popTo(at);
    else this.shut(this.stack.splice(at, 1)[0]!);
  }

  open(tag: Tag): void {
    const { name } = tag;
    if (this.top?.tag === 'head' && (name === 'div' || name === 'p' || name === 'header')) this.pop();
    this.closeImplied(tag);
    if (this.stack.length >= MAX_DEPTH) this.pop();
    this.element = new PageElement(tag, this.top, this.elements.length, this.sink.blockCount);
  }

  wants(first: number, length: number): boolean {
    return isKnownAttribute(first, length);
  }

  attribute(name: string, value: string): void {
    setAttribute(this.element!, name, value);
  }

  opened(selfClosing: boolean): void {
    const element = this.element!;
    this.elements.push(element);
    this.sink.open(element);
    if (element.kind.traits & VOID) {
      element.open = false;
      this.sink.close(element);
      return;
    }
    if (element.kind.bit === PARAGRAPH) this.openParagraphs++;
    else if (element.tag === 'a') this.openLinks++;
    this.stack.push(element);
    if (selfClosing && this.isForeign()) this.pop();
  }

  close(tag: Tag): void {
    const { name, traits } = tag;
    if (traits & VOID) {
      if (name === 'br') this.sink.text('\ue000', this.top);
      return;
    }
    if (this.top?.kind === tag) {
      this.pop();
      return;
    }
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const { kind } = this.stack[i]!;
      if (kind === tag) {
        if (traits & FORMATTING) this.removeFormatting(i);
        else this.popTo(i);
        return;
      }
      // `</div>` inside a cell does not end a `div` around the table; `</span>` does not end a span around a block.
      if (
        traits & SPECIAL
          ? kind.traits & SCOPE && name !== 'table' && !(traits & (TABLE_PART | SCOPE))
          : kind.traits & SPECIAL && !(traits & FORMATTING)
      )
        return;
    }
  }

  hears(): boolean {
    return this.sink.hears();
  }

  text(text: string): void {
    this.sink.text(text, this.top);
  }

  isFull(): boolean {
    return this.elements.length >= MOST_ELEMENTS;
  }

  isForeign(): boolean {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const { tag } = this.stack[i]!;
      if (tag === 'svg' || tag === 'math') return true;
      if (tag === 'body' || tag === 'div' || tag === 'p') return false;
    }
    return false;
  }
}
