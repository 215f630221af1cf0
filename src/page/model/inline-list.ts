import type { PageElement } from './element.ts';

/** How far the open block is. */
export interface InBlock {
  /** Which block of the page it is. */
  readonly block: number;
  readonly pieces: number;
  readonly letters: number;
  readonly links: number;
  readonly linkLetters: number;
  /** Letters outside of links. */
  readonly prose: number;
}

/** Links that a list has at the least, and their mean length. */
const [FEWEST, HEADLINE] = [3, 25];
/** Headlines end without; sentences are the story's own, linked or not. A line break stands as U+E000. */
const SENTENCE_END = /[.!?…]['’"”»]*(?:[\s\ue000]|$)/u;
/** Spans that are watched at once. */
const MOST_OPEN = 64;

/**
 * Tells lists of other stories that stand within a sentence: a site's card of a person, say, that opens at the name, and whose
 * markup is a `span` amid the paragraph, with nothing in it but links as long as headlines.
 */
export class InlineLists {
  readonly #open: { readonly element: PageElement; readonly from: InBlock }[] = [];

  /** A `span` begins. */
  opened(element: PageElement, from: InBlock): void {
    if (this.#open.length < MOST_OPEN) this.#open.push({ element, from });
  }

  /** A `span` ends: where the block was before it, when it is such a list. `since` gives the words from a place on. */
  closed(element: PageElement, to: InBlock, since: (from: InBlock) => string): InBlock | undefined {
    const at = this.#open.findLastIndex((open) => open.element === element);
    if (at === -1) return undefined;
    const { from } = this.#open[at]!;
    this.#open.length = at;
    const links = to.links - from.links;
    const linkLetters = to.linkLetters - from.linkLetters;
    const isList =
      from.block === to.block &&
      from.letters > 0 &&
      links >= FEWEST &&
      linkLetters >= links * HEADLINE &&
      to.prose === from.prose &&
      !SENTENCE_END.test(since(from));
    return isList ? from : undefined;
  }
}
