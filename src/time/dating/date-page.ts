import type { Doc } from '../../language/index.ts';
import type { Actor, Article, Published } from '../../record/index.ts';
import type { Expression } from '../expression.ts';

export interface Undated {
  readonly doc: Doc;
  readonly expressions: readonly Expression[];
  readonly article: Article;
  readonly actors: readonly Actor[];
}

/** When a page was published: what it states, where it does; else an interval inferred from its own words. */
export function datePage({ article }: Undated): Published {
  return article.published;
}
