import { gunzipSync } from 'node:zlib';
import { readBinary } from '../assets/index.ts';

/** Which words a word is alike, at two grains, by the numbers of its clusters. */
export interface WordClusters {
  /** One of 64. */
  readonly coarse: string;
  /** One of 800. */
  readonly fine: string;
}

let table: Map<string, WordClusters> | undefined;

/** The clusters of a lower-case word form (models/language-clusters.tsv.gz); undefined for words outside the table. */
export function clustersOf(word: string): WordClusters | undefined {
  table ??= read();
  return table.get(word);
}

/** The commonest lower-case words of English news, about so many. */
export function commonestWords(many: number): ReadonlySet<string> {
  table ??= read();
  return new Set([...table.keys()].slice(0, many));
}

function read(): Map<string, WordClusters> {
  const clusters = new Map<string, WordClusters>();
  const shared = new Map<string, WordClusters>();
  const text = gunzipSync(readBinary('models/language-clusters.tsv.gz')).toString('utf8');
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const cut = text.indexOf('\t', at);
    const numbers = text.slice(cut + 1, end);
    let both = shared.get(numbers);
    if (!both) {
      const [coarse = '', fine = ''] = numbers.split('\t');
      both = { coarse, fine };
      shared.set(numbers, both);
    }
    clusters.set(text.slice(at, cut), both);
    at = end + 1;
  }
  return clusters;
}
