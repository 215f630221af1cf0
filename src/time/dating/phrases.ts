import { type Word, wordsIn } from '../find/words.ts';

const QUOTES = new Set(['"', '“', '”', "'", '`']);

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: T[];
}

/** A place where a known phrase stands: words `begin` to `end` (exclusive). */
export interface Found<T> {
  readonly begin: number;
  readonly end: number;
  readonly values: readonly T[];
  /** Where words inside it were passed over: "the warrant *on Friday* for …". */
  readonly passed: readonly number[];
}

/** A set of known phrases, looked up in a text word by word; case is not told apart. */
export class Phrases<T> {
  private readonly root: Node<T> = { next: new Map(), ends: [] };

  add(phrase: string, value: T): void {
    let node = this.root;
    for (const { low } of wordsIn(phrase.replaceAll(" 's", "'s"))) {
      let next = node.next.get(low);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(low, next);
      }
      node = next;
    }
    node.ends.push(value);
  }

  /**
   * The longest phrase at each place, left to right, without overlaps. Inside it may stand what `passable` knows: the place
   * behind words that begin at a place.
   */
  find(words: readonly Word[], passable?: ReadonlyMap<number, number>): Found<T>[] {
    const found: Found<T>[] = [];
    for (let at = 0; at < words.length; at++) {
      let node: Node<T> | undefined = this.root;
      let best: Found<T> | undefined;
      const passed: number[] = [];
      for (let i = at; node && i < words.length; i++) {
        if (i > at && words[i]?.gap === 'break') break;
        const low = words[i]?.low ?? '';
        const next: Node<T> | undefined = node.next.get(low);
        // Quotation marks inside a name are passed over: a “no-limits” partnership.
        if (!next && i > at && QUOTES.has(low)) continue;
        const beyond = !next && i > at ? passable?.get(i) : undefined;
        if (beyond !== undefined) {
          passed.push(i);
          i = beyond - 1;
          continue;
        }
        node = next;
        if (node && node.ends.length > 0)
          best = { begin: at, end: i + 1, values: node.ends, passed: [...passed] };
      }
      if (best) {
        found.push(best);
        at = best.end - 1;
      }
    }
    return found;
  }
}
