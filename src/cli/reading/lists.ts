import {
  type Capture,
  captureItem,
  type FeedItem,
  isSameSite,
  listKind,
  readFeed,
  readSitemap,
  type SitemapEntry,
  shownAddress,
  type Validators,
  type Visit,
} from '../../pipeline/index.ts';
import { DaybookError } from '../../record/index.ts';
import { isSurelyOlder, newestFirst } from './age.ts';
import { listText } from './list-text.ts';
import { ALL_KEPT, type PageOrPause, type PageSource, type ReadingOptions, type Taken } from './options.ts';

/** The most pages that one feed or sitemap stands for in a run; those that are passed over as unchanged do not count. */
const MOST_PAGES = 1000;
/** The most sitemaps of an index that are read. */
const MOST_SITEMAPS = 20;
/** Pages that never come, and hosts that ask for long pauses, would hold a run up for days. */
const LONGEST_MS = 3_600_000;
/** What may well go otherwise the next time. */
const PASSING = new Set([
  'timeout',
  'unreachable',
  'bad-answer',
  'busy',
  'server-error',
  'robots-unreadable',
]);

/** Visits an address that a list names. */
export type Follow = (url: string) => Promise<Visit>;

/** How far a list was read. */
interface Progress {
  /** The list that the argument stands for, and when its time is up, in the clock's milliseconds. */
  readonly list: { readonly source: string; readonly until: number; isCut: boolean };
  isWhole: boolean;
  /** Addresses that this list names too, and that had their turn on behalf of another. */
  readonly shared: string[];
  /** Whether it names pages of more than one host, which may be read side by side. */
  isMixed: boolean;
  pages: number;
  maps: number;
  /** Told how many pages are to come. */
  readonly named: (pages: number) => void;
}

/** Where a list came from, and who is told how many pages it names. */
export interface ListOrigin {
  readonly visit?: { readonly url: string; readonly validators: Validators };
  readonly named?: (pages: number) => void;
}

/** Whether a capture is a list of pages: a feed or a sitemap. */
export function isList(capture: Capture): boolean {
  return listKind(capture) !== undefined;
}

/**
 * Turns lists into the pages they name: each address once a run, and none that by the list's own word is as it was at the
 * last visit. A list is noted as read only when all that stood in it was, so that what failed for now is asked for again.
 */
export class Lists {
  readonly #follow: Follow;
  readonly #options: ReadingOptions;
  readonly #seen = new Set<string>();
  /** Addresses whose turn is not over, or came to nothing for now. */
  readonly #owed = new Set<string>();

  constructor(follow: Follow, options: ReadingOptions) {
    this.#follow = follow;
    this.#options = options;
  }

