import { generateJsonFeed } from 'feedsmith';
import { type FeedItem, type FeedOptions, feedItems } from './feed-items.ts';
import { clean, type ExportPage, webAddress } from './page.ts';

/** The first pages as a JSON Feed (jsonfeed.org, version 1.1). */
export async function jsonFeed(pages: AsyncIterable<ExportPage>, options: FeedOptions): Promise<string> {
  const { items } = await feedItems(pages, options);
  const site = webAddress(options.site);
  const feed = generateJsonFeed({
    title: clean(options.title ?? 'Daybook'),
    ...(site && { home_page_url: site, feed_url: new URL('feed.json', site).href }),
    authors: [{ name: 'Daybook' }],
    items: items.map(item),
  });
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const item = (from: FeedItem) => ({
  id: from.id,
  ...(from.href && { url: from.href }),
  ...(from.via && { external_url: from.via }),
  title: from.title,
  // One of the two contents has to be there, and not empty.
  content_text: from.summary || from.title,
  ...(from.published && { date_published: new Date(from.published) }),
  date_modified: new Date(from.updated),
  ...(from.authors.length > 0 && { authors: from.authors.map((name) => ({ name })) }),
  ...(from.outlet && { tags: [from.outlet] }),
  ...(from.language && { language: from.language }),
});
