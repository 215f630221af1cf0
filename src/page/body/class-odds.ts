import type { PageElement } from '../model/element.ts';
import type { WordOdds } from '../trees/word-odds.ts';
import { classWords } from './class-words.ts';

/** What an element's class names and those above it say: extremes, sum, and its own. */
export interface ClassScore {
  min: number;
  max: number;
  sum: number;
  own: number;
}

const NO_CLASS: ClassScore = { min: 0, max: 0, sum: 0, own: 0 };

/** The scores of an element's class names and those above it; names on `html` and `body` are of the page, not a part. */
export function classScores(odds: WordOdds): (element: PageElement) => ClassScore {
  const byName = new Map<string, readonly [number, number]>();
  const byElement = new Map<PageElement, ClassScore>();
  const named = (name: string): readonly [number, number] => {
    const known = byName.get(name);
    if (known) return known;
    let low = 0;
    let high = 0;
    for (const word of classWords(name)) {
      const value = odds.get(word) ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const pair = [low, high] as const;
    byName.set(name, pair);
    return pair;
  };
  return function score(element: PageElement): ClassScore {
    const chain: PageElement[] = [];
    let at: PageElement | undefined = element;
    while (at && !byElement.has(at)) {
      chain.push(at);
      at = at.parent;
    }
    let above = at ? byElement.get(at)! : NO_CLASS;
    for (let i = chain.length - 1; i >= 0; i--) {
      const next = chain[i]!;
      if (next.tag !== 'html' && next.tag !== 'body' && (next.className !== '' || next.id !== '')) {
        const [low, high] = named(`${next.className} ${next.id}`);
        above = {
          min: Math.min(above.min, low),
          max: Math.max(above.max, high),
          sum: above.sum + low + high,
          own: low + high,
        };
      } else if (above.own !== 0) above = { ...above, own: 0 };
      byElement.set(next, above);
    }
    return above;
  };
}
