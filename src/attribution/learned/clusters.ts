import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';

let table: Map<string, string> | undefined;

/** A word's coarse and fine cluster, as `coarse.fine`; '' for words outside the table. */
export function clusterOf(word: string): string {
  if (!table) {
    table = new Map();
    const text = gunzipSync(readBinary('models/language-clusters.tsv.gz')).toString('utf8');
    for (const line of text.split('\n')) {
      const [form = '', coarse = '', fine = ''] = line.split('\t');
      if (form !== '') table.set(form, `${coarse}.${fine}`);
    }
  }
  return table.get(word) ?? '';
}

/** The coarse cluster alone. */
export function coarseOf(word: string): string {
  const cluster = clusterOf(word);
  const point = cluster.indexOf('.');
  return point < 0 ? cluster : cluster.slice(0, point);
}
