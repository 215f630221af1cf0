import type { Page } from '../model/page.ts';
import { plainText } from './entities.ts';
import { type LdNode, stringsOf } from './json-ld.ts';
import { ownAddresses } from './own-address.ts';

/** Shorter headlines are in too many titles. */
const LEAST = 8;

/** Letters and digits alone, so that quotation marks and dashes count for nothing. */
const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The path of an address, which a site's hosts and queries leave alike; undefined for a front page. */
function pathOf(address: string): string | undefined {
  const path = URL.parse(address, 'https://page.invalid/')?.pathname.replace(/\/+$/, '');
  return path || undefined;
}

/** The addresses by which an article's node says whose it is. */
const addressesOf = (node: LdNode): string[] =>
  [node.url, node['@id'], node.mainEntityOfPage]
    .flatMap((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? [(value as LdNode)['@id'], (value as LdNode).url]
        : [value],
    )
    .filter((value): value is string => typeof value === 'string' && /^(?:https?:)?\//.test(value));

/**
 * Which of a page's article nodes is the page's own: the first with its address or its headline. Where none has them, the
 * first that does not plainly tell of another story, under another headline and at an address of its own.
 */
export function ownArticle(articles: readonly LdNode[], page: Page): LdNode | undefined {
  const titles = [
    page.titleTag,
    ...['og:title', 'twitter:title'].flatMap((name) => page.metas.get(name) ?? []),
    ...page.blocks.filter(({ element }) => element.tag === 'h1').map(({ text }) => text),
  ]
    .map(keyOf)
    .filter((title) => title.length >= LEAST);
  const own = new Set(ownAddresses(page).flatMap((address) => pathOf(address) ?? []));
  const isNamed = (node: LdNode): boolean => {
    const headline = keyOf(plainText(stringsOf(node.headline ?? node.name)[0] ?? ''));
    if (headline.length < LEAST) return false;
    return titles.some((title) => title.includes(headline) || headline.includes(title));
  };
  const isHere = (node: LdNode): boolean =>
    addressesOf(node).some((address) => own.has(pathOf(address) ?? ''));
  const isElsewhere = (node: LdNode): boolean =>
    titles.length > 0 && stringsOf(node.headline)[0] !== undefined && addressesOf(node).length > 0;
  return articles.find(isHere) ?? articles.find(isNamed) ?? articles.find((node) => !isElsewhere(node));
}
