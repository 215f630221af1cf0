import { generateAtomFeed } from 'feedsmith';
import { withoutCdataLines } from './cdata.ts';
import { type FeedItem, type FeedOptions, feedItems } from './feed-items.ts';
import { clean, type ExportPage, uuidUrn, webAddress } from './page.ts';

/** The first pages as an Atom feed (RFC 4287). Ids are URNs of the page's key: they outlive the site's address. */
export async function atom(pages: AsyncIterable<ExportPage>, options: FeedOptions): Promise<string> {
  const { items, updated } = await feedItems(pages, options);
  const site = webAddress(options.site);
  const xml = generateAtomFeed({
    id: uuidUrn('feed', site ?? ''),
    title: { value: clean(options.title ?? 'Daybook') },
    updated,
    generator: { text: 'Daybook' },
    authors: [{ name: 'Daybook' }],
    links: site
      ? [
          { rel: 'self', href: new URL('feed.atom', site).href, type: 'application/atom+xml' },
          { rel: 'alternate', href: site, type: 'text/html' },
        ]
      : [],
    entries: items.map(entry),
  });
  return withoutCdataLines(xml);
}

const entry = (item: FeedItem) => ({
  id: item.id,
  ...(item.language && { xml: { lang: item.language } }),
  title: { value: item.title },
  updated: item.updated,
  ...(item.published && { published: item.published }),
  summary: { value: item.summary },
  // RFC 4287, 4.1.2: an entry that links to no page of its own has its content in itself.
  ...(item.href === undefined && { content: { type: 'text', value: item.summary || item.title } }),
  authors: item.authors.map((name) => ({ name })),
  links: [
    ...(item.href ? [{ rel: 'alternate', href: item.href, type: 'text/html' }] : []),
    ...(item.via ? [{ rel: 'via', href: item.via, type: 'text/html' }] : []),
  ],
  ...(item.outlet && { categories: [{ term: item.outlet }] }),
});
