import {
  type Capture,
  feedLinks,
  type PoliteFetcher,
  shownAddress,
  type Visit,
} from '../../pipeline/index.ts';
import type { DaybookError } from '../../record/index.ts';
import { type Follow, isList, type Lists } from './lists.ts';
import type { PageOrPause } from './options.ts';

/** The feeds, and then the sitemaps, that are tried before a page is taken as it is. */
const MOST_TRIES = 5;

export interface FrontTools {
  readonly guest: PoliteFetcher;
  readonly follow: Follow;
  readonly lists: Lists;
  readonly note: (words: string) => void;
  readonly named?: (pages: number) => void;
}

/** Whether an address is a site's first page. */
export function isFirstPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

/**
 * The pages behind a site's front page: those of the first feed it names that can be read, else those of the sitemap that
 * the site's robots.txt names, one of news before others. Says which it took; answers false where there is none.
 */
export async function* behindFront(
  front: Capture,
  { guest, follow, lists, note, named: tell }: FrontTools,
): AsyncGenerator<PageOrPause, boolean> {
  const url = front.url ?? front.source;
  const feeds = feedLinks(front.bytes ?? new Uint8Array(), url);
  const maps = feeds.length > 0 ? [] : await sitemapsOf(url, guest);
  const named = [...feeds.map((feed) => feed.url), ...maps];
  const kind = feeds.length > 0 ? 'feed' : 'sitemap';
  for (const [i, list] of named.slice(0, MOST_TRIES).entries()) {
    let visit: Visit;
    try {
      visit = await follow(list);
    } catch (error) {
      note(`${shownAddress(url)} names a ${kind} that cannot be read: ${(error as DaybookError).message}`);
      continue;
    }
    if (visit.is === 'archive' || (visit.is === 'page' && !isList(visit.capture))) {
      note(`${shownAddress(url)} names a ${kind} that is none: ${shownAddress(list)}`);
      continue;
    }
    const others = named.filter((_, n) => n !== i);
    const beside = others.length > 0 ? `; it names ${others.length} more: ${shown(others)}` : '';
    const since = visit.is === 'unchanged' ? `, unchanged${visit.since ? ` since ${visit.since}` : ''}` : '';
    note(`${shownAddress(url)}: took the ${kind} ${shownAddress(list)}${since}${beside}`);
    if (visit.is === 'page') yield* lists.pagesOf(visit.capture, { visit, named: tell });
    else yield { source: list, take: async () => visit };
    return true;
  }
  note(`${shownAddress(url)} names no feed and no sitemap that can be read: the page itself was taken`);
  return false;
}

async function sitemapsOf(url: string, guest: PoliteFetcher): Promise<string[]> {
  const all = (await guest.sitemaps(url))
    .filter((map) => URL.canParse(map, url))
    .map((map) => new URL(map, url).href);
  const isNews = (map: string) => /news/i.test(new URL(map).pathname);
  return [...all.filter(isNews), ...all.filter((map) => !isNews(map))];
}

function shown(addresses: readonly string[]): string {
  const few = addresses.slice(0, 5).map(shownAddress).join(', ');
  return addresses.length > 5 ? `${few} …` : few;
}
