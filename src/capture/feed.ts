import { parseFeed as parseWell } from 'feedsmith';
import { parseFeed as parseLoosely } from 'htmlparser2';
import { z } from 'zod';
import { DaybookError } from '../record/index.ts';
import { asMarkup } from './feed-item.ts';
import { shallowLength } from './xml-depth.ts';
import { fromRoot } from './xml-root.ts';

/** One item of a feed: where its page stands, and what the feed itself holds of it. */
export interface FeedItem {
  readonly url?: string;
  readonly title?: string;
  /** The day as the feed writes it. */
  readonly published?: string;
  /** When the page was last changed, as the feed writes it: Atom's and JSON Feed's alone say so. */
  readonly modified?: string;
  readonly authors?: readonly string[];
  /** What the feed calls itself. */
  readonly feed?: string;
  /** The item's own words as markup, whole or an excerpt. */
  readonly html?: string;
  /** Whether the words are what the feed gives as the content (`content:encoded`, `content`), not as a summary of it. */
  readonly isWhole?: boolean;
}

const Text = z.union([
  z.string(),
  z.looseObject({ value: z.string().optional() }).transform((text) => text.value),
]);
const Link = z.looseObject({ href: z.string().optional(), rel: z.string().optional() });
const Author = z.union([
  z.string(),
  z.looseObject({ name: z.string().optional() }).transform((author) => author.name),
]);
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
  updated: z.string().optional().catch(undefined),
  date_modified: z.string().optional().catch(undefined),
  authors: z.array(Author).optional().catch(undefined),
  dc: z
    .looseObject({ date: z.string().optional(), creators: z.array(z.string()).optional() })
    .optional()
    .catch(undefined),
  content: z
    .union([z.looseObject({ encoded: z.string().optional(), value: z.string().optional() }), z.string()])
    .optional()
    .catch(undefined),
  content_html: z.string().optional().catch(undefined),
  content_text: z.string().optional().catch(undefined),
  description: Text.optional().catch(undefined),
  summary: Text.optional().catch(undefined),
});
const Feed = z.looseObject({
  title: Text.optional().catch(undefined),
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

function itemOf(raw: unknown, base: string | undefined, feed: string | undefined): FeedItem | undefined {
  const parsed = Item.safeParse(raw);
  if (!parsed.success) return undefined;
  const item = parsed.data;
  const alternate =
    item.links?.find((link) => link.rel === undefined || link.rel === 'alternate') ?? item.links?.[0];
  const guid = item.guid?.isPermaLink !== false ? item.guid?.value : undefined;
  const content =
    typeof item.content === 'string' ? item.content : (item.content?.encoded ?? item.content?.value);
  const whole = content || item.content_html || (item.content_text && paragraphs(item.content_text));
  const modified = item.updated ?? item.date_modified;
  const authors = (item.authors ?? item.dc?.creators ?? []).filter((name) => name !== undefined);
  return {
    url:
      absolute(item.link ?? item.url ?? alternate?.href, base) ??
      (guid?.startsWith('http') ? absolute(guid, base) : undefined),
    title: item.title,
    published: item.pubDate ?? item.published ?? item.date_published ?? item.dc?.date,
    ...(modified && { modified }),
    ...(authors.length > 0 && { authors }),
    ...(feed && { feed }),
    html: whole || (item.description ?? item.summary),
    ...(whole && { isWhole: true }),
  };
}

/** Plain words as markup: JSON Feed's `content_text`. */
function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((words) => `<p>${asMarkup(words)}</p>`)
    .join('');
}

const ROOT = /^<(?:rss|(?:atom:)?feed|rdf:RDF)\b/i;

/** Whether bytes begin as a feed does: RSS, RDF, Atom or JSON Feed. */
export function isFeed(bytes: Uint8Array): boolean {
  const root = fromRoot(bytes);
  return ROOT.test(root) || /^\{[\s\S]{0,400}jsonfeed\.org\/version/.test(root);
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
    const { items, entries, title } = Feed.parse(feed);
    return [...(items ?? entries ?? [])]
      .map((raw) => itemOf(raw, base, title))
      .filter((item) => item !== undefined);
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
