import { Tokenizer } from 'htmlparser2';
import { PageElement } from './element.ts';
import { CLOSES_P, FORMATTING, IMPLIED_END, SCOPE, SPECIAL, VOID } from './tags.ts';

/** What the tree builder tells as it goes through a page's source. */
export interface Sink {
  /** How many blocks there are so far. */
  readonly blockCount: number;
  open(element: PageElement): void;
  close(element: PageElement): void;
  text(text: string, parent: PageElement | undefined): void;
}

/** Deeper nesting is flattened, as browsers do: what would lie deeper becomes a sibling. */
export const MAX_DEPTH = 512;

/**
 * Elements from tokens: htmlparser2's tokenizer with the tree rules of the HTML standard that matter for text: implied
 * end tags, scopes, misnested formatting. One pass and no recursion, so that nesting costs neither stack nor squares.
 */
export class TreeBuilder {
  readonly elements: PageElement[] = [];
  private readonly stack: PageElement[] = [];
  private element: PageElement | undefined;
  private attribute = '';
  private value = '';
  private openParagraphs = 0;
  private openLinks = 0;
  private readonly source: string;
  private readonly sink: Sink;

  constructor(source: string, sink: Sink) {
    this.source = source;
    this.sink = sink;
  }

  /** Goes through the whole source. */
  build(): void {
    const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, this);
    tokenizer.write(this.source);
    tokenizer.end();
    while (this.stack.length > 0) this.pop();
  }

  private get top(): PageElement | undefined {
    return this.stack[this.stack.length - 1];
  }

  private pop(): void {
    this.shut(this.stack.pop()!);
  }

  private shut(element: PageElement): void {
    element.open = false;
    if (element.tag === 'p') this.openParagraphs--;
    else if (element.tag === 'a') this.openLinks--;
    this.sink.close(element);
    element.endBlock = this.sink.blockCount;
  }

  /** Closes up to and with the nearest open `p`, if one is in button scope. */
  private closeParagraph(): void {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const tag = this.stack[i]!.tag;
      if (tag === 'p') {
        while (this.stack.length > i) this.pop();
        return;
      }
      if (SCOPE.has(tag) || tag === 'button') return;
    }
  }

  private closeImplied(name: string): void {
    if (this.openParagraphs > 0 && CLOSES_P.has(name)) this.closeParagraph();
    if (name === 'a' && this.openLinks === 0) return;
    const rule = IMPLIED_END.get(name);
    if (!rule) return;
    let cut = -1;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const tag = this.stack[i]!.tag;
      if (rule.closes.has(tag)) cut = i;
      else if (rule.wall.has(tag)) break;
    }
    if (cut === -1) return;
    if (name === 'a') this.removeFormatting(cut);
    else while (this.stack.length > cut) this.pop();
  }

  /** Ends a formatting element and leaves the blocks opened inside it open. */
  private removeFormatting(at: number): void {
    let block = at + 1;
    while (block < this.stack.length && !SPECIAL.has(this.stack[block]!.tag)) block++;
    if (block === this.stack.length) while (this.stack.length > at) this.pop();
    else this.shut(this.stack.splice(at, 1)[0]!);
  }

  onopentagname(start: number, end: number): void {
    const name = this.source.slice(start, end).toLowerCase();
    if (
      this.stack.length > 0 &&
      this.top!.tag === 'head' &&
      (name === 'div' || name === 'p' || name === 'header')
    )
      this.pop();
    this.closeImplied(name);
    if (this.stack.length >= MAX_DEPTH) this.pop();
    this.element = new PageElement(name, this.top, this.elements.length, this.sink.blockCount);
  }

  onattribname(start: number, end: number): void {
    // Most attributes are of no use here, and are not even cut out.
    this.attribute = isKnownAttribute(this.source.charCodeAt(start) | 0x20, end - start)
      ? this.source.slice(start, end)
      : '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '') this.value += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.attribute !== '') this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    const element = this.element;
    if (element && this.attribute !== '') setAttribute(element, this.attribute, this.value);
    this.value = '';
  }

  onopentagend(): void {
    const element = this.element;
    if (!element) return;
    this.element = undefined;
    this.elements.push(element);
    this.sink.open(element);
    if (VOID.has(element.tag)) {
      element.open = false;
      this.sink.close(element);
      return;
    }
    if (element.tag === 'p') this.openParagraphs++;
    else if (element.tag === 'a') this.openLinks++;
    this.stack.push(element);
  }

  onselfclosingtag(): void {
    const element = this.element;
    this.onopentagend();
    if (element && this.isInForeignContext() && this.top === element) this.pop();
  }

  onclosetag(start: number, end: number): void {
    const name = tagName(this.source, start, end);
    if (VOID.has(name)) {
      if (name === 'br') this.sink.text('\ue000', this.top);
      return;
    }
    if (this.top?.tag === name) {
      this.pop();
      return;
    }
    const special = SPECIAL.has(name);
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const tag = this.stack[i]!.tag;
      if (tag === name) {
        if (FORMATTING.has(name)) this.removeFormatting(i);
        else while (this.stack.length > i) this.pop();
        return;
      }
      // `</div>` inside a cell does not end a `div` around the table; `</span>` does not end a span around a block.
      if (
        special
          ? SCOPE.has(tag) && name !== 'table' && !TABLE_PART.has(name) && !SCOPE.has(name)
          : SPECIAL.has(tag) && !FORMATTING.has(name)
      )
        return;
    }
  }

  ontext(start: number, end: number): void {
    this.sink.text(this.source.slice(start, end), this.top);
  }

  ontextentity(codepoint: number): void {
    this.sink.text(String.fromCodePoint(codepoint), this.top);
  }

  oncdata(start: number, end: number): void {
    if (!this.isInForeignContext()) return;
    this.sink.text(this.source.slice(start, end), this.top);
  }

  isInForeignContext(): boolean {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const tag = this.stack[i]!.tag;
      if (tag === 'svg' || tag === 'math') return true;
      if (tag === 'body' || tag === 'div' || tag === 'p') return false;
    }
    return false;
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** A tag's name in lower case, which it nearly always is. */
function tagName(source: string, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code >= 65 && code <= 90) return source.slice(start, end).toLowerCase();
  }
  return source.slice(start, end);
}

