import { Parser } from 'htmlparser2';
import type { Capture } from './capture.ts';
import { decodeHead } from './head.ts';
import { siteOfHost } from './site.ts';

/** A capture of an AMP page under the address of its page; any other as it is. */
export function underCanonical(capture: Capture): Capture {
  const { kind, bytes, url } = capture;
  const canonical = kind === 'html' && bytes && url ? ampCanonical(bytes, url) : undefined;
  return canonical ? { ...capture, url: canonical, copyAt: url } : capture;
}

/**
 * The address of the page that an AMP page is a copy of, by its own `canonical` link (amp.dev: every AMP page has one);
 * undefined where the page is no AMP page, is its own canonical, or names a page of another site, which anybody could. A
 * copy in an AMP cache speaks for the site that its address says it was taken from.
 */
export function ampCanonical(bytes: Uint8Array, url: string): string | undefined {
  const head = decodeHead(bytes);
  // Cheap to ask, and false for nearly every page.
  if (!/<html\b[^>]{0,1000}?[\s"'](?:amp|⚡\ufe0f?)(?=[\s=>])/iu.test(head.slice(0, 10_000)))
    return undefined;
  const href = canonicalLink(head);
  if (!href || !URL.canParse(href, url)) return undefined;
  const canonical = new URL(href, url);
  canonical.hash = '';
  const isWeb = canonical.protocol === 'https:' || canonical.protocol === 'http:';
  const isOther = canonical.href !== new URL(url).href;
  return isWeb && isOther && siteOfHost(canonical.hostname) === siteOfHost(originOf(new URL(url)))
    ? canonical.href
    : undefined;
}

function canonicalLink(head: string): string | undefined {
  let href: string | undefined;
  let isHead = true;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'body') isHead = false;
      const isCanonical = name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '');
      if (isHead && isCanonical) href ??= attributes.href;
    },
  });
  parser.write(head);
  return href?.trim();
}

/** Caches of AMP pages, with the part of their paths that names the host a page comes from. */
const CACHES: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/(?:^|\.)cdn\.ampproject\.org$/, /^\/[a-z]{1,2}\/(?:s\/)?([^/]+)/],
  [/^(?:www\.)?bing-amp\.com$/, /^\/[a-z]{1,2}\/(?:s\/)?([^/]+)/],
  [/^(?:www\.)?google\.com$/, /^\/amp\/(?:s\/)?([^/]+)/],
];

/** The host that a page comes from: in an AMP cache, the one that its path names. */
function originOf({ hostname, pathname }: URL): string {
  const cache = CACHES.find(([host]) => host.test(hostname));
  return cache?.[1].exec(pathname)?.[1] ?? hostname;
}
