import { analyze } from '../../language/index.ts';
import type { Article, Published } from '../../record/index.ts';
import { findExpressions } from '../find/find.ts';
import { datePage } from './date-page.ts';

/** A text dated from its words alone, as a page without metadata, for the tests. */
export async function dated(text: string, parts: Partial<Article> = {}): Promise<Published> {
  const doc = await analyze(text, { language: 'en' });
  const article: Article = {
    byline: [],
    language: 'en',
    published: { how: 'unknown', evidence: [] },
    text,
    furniture: [],
    ...parts,
  };
  return datePage({ doc, expressions: findExpressions(doc), article, actors: [] });
}
