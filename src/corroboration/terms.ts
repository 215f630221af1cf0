import { gunzipSync } from 'node:zlib';
import { readBinary } from '../assets/index.ts';

/** Terms with how often each stands in one page or sentence. */
export type Counts = ReadonlyMap<string, number>;

/** Terms with what each is worth; the squares add up to 1 (or to 0, where nothing is worth anything). */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  /** The length that it had before: what all its terms are worth together. */
  readonly length: number;
}

/** How many pages of news in general a run's own pages are added to, when it is counted how rare a term is. */
const BACKGROUND = 300;

/** How rare each term is, from the pages of a run and from news in general (TF-IDF; Spärck Jones 1972). */
export class Rarity {
  readonly #pages = new Map<string, number>();
  #count = 0;

  /** Counts one more page, which holds these terms. */
  add(terms: Iterable<string>): void {
    this.#count++;
    for (const term of terms) this.#pages.set(term, (this.#pages.get(term) ?? 0) + 1);
  }

  /** The logarithm of one in how many pages holds the term; never below 0. */
  of(term: string): number {
    const among = this.#count + BACKGROUND;
    return Math.log((among + 1) / ((this.#pages.get(term) ?? 0) + BACKGROUND * shareInNews(term) + 1));
  }

  vector(terms: Counts): Vector {
    const raw = new Map<string, number>();
    let squares = 0;
    for (const [term, count] of terms) {
      const weight = (1 + Math.log(count)) * this.of(term);
      if (weight <= 0) continue;
      raw.set(term, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    return { weights: new Map([...raw].map(([term, weight]) => [term, weight / length])), length };
  }
}

/** The cosine of two vectors, 0–1. */
export function cosine(a: Vector, b: Vector): number {
  const [fewer, more] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of fewer.weights) sum += weight * (more.weights.get(term) ?? 0);
  return Math.min(1, sum);
}

/** What the terms that both hold are worth in the first. */
export function sharedWorth(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a.weights) if (b.weights.has(term)) sum += weight;
  return sum * a.length;
}

let shares: ReadonlyMap<string, number> | undefined;

/** The share of news pages that hold a term (models/term-shares.tsv.gz); 0 for rare ones. */
function shareInNews(term: string): number {
  shares ??= new Map(
    gunzipSync(readBinary('models/term-shares.tsv.gz'))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t'))
      .map(([word = '', share]) => [word, Number(share)]),
  );
  return shares.get(term) ?? 0;
}
