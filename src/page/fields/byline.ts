import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { plainText } from './entities.ts';
import { splitNames } from './names.ts';
import type { Structured } from './structured.ts';

/** Who wrote the page, as named on it, in order. */
export function findByline(page: Page, structured: Structured, outlets: readonly string[]): string[] {
  const fromLd = splitNames(structured.authors, outlets);
  if (fromLd.length > 0) return fromLd;
  for (const name of [
    'author',
    'article:author',
    'dc.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'cxenseparse:author',
  ]) {
    const names = splitNames(
      (page.metas.get(name) ?? []).map((value) => collapse(plainText(value))),
      outlets,
    );
    if (names.length > 0) return names;
  }
  return [];
}
