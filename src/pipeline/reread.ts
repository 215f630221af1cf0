import type { Record } from '../record/index.ts';
import { type PageRead, recordOf } from './read-page.ts';

/**
 * A record's article read anew, by the stages as they are now: what the page was told to be (words, headline, writers, what it states
 * of its day) stands, and all that was made of its words is made again, a day told from them included.
 */
export async function reread({ id, article, diagnostics }: Record): Promise<PageRead> {
  const isOwn = article.published.how === 'unknown' || article.published.how === 'inferred';
  const stated = isOwn ? { how: 'unknown' as const, evidence: [] } : article.published;
  const ofPage = diagnostics.filter(({ stage }) => stage === 'capture' || stage === 'page');
  return recordOf({ article: { ...article, published: stated }, diagnostics: ofPage }, { id });
}
