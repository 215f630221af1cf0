import { foldName } from '../corroboration/index.ts';
import type { Article } from '../record/index.ts';
import { siteOf } from './address.ts';
import { sha256 } from './text.ts';

/**
 * What makes two readings the same content: the title, the words of the body and whose page it is (the address's host,
 * else the outlet). SHA-256 in hex. Whitespace and Unicode composition make no difference. Another outlet that prints
 * the same words is other content: it is kept, as an exact copy, since how many print a text is part of the record.
 */
export function contentKey(article: Pick<Article, 'title' | 'text' | 'url' | 'outlet'>): string {
  const whose = siteOf(article.url) ?? foldName(article.outlet ?? '');
  return sha256([whose, normalised(article.title ?? ''), normalised(article.text)].join('\u001F'));
}

/** Hexadecimal digits of the content key that make a page's key: 96 bits. */
const KEY_LENGTH = 24;

/** The key in the store of a page with this content. */
export function pageKey(article: Parameters<typeof contentKey>[0]): string {
  return contentKey(article).slice(0, KEY_LENGTH);
}

function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
