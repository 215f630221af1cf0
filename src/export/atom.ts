import { generateAtomFeed } from 'feedsmith';
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

/** The pages of a feed: the newest, as a feed is read again and again. */
export const FEED_LENGTH = 100;
const SUMMARY = 500;

/** The first pages as an Atom feed (RFC 4287). Ids are URNs of the page's key: they outlive the site's address. */
export async function atom(pages: AsyncIterable<ExportPage>, options: FeedOptions): Promise<string> {
  const entries: ReturnType<typeof entry>[] = [];
  for await (const page of pages) {
    entries.push(entry(page, options));
    if (entries.length >= FEED_LENGTH) break;
  }
  const updated = entries.map((e) => e.updated).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  const site = webAddress(options.site);
  return generateAtomFeed({
    id: uuidUrn('feed', site ?? ''),
    title: { value: clean(options.title ?? 'Daybook') },
    updated: updated ?? options.now.toISOString(),
    generator: { text: 'Daybook' },
    authors: [{ name: 'Daybook' }],
    links: site
      ? [
          { rel: 'self', href: new URL('feed.atom', site).href, type: 'application/atom+xml' },
          { rel: 'alternate', href: site, type: 'text/html' },
        ]
      : [],
    entries,
  });
}

function entry({ key, record, keptAt }: ExportPage, { site, now }: FeedOptions) {
  const { article } = record;
  const published = timestamp(article.published.best);
  const own = webAddress(site);
  const url = webAddress(article.url ?? article.claimedUrl);
  const href = own ? new URL(`page/${key}`, own).href : url;
  const summary = clean(article.text.slice(0, SUMMARY * 2))
    .replace(/\s+/g, ' ')
    .trim();
  return {
    id: uuidUrn('page', key),
    ...(article.language !== 'und' && { xml: { lang: article.language } }),
    title: { value: clean(article.title ?? '') || '(without a title)' },
    updated: timestamp(article.updated) ?? published ?? timestamp(keptAt) ?? now.toISOString(),
    ...(published && { published }),
    summary: {
      value:
        summary.length > SUMMARY
          ? `${summary
              .slice(0, SUMMARY)
              .replace(/\s\S*$/, '')
              .toWellFormed()} …`
          : summary,
    },
    authors: authors(article.byline, article.outlet),
    links: [
      ...(href ? [{ rel: 'alternate', href, type: 'text/html' }] : []),
      ...(own && url ? [{ rel: 'via', href: url, type: 'text/html' }] : []),
    ],
    ...(article.outlet && { categories: [{ term: clean(article.outlet) }] }),
  };
}

function authors(byline: readonly string[], outlet: string | undefined) {
  const names = (byline.length > 0 ? byline : outlet ? [outlet] : []).map((name) => clean(name).trim());
  return names.filter(Boolean).map((name) => ({ name }));
}
