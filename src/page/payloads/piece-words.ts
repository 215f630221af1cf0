import type { Data } from './literal.ts';
import { type Follow, isNode } from './references.ts';

/** Keys under which content systems keep words, and parts that hold words. */
const WORDS = /(?:text|html|content|value|body|copy|paragraph|rendered|^data|^children)$/i;
const PARTS =
  /^(?:children|contents?|items|elements|blocks|props|data|model|config|values?|paragraphs?|fields|body|text|spans|nodes|element|node|dangerouslySetInnerHTML)$/i;
/** How deep a piece is looked into, and how many items of a list. */
const DEEPEST = 8;
export const MOST_ITEMS = 2000;
/** What may be spent on one page: each look at a value costs so much, and one for each letter that is joined or handed out. */
export const MOST_SPENT = 20_000_000;
const LOOK = 20;

/**
 * The words of the pieces of one page's data. Parts of such data are shared and may hold each other, so that ways through it
 * are without number: what a value holds is found out once for each depth, and one budget holds for the whole page. When it
 * is spent, no more words are found.
 */
export class PieceWords {
  readonly follow: Follow;
  private left = MOST_SPENT;
  /** By depth, the words of what was walked. */
  private readonly known = Array.from({ length: DEEPEST + 1 }, () => new Map<object, string>());

  constructor(follow: Follow) {
    this.follow = follow;
  }

  /** Whether the budget is spent. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  /** The words of a piece, joined as they stand. */
  of(piece: Data): string {
    const words = this.at(piece, 0);
    this.left -= words.length;
    return words;
  }

  private at(value: Data, depth: number): string {
    const own = this.follow(value);
    if (depth > DEEPEST || this.isSpent) return '';
    this.left -= LOOK;
    if (typeof own === 'string') return /^(?:https?:\/\/|\/\w|data:|\$|[[{]+")/.test(own) ? '' : own;
    if (typeof own !== 'object' || own === null) return '';
    const known = this.known[depth]!;
    let words = known.get(own);
    if (words === undefined) {
      words = Array.isArray(own) ? this.ofList(own, depth) : isNode(own) ? this.ofNode(own, depth) : '';
      known.set(own, words);
    }
    return words;
  }

  private ofList(list: readonly Data[], depth: number): string {
    if (list[0] === '$' && list.length === 4) return isNode(list[3]) ? this.at(list[3], depth + 1) : '';
    let words = '';
    for (const item of list.slice(0, MOST_ITEMS)) {
      words += this.at(item, depth + 1);
      if (words.length > this.left) break;
    }
    this.left -= words.length;
    return words;
  }

  private ofNode(node: { readonly [key: string]: Data }, depth: number): string {
    const entries = Object.entries(node);
    for (const [key, words] of entries)
      if (typeof words === 'string' && WORDS.test(key) && /\S/.test(words)) return this.at(words, depth + 1);
    for (const [key, part] of entries) {
      const words = typeof part === 'object' && PARTS.test(key) ? this.at(part, depth + 1) : '';
      if (/\S/.test(words)) return words;
    }
    return '';
  }
}
