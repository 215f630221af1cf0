import { parseFeed as parseWell } from 'feedsmith';
import { parseFeed as parseLoosely } from 'htmlparser2';
import { z } from 'zod';
import { DaybookError } from '../record/index.ts';
import type { Capture } from './capture.ts';
import { captureText } from './text.ts';
import { shallowLength } from './xml-depth.ts';

/** One item of a feed: where its page stands, and what the feed itself holds of it. */
export interface FeedItem {
  readonly url?: string;
  readonly title?: string;
  /** The day as the feed writes it. */
  readonly published?: string;
  /** The item's own words as markup, whole or an excerpt. */
  readonly html?: string;
}

const Text = z.union([
  z.string(),
  z.looseObject({ value: z.string().optional() }).transform((text) => text.value),
]);
const Link = z.looseObject({ href: z.string().optional(), rel: z.string().optional() });
/** What of RSS, RDF, Atom and JSON Feed items is used, as feedsmith gives them. */
const Item = z.looseObject({
  title: Text.optional().catch(undefined),
  link: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  links: z.array(Link).optional().catch(undefined),
  guid: z
    .looseObject({ value: z.string().optional(), isPermaLink: z.boolean().optional() })
    .optional()
    .catch(undefined),
  pubDate: z.string().optional().catch(undefined),
  published: z.string().optional().catch(undefined),
  date_published: z.string().optional().catch(undefined),
  dc: z.looseObject({ date: z.string().optional() }).optional().catch(undefined),
  content: z
    .union([z.looseObject({ encoded: z.string().optional(), value: z.string().optional() }), z.string()])
    .optional()
    .catch(undefined),
  content_html: z.string().optional().catch(undefined),
  description: Text.optional().catch(undefined),
  summary: Text.optional().catch(undefined),
});
const Feed = z.looseObject({
  items: z.array(z.unknown()).optional(),
  entries: z.array(z.unknown()).optional(),
});

function absolute(link: string | undefined, base: string | undefined): string | undefined {
  if (!link) return undefined;
  try {
    const { protocol, href } = new URL(link, base);
    return protocol === 'http:' || protocol === 'https:' ? href : undefined;
  } catch {
    return undefined;
  }
}

function itemOf(raw: unknown, base: string | undefined): FeedItem | undefined {
  const parsed = Item.safeParse(raw);
  if (!parsed.success) return undefined;
  const item = parsed.data;
  const alternate =
    item.links?.find((link) => link.rel === undefined || link.rel === 'alternate') ?? item.links?.[0];
  const guid = item.guid?.isPermaLink !== false ? item.guid?.value : undefined;
  const content =
    typeof item.content === 'string' ? item.content : (item.content?.encoded ?? item.content?.value);
  return {
    url:
      absolute(item.link ?? item.url ?? alternate?.href, base) ??
      (guid?.startsWith('http') ? absolute(guid, base) : undefined),
    title: item.title,
    published: item.pubDate ?? item.published ?? item.date_published ?? item.dc?.date,
    html: content ?? item.content_html ?? item.description ?? item.summary,
  };
}

/** Whether bytes begin as a feed does: RSS, RDF, Atom or JSON Feed. */
export function isFeed(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1').trimStart();
  return (
    /^(?:[^<]{0,4})?(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?xml-stylesheet[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(
      head,
    ) || /^\{[\s\S]{0,400}jsonfeed\.org\/version/.test(head)
  );
}

/**
 * The items of a feed, in its order, addresses made absolute against `base`. A feed whose XML is broken is read as far as
 * it goes. Throws `not-a-feed`.
 */
export function readFeed(text: string, base?: string): FeedItem[] {
  // JSON Feed holds pages' markup, as it is.
  if (!/^\s*\{/.test(text) && shallowLength(text) < text.length) {
    const name = base ?? 'the text';
    throw new DaybookError('capture', 'not-a-feed', `${name} nests its elements deeper than a feed is read`);
  }
  try {
    const { feed } = parseWell(text);
    const { items, entries } = Feed.parse(feed);
    return [...(items ?? entries ?? [])].map((raw) => itemOf(raw, base)).filter((item) => item !== undefined);
  } catch (cause) {
    const feed = parseLoosely(text);
    if (!feed)
      throw new DaybookError('capture', 'not-a-feed', `${base ?? 'the text'} is no feed that can be read`, {
        cause,
      });
    return feed.items.map((item) => ({
      url: absolute(item.link, base),
      title: item.title,
      published: item.pubDate?.toISOString(),
      html: item.description,
    }));
  }
}

/** An item's own words as a page, for feeds that hold whole articles: headline and day are put where pages have them. */
export function captureItem(item: FeedItem): Capture {
  const asMarkup = (words: string): string =>
    words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const day = item.published ? new Date(item.published) : undefined;
  const meta =
    day && !Number.isNaN(day.getTime())
      ? `<meta property="article:published_time" content="${day.toISOString()}">`
      : '';
  const title = item.title ? `<title>${asMarkup(item.title)}</title>` : '';
  const heading = item.title ? `<h1>${asMarkup(item.title)}</h1>` : '';
  return captureText(
    `<html><head>${title}${meta}</head><body><article>${heading}${item.html ?? ''}</article></body></html>`,
    'html',
    {
      url: item.url,
    },
  );
}
