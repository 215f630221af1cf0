import type { Block } from './block.ts';
import type { PageElement } from './element.ts';
import type { Mark } from './page.ts';
import { collapse } from './spaces.ts';
import { MARKED } from './tag.ts';

/** Names of elements whose words are kept for title, byline and dates. */
const MARKED_NAME =
  /auth|byline|by-line|by_line|creator|contrib|writer|journalist|redact|autor|date|time|publish|posted|stamp|updat|modif|headline|source|signature/i;
/** More words than these name no author, day or headline; so much white space may stand among them in the source. */
const LONGEST_MARK = 600;
const LONGEST_RAW_MARK = 10_000;
/** Lists of stories hold some hundreds of marked elements. */
export const MOST_MARKS = 10_000;
/** Elements within each other of which the words are gathered at once. */
const DEEPEST = 64;
/** Stands for a line break in text that is gathered. */
export const BREAK = '\ue000';

/** Text of an open marked element, gathered until it closes. */
interface OpenMark {
  readonly element: PageElement;
  readonly block: number;
  /** Where its text begins among the pieces of the open block, and how long that block was there. */
  piece: number;
  rawStart: number;
}

/** The words of elements that may name author, day or headline, gathered as the elements open and close. */
export class MarkedWords {
  readonly marks: Mark[] = [];
  readonly #open: OpenMark[] = [];

  /** `block`, `piece` and `rawStart`: where the element begins. */
  open(element: PageElement, block: number, piece: number, rawStart: number): void {
    if (isMarked(element) && this.#open.length < DEEPEST)
      this.#open.push({ element, block, piece, rawStart });
  }

  /** The pieces of the open block are gone: what is still open goes on with those of the next. */
  blockEnded(): void {
    for (const mark of this.#open) {
      mark.piece = 0;
      mark.rawStart = 0;
    }
  }

  /** Closes an element: what was said in it since it opened is kept, unless it is too long to name anybody or any day. */
  close(element: PageElement, blocks: readonly Block[], pieces: readonly string[], rawLength: number): void {
    if (this.#open.length === 0) return;
    const last = this.#open[this.#open.length - 1]!;
    if (last.element !== element) {
      const at = this.#open.findIndex((mark) => mark.element === element);
      if (at === -1) return;
      this.#open.length = at + 1;
      this.close(element, blocks, pieces, rawLength);
      return;
    }
    this.#open.pop();
    const rawWithin = rawLength - last.rawStart;
    let length = 0;
    for (let i = last.block; i < Math.min(last.block + 8, blocks.length); i++)
      length += blocks[i]!.text.length;
    if (length > LONGEST_MARK || rawWithin > LONGEST_RAW_MARK || this.marks.length >= MOST_MARKS) return;
    const within = blocks.slice(last.block, last.block + 8).map((block) => block.text);
    if (rawWithin > 0) within.push(pieces.slice(last.piece).join('').replaceAll(BREAK, '\n'));
    const text = within.map(collapse).filter(Boolean).join('\n');
    if (text.length <= LONGEST_MARK) this.marks.push({ element, text, block: last.block });
  }
}

const marked = new Map<string, boolean>();

/** Whether a class or id name is one to keep the words of; names are few and come again. */
function isMarkedName(name: string): boolean {
  if (name === '') return false;
  let is = marked.get(name);
  if (is === undefined) {
    is = MARKED_NAME.test(name);
    if (marked.size > 20_000) marked.clear();
    marked.set(name, is);
  }
  return is;
}

function isMarked(element: PageElement): boolean {
  return (
    (element.kind.traits & MARKED) !== 0 ||
    element.itemprop !== '' ||
    element.rel === 'author' ||
    isMarkedName(element.className) ||
    isMarkedName(element.id) ||
    isMarkedName(element.part)
  );
}
