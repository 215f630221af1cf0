import { clustersOf } from '../../language/index.ts';

/** A word's coarse and fine cluster, as `coarse.fine`; '' for words outside the table. */
export function clusterOf(word: string): string {
  const clusters = clustersOf(word);
  return clusters ? `${clusters.coarse}.${clusters.fine}` : '';
}

/** The coarse cluster alone. */
export function coarseOf(word: string): string {
  return clustersOf(word)?.coarse ?? '';
}