/** By first letter (in lower case), the lengths of the names of attributes that are read. */
const KNOWN_LENGTHS = new Map<number, ReadonlySet<number>>();
for (const name of 'class id rel href itemprop itemtype property name http-equiv role type lang datetime data-date content data-testid data-qa data-module hidden aria-hidden style'.split(
  ' ',
)) {
  const first = name.charCodeAt(0);
  KNOWN_LENGTHS.set(first, new Set([...(KNOWN_LENGTHS.get(first) ?? []), name.length]));
}

function isKnownAttribute(first: number, length: number): boolean {
  return KNOWN_LENGTHS.get(first)?.has(length) === true;
}

const TABLE_PART = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption']);
const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function setAttribute(element: PageElement, name: string, value: string): void {
  switch (name.length > 12 ? '' : name.toLowerCase()) {
    case 'class':
      element.className = value;
      break;
    case 'id':
      element.id = value;
      break;
    case 'rel':
      element.rel = value.toLowerCase();
      break;
    case 'href':
      element.href = value;
      break;
    case 'itemprop':
      element.itemprop = value;
      break;
    case 'itemtype':
      element.itemtype = value;
      break;
    case 'property':
    case 'name':
    case 'http-equiv':
      if (!element.property) element.property = value.toLowerCase();
      break;
    case 'role':
    case 'type':
      element.role = value.toLowerCase();
      break;
    case 'lang':
      if (element.tag === 'html' || element.tag === 'article' || element.tag === 'body')
        element.content = value;
      break;
    case 'datetime':
    case 'data-date':
      element.datetime = value;
      break;
    case 'content':
      element.content = value;
      break;
    case 'data-testid':
    case 'data-qa':
    case 'data-module':
      element.part = value;
      break;
    case 'hidden':
      element.hidden = true;
      break;
    case 'aria-hidden':
      if (value === 'true') element.hidden = true;
      break;
    case 'style':
      if (HIDING_STYLE.test(value)) element.hidden = true;
      break;
  }
}
