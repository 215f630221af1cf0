import { codeAt } from './code-at.ts';

/** What the HTML standard says of a tag, as bits of `Tag.traits`. */
export const VOID = 1;
/** Begins and ends a block of text, by the standard's default style sheet. */
export const BLOCK = 2;
/** Its text is not seen as text. */
export const SKIPPED = 4;
/** Its start closes an open `p`. */
export const CLOSES_P = 8;
/** Misnested ends are mended by the adoption agency, here by leaving the blocks inside open. */
export const FORMATTING = 16;
/** A wall that an end tag does not reach through. */
export const SCOPE = 32;
/** Of the standard's "special" category, which an unknown inline end tag does not reach through. */
export const SPECIAL = 64;
export const TABLE_PART = 128;
export const BOLD = 256;
/** Inline, but one right after the other they are seen apart: `<span>Name</span><time>May 5</time>`. */
export const APART = 512;
/** Its words are kept, whatever it is named. */
export const MARKED = 1024;
/** What follows its start is text up to its end tag: without character references, and with them. */
export const RAW = 2048;
export const REFERENCES = 4096;
/** The rest of the page is text. */
export const PLAINTEXT = 8192;

const GROUPS: readonly (readonly [number, string])[] = [
  [
    VOID,
    'area base br col embed hr img input link meta param source track wbr frame keygen basefont bgsound',
  ],
  [
    BLOCK,
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
      'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section ' +
      'summary table caption colgroup tbody thead tfoot tr td th ul xmp amp-story-page picture video audio button',
  ],
  [
    SKIPPED,
    'script style noscript template svg math iframe object select option optgroup datalist canvas audio video title textarea ' +
      'noembed noframes head map progress meter button',
  ],
  [
    CLOSES_P,
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
  ],
  [FORMATTING, 'a b big code em font i nobr s small strike strong tt u'],
  [SCOPE, 'html table td th caption marquee object template applet svg math'],
  [SPECIAL, 'iframe noscript select textarea'],
  [TABLE_PART, 'tr td th tbody thead tfoot caption'],
  [BOLD, 'b strong'],
  [APART, 'span a time label cite abbr data'],
  [MARKED, 'time address h1 h2'],
  [RAW, 'script style xmp iframe noembed noframes'],
  [REFERENCES, 'title textarea'],
  [PLAINTEXT, 'plaintext'],
];

/** What a start tag closes, up to which wall: `li` closes an open `li` of the same list. */
const IMPLIED_ENDS: readonly (readonly [string, string, string])[] = [
  ['li', 'li', 'ul ol menu dir'],
  ['dd', 'dd dt', 'dl'],
  ['dt', 'dd dt', 'dl'],
  ['tr', 'tr td th caption', 'table template'],
  ['td', 'td th caption', 'tr table template'],
  ['th', 'td th caption', 'tr table template'],
  ['tbody', 'tbody thead tfoot tr td th caption', 'table'],
  ['thead', 'tbody thead tfoot tr td th caption', 'table'],
  ['tfoot', 'tbody thead tfoot tr td th caption', 'table'],
  ['option', 'option', 'select datalist'],
  ['optgroup', 'option optgroup', 'select'],
  ['body', 'head', 'html'],
  ['a', 'a', 'td th table li body'],
];

/** A tag name and what the standard says of it. */
export class Tag {
  readonly name: string;
  traits = 0;
  /** One bit of its own for a tag that implied ends are about; `closes` and `walls` are made of such bits. */
  bit = 0;
  closes = 0;
  walls = 0;
  /** The next known tag of the same hash. */
  readonly next: Tag | undefined;

  constructor(name: string, next?: Tag) {
    this.name = name;
    this.next = next;
  }
}

const known = new Map<string, Tag>();
const SIZE = 1024;
const table: (Tag | undefined)[] = Array.from({ length: SIZE }, () => undefined);

/** The hash of a name after one more of its characters, in either case; begins at 0. */
const hashed = (hash: number, code: number): number => (hash * 33 + (code | 0x20)) & (SIZE - 1);

function enter(name: string): Tag {
  const found = known.get(name);
  if (found) return found;
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = hashed(hash, codeAt(name, i));
  const tag = new Tag(name, table[hash]);
  table[hash] = tag;
  known.set(name, tag);
  return tag;
}

for (const [trait, names] of GROUPS) for (const name of names.split(' ')) enter(name).traits |= trait;
for (const tag of known.values())
  if (tag.traits & (BLOCK | VOID | SCOPE) && tag.name !== 'picture') tag.traits |= SPECIAL;

let bits = 0;
const bitOf = (name: string): number => {
  const tag = enter(name);
  tag.bit ||= 1 << bits++;
  return tag.bit;
};
export const PARAGRAPH = bitOf('p');
export const BUTTON = bitOf('button');
for (const [name, closes, walls] of IMPLIED_ENDS) {
  const tag = enter(name);
  for (const other of closes.split(' ')) tag.closes |= bitOf(other);
  for (const other of walls.split(' ')) tag.walls |= bitOf(other);
}
/** Whether `source` has `name`, which is in lower case, at `start`, in either case. */
export function hasNameAt(source: string, start: number, name: string): boolean {
  for (let i = 0; i < name.length; i++)
    if ((codeAt(source, start + i) | 0x20) !== codeAt(name, i)) return false;
  return true;
}

/** Tags by name: those the standard says something of, and whatever else one page holds. */
export class Tags {
  private readonly others = new Map<string, Tag>();

  /** The tag whose name stands in `source` from `start` up to and without `end`. */
  at(source: string, start: number, end: number): Tag {
    const length = end - start;
    if (length <= 14) {
      let hash = 0;
      for (let i = start; i < end; i++) hash = hashed(hash, codeAt(source, i));
      for (let tag = table[hash]; tag; tag = tag.next)
        if (tag.name.length === length && hasNameAt(source, start, tag.name)) return tag;
    }
    const name = source.slice(start, end).toLowerCase();
    let tag = this.others.get(name);
    if (!tag) {
      tag = new Tag(name);
      this.others.set(name, tag);
    }
    return tag;
  }
}