  /**
   * The pages of a list; `visit` where it came from an address. Throws `not-a-feed`, and `no-contact` where pages would be
   * read without one.
   */
  async *pagesOf(list: Capture, { visit, named = () => {} }: ListOrigin = {}): AsyncGenerator<PageOrPause> {
    const until = Date.now() + (this.#options.longestListMs ?? LONGEST_MS);
    const progress = {
      list: { source: list.source, until, isCut: false },
      isWhole: true,
      shared: [],
      isMixed: false,
      pages: 0,
      maps: 0,
      named,
    };
    if (visit) this.#seen.add(visit.url);
    const text = listText(list.bytes);
    if (listKind(list) === 'feed') yield* this.#items(readFeed(text, list.url), list, progress);
    else yield* this.#entries(readSitemap(text), progress);
    yield ALL_KEPT;
    if (visit && this.#isWhole(progress)) await this.#options.book?.keepList(visit.url, visit.validators);
  }

  async *#items(items: readonly FeedItem[], list: Capture, progress: Progress): AsyncGenerator<PageOrPause> {
    const { source: feed } = list;
    progress.isMixed = areMixed(items);
    progress.named(Math.min(items.length, MOST_PAGES));
    if (items.length > MOST_PAGES) {
      progress.isWhole = false;
      yield failing(feed, cut(feed, items.length));
    }
    for (const [i, item] of items.slice(0, MOST_PAGES).entries()) {
      if (yield* cutIfLate(progress)) return;
      const { url, html, modified } = item;
      if (url !== undefined) {
        if (this.#wasSeen(url, progress)) continue;
        this.#seen.add(url);
      }
      // A feed may hold whole articles and no addresses; where it holds both, its words are no other site's.
      const isOwn = url === undefined || list.url === undefined || isSameSite(url, list.url);
      const isTaken = url === undefined || (this.#options.feedBodies && item.isWhole && isOwn);
      if (!isTaken) yield await this.#page(url, modified, progress);
      else if (html)
        yield {
          source: url ?? `${feed}#${i + 1}`,
          take: async () => ({ is: 'page', capture: captureItem(item) }),
        };
    }
  }

  async *#entries(entries: readonly SitemapEntry[], progress: Progress): AsyncGenerator<PageOrPause> {
    progress.isMixed = areMixed(entries);
    const pages = entries.filter((entry) => !entry.isSitemap).length;
    progress.named(Math.min(pages, MOST_PAGES - progress.pages));
    for (const { url, modified, isSitemap: isMap } of newestFirst(entries)) {
      if (yield* cutIfLate(progress)) return;
      if (this.#wasSeen(url, progress)) continue;
      if (isMap ? progress.maps >= MOST_SITEMAPS : progress.pages >= MOST_PAGES) {
        progress.isWhole = false;
        continue;
      }
      this.#seen.add(url);
      if (isMap) yield* this.#map(url, modified, progress);
      else yield await this.#page(url, modified, progress);
    }
    // Sitemaps may change though the index of them does not.
    if (entries.some((entry) => entry.isSitemap)) progress.isWhole = false;
  }

  /** The pages of a sitemap that an index names; indexes within indexes are against the protocol. */
  async *#map(url: string, modified: string | undefined, progress: Progress): AsyncGenerator<PageOrPause> {
    const known = await this.#options.book?.known(url);
    if (isSurelyOlder(modified, known?.readAt)) return;
    this.#requireContact(url);
    progress.maps++;
    let visit: Visit;
    try {
      visit = await this.#follow(url);
    } catch (error) {
      yield failing(url, error);
      return;
    }
    if (visit.is !== 'page') return;
    const entries = readSitemap(listText(visit.capture.bytes));
    const pages = entries.filter((entry) => !entry.isSitemap);
    const own = { ...progress, isWhole: pages.length === entries.length, shared: [] };
    yield* this.#entries(pages, own);
    progress.pages = own.pages;
    yield ALL_KEPT;
    if (this.#isWhole(own)) await this.#options.book?.keepList(visit.url, visit.validators);
  }

  async #page(url: string, modified: string | undefined, progress: Progress): Promise<PageSource> {
    const known = modified === undefined ? undefined : await this.#options.book?.known(url);
    if (known?.page !== undefined && isSurelyOlder(modified, known.readAt))
      return { source: url, take: async () => ({ is: 'unchanged' }) };
    this.#requireContact(url);
    progress.pages++;
    this.#owed.add(url);
    const take = async (): Promise<Taken> => {
      try {
        const taken = takenOf(await this.#follow(url), url);
        this.#owed.delete(url);
        return taken;
      } catch (error) {
        if (error instanceof DaybookError && PASSING.has(error.code)) progress.isWhole = false;
        else this.#owed.delete(url);
        throw error;
      }
    };
    return { source: url, ...(progress.isMixed && { host: hostOf(url) }), take };
  }

  /** Whether an address has its turn in this run on behalf of another list, or of this one. */
  #wasSeen(url: string, progress: Progress): boolean {
    const isSeen = this.#seen.has(url);
    if (isSeen) progress.shared.push(url);
    return isSeen;
  }

  /** Whether all that a list names was read, what other lists name as well. */
  #isWhole({ isWhole, shared }: Progress): boolean {
    return isWhole && !shared.some((url) => this.#owed.has(url));
  }

  #requireContact(url: string): void {
    if (this.#options.contact === undefined) throw noContact(url);
  }
}

/** A visit as what became of it. */
export function takenOf(visit: Visit, asked: string): Taken {
  if (visit.is === 'unchanged') return visit;
  if (visit.is === 'archive' || isList(visit.capture))
    throw new DaybookError(
      'capture',
      'not-a-page',
      `${shownAddress(asked)} is a list or archive, and no page`,
    );
  const { capture, url, validators } = visit;
  return { is: 'page', capture, visited: { urls: [...new Set([asked, url])], validators } };
}

function areMixed(named: readonly { readonly url?: string }[]): boolean {
  const hosts = new Set(named.map(({ url }) => (url === undefined ? undefined : hostOf(url))));
  hosts.delete(undefined);
  return hosts.size > 1;
}

function hostOf(url: string): string | undefined {
  return URL.parse(url)?.hostname;
}

export function failing(source: string, error: unknown): PageSource {
  return { source, take: () => Promise.reject(error) };
}

/** Says, once, that a list's time is up, in the place of what is left of it; answers whether it is. */
function* cutIfLate(progress: Progress): Generator<PageSource, boolean> {
  const { list } = progress;
  if (Date.now() < list.until) return false;
  progress.isWhole = false;
  if (list.isCut) return true;
  list.isCut = true;
  const { source } = list;
  const message = `${shownAddress(source)} took longer than a list may: the rest is left for another run`;
  yield failing(source, new DaybookError('capture', 'list-cut', message));
  return true;
}

function cut(source: string, items: number): DaybookError {
  const message = `${source} holds ${items} items: the first ${MOST_PAGES} were read`;
  return new DaybookError('capture', 'feed-cut', message);
}

/** A reader that goes on by itself says whom its keeper is to be reached by: the pages that one person names are another matter. */
function noContact(url: string): DaybookError {
  return new DaybookError(
    'cli',
    'no-contact',
    `pages that a feed or sitemap names, such as ${shownAddress(url)}, are read only with a contact for the sites' ` +
      'keepers: set DAYBOOK_CONTACT or give --contact, a mail address or a page about you',
  );
}
