import type { Capture } from './capture.ts';
import type { FeedItem } from './feed.ts';
import { captureText } from './text.ts';

/** An item's own words as a page: headline, day, authors and the feed's name are put where pages have them. */
export function captureItem(item: FeedItem): Capture {
  const { url, html = '', title, published, authors = [], feed } = item;
  const day = new Date(published ?? '');
  const meta = (name: string, content: string | undefined): string =>
    content ? `<meta property="${name}" content="${asMarkup(content)}">` : '';
  const head = [
    title ? `<title>${asMarkup(title)}</title>` : '',
    meta('article:published_time', Number.isNaN(day.getTime()) ? undefined : day.toISOString()),
    ...authors.map((author) => meta('author', author)),
    meta('og:site_name', feed),
  ].join('');
  const heading = title ? `<h1>${asMarkup(title)}</h1>` : '';
  return captureText(
    `<html><head>${head}</head><body><article>${heading}${html}</article></body></html>`,
    'html',
    { url },
  );
}

/** Plain words as they stand in markup. */
export function asMarkup(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
