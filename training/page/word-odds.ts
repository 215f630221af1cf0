/**
 * Log-odds of being body text for the words of class names and of the text, each domain counting once, so that no one
 * site's habits are learnt.
 */

import { classWords } from '../../src/page/body/class-words.ts';
import { wordsOf } from '../../src/page/body/word-list.ts';
import type { Block } from '../../src/page/model/block.ts';
import type { PageElement } from '../../src/page/model/element.ts';
import type { LearntWords, WordOdds } from '../../src/page/trees/word-odds.ts';

/** word → domain → [body weight, all weight] */
type Counts = Map<string, Map<string, [number, number]>>;

function add(counts: Counts, word: string, domain: string, body: boolean, weight: number): void {
  let domains = counts.get(word);
  if (!domains) {
    domains = new Map();
    counts.set(word, domains);
  }
  const sum = domains.get(domain);
  if (sum) {
    sum[0] += body ? weight : 0;
    sum[1] += weight;
  } else domains.set(domain, [body ? weight : 0, weight]);
}

export class WordCounts {
  private readonly classes: Counts = new Map();
  private readonly words: Counts = new Map();

  /** Counts the class names that blocks stand under. */
  addClasses(domain: string, blocks: readonly Block[], share: Float32Array, words: Int32Array): void {
    const cache = new Map<PageElement, string[]>();
    const namesOf = (element: PageElement): string[] => {
      const known = cache.get(element);
      if (known) return known;
      const names = classWords(`${element.className} ${element.id}`);
      cache.set(element, names);
      return names;
    };
    blocks.forEach((block, i) => {
      const seen = new Set<string>();
      for (let at: PageElement | undefined = block.inner, up = 0; at && up < 12; at = at.parent, up++)
        if (at.tag !== 'body' && at.tag !== 'html') for (const word of namesOf(at)) seen.add(word);
      for (const word of seen) add(this.classes, word, domain, share[i]! > 0.5, Math.sqrt(words[i]!));
    });
  }

  /** Counts the words of texts of four words and more. */
  addTexts(domain: string, texts: readonly string[], share: Float32Array): void {
    texts.forEach((text, i) => {
      const words = wordsOf(text);
      if (words.length < 4) return;
      for (const word of new Set(words)) add(this.words, word, domain, share[i]! > 0.5, 1);
    });
  }

  /** What was learnt, without what one domain taught. */
  without(domain?: string): LearntWords {
    return { classes: lookUp(this.classes, domain, 4, 0.3), words: lookUp(this.words, domain, 8, 0.7) };
  }

  /** The same as plain tables, to be kept. */
  tables(): { classes: Record<string, number>; words: Record<string, number> } {
    const all = this.without();
    const table = (counts: Counts, odds: WordOdds) =>
      Object.fromEntries(
        [...counts.keys()]
          .sort()
          .map((word) => [word, odds.get(word)] as const)
          .filter((entry): entry is readonly [string, number] => entry[1] !== undefined),
      );
    return { classes: table(this.classes, all.classes), words: table(this.words, all.words) };
  }
}

function lookUp(counts: Counts, left: string | undefined, domains: number, least: number): WordOdds {
  const cache = new Map<string, number | undefined>();
  return {
    get(word) {
      if (cache.has(word)) return cache.get(word);
      const by = counts.get(word);
      let odds: number | undefined;
      const n = by ? by.size - (left !== undefined && by.has(left) ? 1 : 0) : 0;
      if (by && n >= domains) {
        let body = 0;
        for (const [domain, [yes, all]] of by) if (domain !== left && all > 0) body += yes / all;
        const value = Math.log((body + 0.8) / (n - body + 1.2)) - Math.log(0.8 / 1.2);
        if (Math.abs(value) >= least) odds = Math.round(value * 100) / 100;
      }
      cache.set(word, odds);
      return odds;
    },
  };
}
