import type { PageElement } from './element.ts';

/** A run of text between two block boundaries: a paragraph, a heading, a list item, a cell, a menu entry. */
export class Block {
  readonly text: string;
  /** The block-level element it stands in. */
  readonly element: PageElement;
  /** The smallest element that holds all of its words. */
  readonly inner: PageElement;
  readonly links: number;
  /** Characters inside links, and inside bold, of about `text.length`. */
  readonly linkChars: number;
  readonly boldChars: number;
  readonly hidden: boolean;
  /** Begins after a `br`, in the same element as the block before. */
  readonly continued: boolean;

  constructor(fields: {
    text: string;
    element: PageElement;
    inner: PageElement;
    links: number;
    linkChars: number;
    boldChars: number;
    hidden: boolean;
    continued: boolean;
  }) {
    this.text = fields.text;
    this.element = fields.element;
    this.inner = fields.inner;
    this.links = fields.links;
    this.linkChars = fields.linkChars;
    this.boldChars = fields.boldChars;
    this.hidden = fields.hidden;
    this.continued = fields.continued;
  }
}
