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

function read(): Map<string, WordClusters> {
  const clusters = new Map<string, WordClusters>();
  const text = gunzipSync(readBinary('models/language-clusters.tsv.gz')).toString('utf8');
  for (const line of text.split('\n')) {
    const [form, coarse, fine] = line.split('\t');
    if (form && coarse && fine) clusters.set(form, { coarse, fine });
  }
  return clusters;
}
