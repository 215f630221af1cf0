import { publishedByAddress } from './dates/url-date.ts';
import { noArticle } from './diagnostics.ts';
import { findLanguage } from './fields/language.ts';
import type { PageReading } from './reading.ts';

/** Clean article text: nothing is taken away, and every offset is of the very string that came in. */
export function readBody(text: string, url?: string): PageReading {
  const empty = text.trim() === '';
  return {
    article: {
      url,
      byline: [],
      language: empty ? 'und' : findLanguage([], text),
      published: publishedByAddress(url),
      text,
      furniture: [],
      pageKind: empty ? 'empty' : 'article',
    },
    diagnostics: empty ? [noArticle('empty')] : [],
  };
}
