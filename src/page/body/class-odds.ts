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

/** The lowest and the highest of the words of a name, from 0. */
interface Extremes {
  readonly low: number;
  readonly high: number;
}

const NO_NAME: Extremes = { low: 0, high: 0 };
const NO_CLASS: ClassScore = { min: 0, max: 0, sum: 0, own: 0 };

/** The scores of an element's class names and those above it; names on `html` and `body` are of the page, not a part. */
export function classScores(odds: WordOdds): (element: PageElement) => ClassScore {
  const byName = new Map<string, Extremes>();
  const byElement = new Map<PageElement, ClassScore>();
  const named = (name: string): Extremes => {
    if (name === '') return NO_NAME;
    const known = byName.get(name);
    if (known) return known;
    let low = 0;
    let high = 0;
    for (const word of classWords(name)) {
      const value = odds.get(word) ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const extremes = { low, high };
    byName.set(name, extremes);
    return extremes;
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
        const byClass = named(next.className);
        const byId = named(next.id);
        const low = Math.min(byClass.low, byId.low);
        const high = Math.max(byClass.high, byId.high);
        above = {
          min: Math.min(above.min, low),
          max: Math.max(above.max, high),
          sum: above.sum + low + high,
          own: low + high,
        };
      } else if (above.own !== 0) above = { min: above.min, max: above.max, sum: above.sum, own: 0 };
      byElement.set(next, above);
    }
    return above;
  };
}
