import type { Article, Diagnostic } from '../record/index.ts';

/** What the page stage makes of a capture. `article.published` holds what the page states; else `how: 'unknown'`. */
export interface PageReading {
  readonly article: Article;
  readonly diagnostics: readonly Diagnostic[];
}
