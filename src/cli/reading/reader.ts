import {
  createFetcher,
  createPoliteFetcher,
  shownAddress,
  visitUrl,
  withoutCredentials,
} from '../../pipeline/index.ts';
import { behindFront, isFirstPage } from './front.ts';
import { isList, Lists, takenOf } from './lists.ts';
import { isAddress, openArgument } from './open.ts';
import type { PageOrPause, ReadingOptions } from './options.ts';

/** Turns the arguments of a run into pages. Close it when done. */
export interface Reader {
  /**
   * The pages an argument stands for: itself, those of an archive, or those that a feed, a sitemap or a site's front page
   * names; `named` is told of each list how many pages will come of it at the most. Throws what reading it throws.
   */
  pagesOf(argument: string, named?: (pages: number) => void): AsyncGenerator<PageOrPause>;
  close(): Promise<void>;
}

/**
 * Reads as a good guest does (robots.txt, distance between two requests to a host, nothing that has not changed), whether
 * a person or a list names the address.
 */
export function createReader(options: ReadingOptions = {}): Reader {
  const { book, ignoreRobots, onNote: note = () => {} } = options;
  const fetcher = createFetcher(options);
  const guest = createPoliteFetcher(fetcher, options);
  const known = book && ((url: string) => book.known(url));
  const follow = (url: string) => visitUrl(url, guest, { known, isFollowed: true });
  const lists = new Lists(follow, options);

  return {
    async *pagesOf(argument, named) {
      const isFront = isAddress(argument) && (options.follow ?? isFirstPage(argument));
      // The feed that a page names may have changed though the page has not.
      const asked = { ignoreRobots, known: isFront ? undefined : known };
      const opened = await openArgument(argument, {}, guest, asked);
      const source = isAddress(argument) ? withoutCredentials(argument) : argument;
      if (opened.is === 'archive') {
        for await (const { source: page, capture } of opened.pages)
          yield { source: page, take: async () => ({ is: 'page', capture: await capture() }) };
      } else if (opened.is === 'unchanged') {
        note(`${shownAddress(source)}: unchanged${opened.since ? ` since ${opened.since}` : ''}`);
        yield { source, take: async () => opened };
      } else {
        const { capture } = opened;
        const visit = 'validators' in opened ? opened : undefined;
        if (isList(capture)) yield* lists.pagesOf(capture, { visit, named });
        else if (!(isFront && (yield* behindFront(capture, { guest, follow, lists, note, named }))))
          yield { source, take: async () => (visit ? takenOf(visit, argument) : { is: 'page', capture }) };
      }
    },
    close: () => fetcher.close(),
  };
}
