import {
  archivedFile,
  type Capture,
  captureItem,
  captureUrl,
  createFetcher,
  createPoliteFetcher,
  type FeedItem,
  type FetcherOptions,
  isFeed,
  isSitemap,
  type PoliteOptions,
  readFeed,
  readSitemap,
} from '../pipeline/index.ts';
import { DaybookError } from '../record/index.ts';
import { captureArgument, isAddress } from './source.ts';

/** The most pages that one feed or sitemap stands for in a run: the newest stand first in both. */
const MOST_PAGES = 1000;
/** The most sitemaps of an index that are read. */
const MOST_SITEMAPS = 20;

/** How addresses are read: for tests, which admit the loopback address by it. */
export type ReadingOptions = FetcherOptions & PoliteOptions;

/** A page to be read, and how to get it. */
export interface PageSource {
  readonly source: string;
  capture(): Promise<Capture>;
}

/** Turns the arguments of a run into pages. Close it when done. */
export interface Reader {
  /** The pages an argument stands for: itself, or those that a feed or sitemap names. Throws what reading it throws. */
  pagesOf(argument: string): AsyncGenerator<PageSource>;
  close(): Promise<void>;
}

/**
 * What an argument names is read as it is asked for; the pages behind a feed or a sitemap are read politely (robots.txt,
 * distance between two requests to a host), each address once a run.
 */
export function createReader(options: ReadingOptions = {}): Reader {
  const fetcher = createFetcher(options);
  const polite = createPoliteFetcher(fetcher, options);
  const seen = new Set<string>();

  const politely = (url: string): PageSource => ({ source: url, capture: () => captureUrl(url, polite) });

  function* itemsOf(items: readonly FeedItem[], feed: string): Generator<PageSource> {
    for (const [i, item] of items.slice(0, MOST_PAGES).entries()) {
      const { url } = item;
      if (url === undefined) {
        // A feed may hold whole articles and no addresses.
        if (item.html) yield { source: `${feed}#${i + 1}`, capture: async () => captureItem(item) };
      } else if (!seen.has(url)) {
        seen.add(url);
        yield politely(url);
      }
    }
  }

  async function* sitemapPages(text: string): AsyncGenerator<PageSource> {
    let pages = 0;
    let maps = 0;
    const queue = readSitemap(text);
    for (let i = 0; i < queue.length && pages < MOST_PAGES; i++) {
      const { url, isSitemap: further } = queue[i]!;
      if (seen.has(url)) continue;
      seen.add(url);
      if (!further) {
        pages++;
        yield politely(url);
      } else if (maps++ < MOST_SITEMAPS) {
        try {
          const { bytes } = await captureUrl(url, polite);
          // One level deep: an index of indexes is against the protocol.
          queue.push(...readSitemap(textOf(bytes)).filter((entry) => !entry.isSitemap));
        } catch (error) {
          yield { source: url, capture: () => Promise.reject(error) };
        }
      }
    }
  }

  return {
    async *pagesOf(argument) {
      const archive = isAddress(argument) ? undefined : await archivedFile(argument);
      if (archive) {
        yield* archive;
        return;
      }
      const capture = await captureArgument(argument, {}, fetcher);
      const { bytes, url } = capture;
      if (bytes && isFeed(bytes)) {
        const items = readFeed(textOf(bytes), url);
        if (items.length > MOST_PAGES) yield refused(argument, `${items.length} items`);
        yield* itemsOf(items, argument);
      } else if (bytes && isSitemap(bytes)) yield* sitemapPages(textOf(bytes));
      else yield { source: argument, capture: async () => capture };
    },
    close: () => fetcher.close(),
  };
}

/** Feeds and sitemaps are UTF-8 but for old ones that say otherwise in their first line. */
function textOf(bytes: Uint8Array | undefined): string {
  const label = /^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(
    Buffer.from(bytes ?? []).toString('latin1', 0, 200),
  )?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function refused(source: string, what: string): PageSource {
  const error = new DaybookError(
    'capture',
    'feed-cut',
    `${source} holds ${what}: the first ${MOST_PAGES} were read`,
  );
  return { source, capture: () => Promise.reject(error) };
}
