/**
 * Capture: a file, an address or a text → the bytes of a page and where they came from.
 * @module
 */
import './node.ts';

export { isPublicAddress, type Resolve } from './address.ts';
export { type ArchivedPage, archivedFile, archivedStream } from './archive/index.ts';
export type { Capture } from './capture.ts';
export { type FeedItem, isFeed, readFeed } from './feed.ts';
export { captureItem } from './feed-item.ts';
export { type FeedLink, feedLinks } from './feed-links.ts';
export {
  createFetcher,
  type Fetched,
  type Fetcher,
  type FetcherOptions,
  type FetchOptions,
} from './fetcher.ts';
export { type CaptureOptions, captureBytes, captureFile, captureStream } from './file.ts';
export { contactOf } from './identity.ts';
export { MAX_PAGE_BYTES } from './limits.ts';
export { listKind, refuseList } from './list-kind.ts';
export {
  createPoliteFetcher,
  type PoliteFetcher,
  type PoliteOptions,
  type RestBook,
  type Visited,
  type VisitOptions,
} from './polite.ts';
export { isSameSite } from './site.ts';
export { isSitemap, readSitemap, type SitemapEntry } from './sitemap.ts';
export { captureText, type TextOptions } from './text.ts';
export { captureUrl, type UrlVisitOptions, type Visit, visitUrl } from './url.ts';
export { utf16WithoutMark } from './utf16.ts';
export type { Validators } from './validators.ts';
export { recordedAddress, shownAddress, withoutCredentials } from './web-address.ts';
