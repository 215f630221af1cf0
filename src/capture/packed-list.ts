import { gunzipSync } from 'node:zlib';
import { isFeed } from './feed.ts';
import { MAX_PAGE_BYTES } from './limits.ts';
import { isSitemap } from './sitemap.ts';

/** Sitemaps and feeds are often kept packed, and sent as they are kept; anything else that is packed stays so. */
export function unpackedList(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const plain = gunzipSync(bytes, { maxOutputLength: MAX_PAGE_BYTES });
    return isSitemap(plain) || isFeed(plain) ? plain : bytes;
  } catch {
    return bytes;
  }
}
