import robotsParser, { type Robot } from 'robots-parser';
import { DaybookError } from '../record/index.ts';
import type { Fetched, Fetcher } from './fetcher.ts';

/** The package's types say that it is a module of modules; what comes is the function. */
const parseRobots = robotsParser as unknown as (url: string, contents: string) => Robot;

export interface PoliteOptions {
  /** The name robots.txt is asked about. */
  readonly agent?: string;
  /** The least time between two requests to one host, in milliseconds, where robots.txt asks for no more. */
  readonly delayMs?: number;
  /** The longest delay that robots.txt is obeyed in; a host that asks for more is not read. */
  readonly longestDelayMs?: number;
}

/** What a server said of an answer, to be sent back with the next request. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

interface Host {
  robots: Promise<Robot | undefined>;
  /** When the next request may go out. */
  next: number;
}

/** Reads as a good guest does. */
export interface PoliteFetcher {
  /** Throws `robots` where robots.txt forbids the address, and what the fetcher throws. */
  fetch(
    url: string,
    known?: Validators,
  ): Promise<Fetched & { readonly unchanged: boolean; readonly validators: Validators }>;
}

/**
 * Wraps a fetcher: robots.txt is asked first (RFC 9309: none there allows all, an error of the server forbids all), requests
 * to a host keep their distance, and what has not changed is not sent again.
 */
export function createPoliteFetcher(fetcher: Fetcher, options: PoliteOptions = {}): PoliteFetcher {
  const agent = options.agent ?? 'Daybook';
  const delayMs = options.delayMs ?? 1000;
  const longest = options.longestDelayMs ?? 60_000;
  const hosts = new Map<string, Host>();

  async function readRobots(origin: string): Promise<Robot | undefined> {
    const url = `${origin}/robots.txt`;
    const { status, bytes } = await fetcher.fetch(url);
    if (status >= 500) return parseRobots(url, 'User-agent: *\nDisallow: /');
    return status >= 200 && status < 300
      ? parseRobots(url, Buffer.from(bytes.subarray(0, 500_000)).toString('utf8'))
      : undefined;
  }

  async function turn(host: Host, wait: number): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, host.next);
    host.next = at + wait;
    if (at > now)
      await new Promise<void>((resolve) => {
        setTimeout(resolve, at - now);
      });
  }

  return {
    async fetch(url, known = {}) {
      const { origin } = new URL(url);
      let host = hosts.get(origin);
      if (!host) {
        host = { robots: readRobots(origin), next: 0 };
        hosts.set(origin, host);
      }
      const robots = await host.robots;
      if (robots?.isAllowed(url, agent) === false)
        throw new DaybookError('capture', 'robots', `${url}: the host's robots.txt asks not to read it`);
      const wait = Math.max(delayMs, (robots?.getCrawlDelay(agent) ?? 0) * 1000);
      if (wait > longest)
        throw new DaybookError(
          'capture',
          'robots',
          `${url}: the host asks for ${wait / 1000} s between two requests`,
        );
      await turn(host, wait);
      const asked = fetcher.fetch(url, {
        ...(known.etag && { 'if-none-match': known.etag }),
        ...(known.lastModified && { 'if-modified-since': known.lastModified }),
      });
      const answer = await asked.finally(() => {
        // A slow host gets its pause after the answer, not while it is at work.
        host.next = Math.max(host.next, Date.now() + wait);
      });
      return {
        ...answer,
        unchanged: answer.status === 304,
        validators: {
          etag: answer.headers.etag ?? known.etag,
          lastModified: answer.headers['last-modified'] ?? known.lastModified,
        },
      };
    },
  };
}
