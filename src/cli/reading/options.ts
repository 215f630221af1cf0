import { Option } from 'commander';
import {
  type Capture,
  contactOf,
  type FetcherOptions,
  type PoliteOptions,
  type Validators,
} from '../../pipeline/index.ts';

/** What of an address is known from earlier runs. */
export interface VisitBook {
  /** The last visit to an address; `page` where a page of it is kept. */
  known(url: string): Promise<(Validators & { readonly page?: string }) | undefined>;
  /** Notes that a list of pages was read, and all that stood in it. */
  keepList(url: string, validators: Validators): Promise<void>;
}

/** How the arguments of a run are read. The options of the fetcher that admit the loopback address are for tests. */
export interface ReadingOptions extends FetcherOptions, PoliteOptions {
  readonly book?: VisitBook;
  /** Reads what robots.txt forbids, for the addresses that a person named and for no other. */
  readonly ignoreRobots?: boolean;
  /** Takes the words that a feed holds as content, instead of reading its pages. */
  readonly feedBodies?: boolean;
  /** Whether a page that is named stands for the feed that it names: unless told, the first page of a site does. */
  readonly follow?: boolean;
  /** The longest that one feed or sitemap is read, in milliseconds; an hour unless told. */
  readonly longestListMs?: number;
  /** Told what was taken in the place of what was named. */
  readonly onNote?: (note: string) => void;
}

/** What became of a page that was asked for. */
export type Taken =
  | {
      readonly is: 'page';
      readonly capture: Capture;
      /** The addresses it was found at, the one that was asked first, and what the server said of it. */
      readonly visited?: { readonly urls: readonly string[]; readonly validators: Validators };
    }
  | { readonly is: 'unchanged'; readonly since?: string };

/** A page to be read, and how to get it. */
export interface PageSource {
  readonly source: string;
  /**
   * Where it will be asked for. Pages with a host may be taken after the next one was named, and beside those of other
   * hosts; those without are taken at once.
   */
  readonly host?: string;
  take(): Promise<Taken>;
}

/** Stands among the pages of a list where all that were named before are to be taken and kept before it goes on. */
export const ALL_KEPT = Symbol('all kept');
export type PageOrPause = PageSource | typeof ALL_KEPT;

/** The flags of commands that read addresses. */
export interface NetworkFlags {
  readonly contact?: string;
  readonly ignoreRobots?: boolean;
}

export function contactOption(): Option {
  return new Option(
    '--contact <address>',
    'whom a site’s keeper may write to: your mail address or a page about you (else DAYBOOK_CONTACT)',
  );
}

export function robotsOption(): Option {
  return new Option(
    '--ignore-robots',
    'read the addresses you name though robots.txt forbids them; what feeds and sitemaps name is not covered',
  );
}

/** Flags and environment → how addresses are read. Throws `bad-contact`. */
export function networkOptions({ contact, ignoreRobots }: NetworkFlags): ReadingOptions {
  const who = contact ?? (process.env.DAYBOOK_CONTACT || undefined);
  return { ...(who !== undefined && { contact: contactOf(who) }), ignoreRobots };
}
