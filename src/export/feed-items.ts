import { timestamp } from './moment.ts';
import { clean, type ExportPage, uuidUrn, webAddress } from './page.ts';

/** Where a feed is read from, and its name. */
export interface FeedOptions {
  /** The site's address, for the links to its own pages and to the feed itself. */
  readonly site?: string;
  readonly title?: string;
  /** The moment of the export: what a feed without pages was updated at. */
  readonly now: Date;
}

/** A page as every kind of feed tells of it. */
export interface FeedItem {
  /** A URN of the page's key, which outlives the site's address. */
  readonly id: string;
  readonly language: string | undefined;
  readonly title: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly published: string | undefined;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly outlet: string | undefined;
  /** The page on the site, else where it came from. */
  readonly href: string | undefined;
  /** Where it came from, beside the page on the site. */
  readonly via: string | undefined;
}

/** The pages of a feed: the newest, as a feed is read again and again. */
export const FEED_LENGTH = 100;
const SUMMARY = 500;

/** The first pages as items, and when the newest of them was updated. */
export async function feedItems(
  pages: AsyncIterable<ExportPage>,
  options: FeedOptions,
): Promise<{ items: FeedItem[]; updated: string }> {
  const items: FeedItem[] = [];
  for await (const page of pages) {
    items.push(itemOf(page, options));
    if (items.length >= FEED_LENGTH) break;
  }
  const newest = items.map((e) => e.updated).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  return { items, updated: newest ?? options.now.toISOString() };
}

function itemOf({ key, record, keptAt }: ExportPage, { site, now }: FeedOptions): FeedItem {
  const { article } = record;
  const published = timestamp(article.published.best);
  const own = webAddress(site);
  const url = webAddress(article.url ?? article.claimedUrl);
  const summary = clean(article.text.slice(0, SUMMARY * 2))
    .replace(/\s+/g, ' ')
    .trim();
  const names = article.byline.length > 0 ? article.byline : article.outlet ? [article.outlet] : [];
  return {
    id: uuidUrn('page', key),
    language: article.language === 'und' ? undefined : article.language,
    title: clean(article.title ?? '') || '(without a title)',
    updated: timestamp(article.updated) ?? published ?? timestamp(keptAt) ?? now.toISOString(),
    published,
    summary:
      summary.length > SUMMARY
        ? `${summary
            .slice(0, SUMMARY)
            .replace(/\s\S*$/, '')
            .toWellFormed()} …`
        : summary,
    authors: names.map((name) => clean(name).trim()).filter(Boolean),
    outlet: article.outlet && clean(article.outlet),
    href: own ? new URL(`page/${key}`, own).href : url,
    via: own ? url : undefined,
  };
}
