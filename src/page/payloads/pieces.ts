import { readingLength } from '../kinds/length.ts';
import type { Data } from './literal.ts';
import { MOST_ITEMS, type PieceWords } from './piece-words.ts';
import { isNode, type Node } from './references.ts';

/** Paragraphs and subheads of a story that stands in a list. */
export interface Pieces {
  readonly parts: readonly { readonly tag: 'p' | 'h2'; readonly text: string }[];
  /** Letters of all of them. */
  readonly length: number;
}

/** Parts of a story that are none of its text. */
const NOT_TEXT =
  /image|img|picture|photo|video|gallery|audio|podcast|\bad\b|advert|promo|related|link_list|interstitial|embed|newsletter|raw_html|social|tweet|map|chart|divider|form|script|button|caption/i;
const HEADING = /head(?:er|ing|line)?|^h[2-6]$|subtitle|title/i;
const BLOCK = /^(?:p|h[2-6]|li|blockquote)$/;
/** The fewest letters of a paragraph, and of all. */
const PARAGRAPH = 60;
const SHORTEST = 300;

/** A teaser: it has a headline and an address of its own. */
function isTeaser(node: Node): boolean {
  const named = ['headline', 'title', 'headlines'].some((key) => key in node);
  return (
    named &&
    ['url', 'link', 'href', 'slug', 'canonical_url', 'path', 'publishedAt', 'publish_date'].some(
      (key) => key in node,
    )
  );
}

const kindOf = (node: Node): string =>
  [node.type, node._type, node.__typename, node.kind, node.style, node.name, node.tag]
    .filter((kind): kind is string => typeof kind === 'string')
    .join(' ');

/** Paragraphs in a list of a page's data, as content systems keep a story; undefined where the list holds none. */
export function piecesOf(list: readonly Data[], words: PieceWords): Pieces | undefined {
  if (list.length < 2 || list.length > MOST_ITEMS) return undefined;
  const parts: { tag: 'p' | 'h2'; text: string }[] = [];
  let paragraphs = 0;
  let teasers = 0;
  let length = 0;
  for (const entry of list) {
    const item = words.follow(entry);
    const flight =
      Array.isArray(item) && item[0] === '$' && typeof item[1] === 'string' ? item[1] : undefined;
    if (flight !== undefined && !BLOCK.test(flight)) continue;
    const kind = isNode(item) ? kindOf(item) : (flight ?? '');
    if (NOT_TEXT.test(kind)) continue;
    if (isNode(item) && isTeaser(item)) {
      teasers++;
      continue;
    }
    const text = words.of(item).trim();
    if (typeof item === 'string' && readingLength(text) < PARAGRAPH) continue;
    const own = readingLength(text.replace(/<[^>]*>/g, ''));
    if (own < 2 || (!/\s/.test(text) && own === text.length)) continue;
    parts.push({ tag: HEADING.test(kind) && own < 200 ? 'h2' : 'p', text });
    length += own;
    if (own >= PARAGRAPH) paragraphs++;
  }
  return paragraphs >= 2 && paragraphs > teasers && length >= SHORTEST ? { parts, length } : undefined;
}
