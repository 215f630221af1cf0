import type { Tag } from './tag.ts';

/**
 * An element of the page as the reader needs it: what names it and where it stands. It holds no child list: blocks point to
 * their element, elements to their parent, and every walk is a loop upwards.
 */
export class PageElement {
  readonly tag: string;
  /** What the standard says of the tag. */
  readonly kind: Tag;
  readonly parent: PageElement | undefined;
  readonly depth: number;
  /** Order of opening in the page. */
  readonly index: number;
  className = '';
  id = '';
  rel = '';
  href = '';
  itemprop = '';
  property = '';
  role = '';
  datetime = '';
  content = '';
  /** The value of `data-testid`, `data-component`, `data-module` and the like, which many sites name parts by. */
  part = '';
  hidden = false;
  /** Of a `dialog`: whether it is shown. */
  isShown = false;
  open = true;
  /** The blocks inside: from `firstBlock` up to and without `endBlock`. */
  firstBlock: number;
  endBlock: number;

  constructor(kind: Tag, parent: PageElement | undefined, index: number, firstBlock: number) {
    this.tag = kind.name;
    this.kind = kind;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
    this.index = index;
    this.firstBlock = firstBlock;
    this.endBlock = firstBlock;
  }
}
