import { DaybookError } from '../record/index.ts';
import type { Capture } from './capture.ts';
import { isFeed } from './feed.ts';
import { isSitemap } from './sitemap.ts';
import { shownAddress } from './web-address.ts';

/** What lists begin with stands within so many characters. */
const HEAD = 2048;

/** What list of pages a capture is; undefined for a page, and for words that were handed in as an article's. */
export function listKind({ kind, bytes, text = '' }: Capture): 'feed' | 'sitemap' | undefined {
  if (kind === 'body') return undefined;
  const head = bytes ?? Buffer.from(text.slice(0, HEAD));
  return isFeed(head) ? 'feed' : isSitemap(head) ? 'sitemap' : undefined;
}

/** Throws `not-a-page` for a list: read as one page, its items would run together into an article that nobody wrote. */
export function refuseList(capture: Capture): void {
  const kind = listKind(capture);
  if (kind === undefined) return;
  const message = `${shownAddress(capture.source)} is a ${kind} and no page: "daybook add" reads the pages that it names`;
  throw new DaybookError('capture', 'not-a-page', message);
}
