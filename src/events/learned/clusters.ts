import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';

let table: ReadonlyMap<string, readonly [string, string]> | undefined;

/** A word's coarse and fine cluster (`models/language-clusters.tsv.gz`); undefined for words it does not know. */
export function clustersOf(word: string): readonly [string, string] | undefined {
  if (!table) {
    const read = new Map<string, readonly [string, string]>();
    for (const line of gunzipSync(readBinary('models/language-clusters.tsv.gz'))
      .toString('utf8')
      .split('\n')) {
      const [entry, coarse, fine] = line.split('\t');
      if (entry && coarse && fine) read.set(entry, [coarse, fine]);
    }
    table = read;
  }
  return table.get(word.toLowerCase());
}
