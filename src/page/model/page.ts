import type { Block } from './block.ts';
import type { PageElement } from './element.ts';

/** An element whose words may name the author, the day or the headline: its text and where it stands. */
export interface Mark {
  readonly element: PageElement;
  readonly text: string;
  /** The index of the block it begins in. */
  readonly block: number;
}

/** One page, read once: all that title, byline, dates and body are told from. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly elements: readonly PageElement[];
  /** Property or name, lower-case → contents in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  /** The source of each JSON-LD script. */
  readonly jsonLd: readonly string[];
  readonly marks: readonly Mark[];
  readonly titleTag: string;
  /** The `lang` of the root, else of `body` or `article`. */
  readonly lang: string;
}
