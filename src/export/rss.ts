import { generateRssFeed } from 'feedsmith';
import { withoutCdataLines } from './cdata.ts';
import { type FeedItem, type FeedOptions, feedItems } from './feed-items.ts';
import { clean, type ExportPage, USUAL_SITE, webAddress } from './page.ts';

/** The first pages as RSS 2.0, for readers that know nothing else; who wrote them stands as dc:creator. */
export async function rss(pages: AsyncIterable<ExportPage>, options: FeedOptions): Promise<string> {
  const { items, updated } = await feedItems(pages, options);
  const site = webAddress(options.site);
  const xml = generateRssFeed({
    title: clean(options.title ?? 'Daybook'),
    // RSS asks for one, and a reader of feeds follows it.
    link: site ?? USUAL_SITE,
    description: 'The sourced record of the news',
    generator: 'Daybook',
    lastBuildDate: new Date(updated),
    ...(site && {
      atom: { links: [{ rel: 'self', href: new URL('feed.rss', site).href, type: 'application/rss+xml' }] },
    }),
    items: items.map(item),
  });
  return withoutCdataLines(xml);
}

const item = (from: FeedItem) => ({
  title: from.title,
  ...(from.href && { link: from.href }),
  description: from.summary,
  guid: { value: from.id, isPermaLink: false },
  pubDate: new Date(from.published ?? from.updated),
  ...(from.authors.length > 0 && { dc: { creators: [...from.authors] } }),
  ...(from.outlet && { categories: [{ name: from.outlet }] }),
});
