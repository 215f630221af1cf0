import { Parser } from 'htmlparser2';
import { decodeHead } from './head.ts';

/** A feed that a page names in its head. */
export interface FeedLink {
  readonly url: string;
  readonly title?: string;
}

const TYPES = /^\s*application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\s*(?:;|$)/i;
const MOST = 50;

/**
 * The feeds that a page names (`<link rel="alternate">` with a type of RSS, Atom or JSON Feed), in its order, each once; those
 * of comments come last.
 */
export function feedLinks(bytes: Uint8Array, url: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  let base = url;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title }) {
      if (name === 'base' && base === url && URL.canParse(href, url)) base = new URL(href, url).href;
      if (name !== 'link' || !/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !TYPES.test(type)) return;
      if (found.size >= MOST || !URL.canParse(href.trim(), base)) return;
      const { protocol, href: absolute } = new URL(href.trim(), base);
      if (!/^https?:$/.test(protocol) || found.has(absolute)) return;
      found.set(absolute, { url: absolute, ...(title && { title: title.trim().slice(0, 200) }) });
    },
  });
  parser.write(decodeHead(bytes));
  const links = [...found.values()];
  const isOfComments = (link: FeedLink) => /comment/i.test(link.url) || /comment/i.test(link.title ?? '');
  return [...links.filter((link) => !isOfComments(link)), ...links.filter(isOfComments)];
}
