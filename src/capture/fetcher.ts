import { Agent, request } from 'undici';
import { DaybookError } from '../record/index.ts';
import { type Resolve, resolveBySystem } from './address.ts';
import { readBody } from './body.ts';
import { guardedConnector } from './connect.ts';
import { MAX_PAGE_BYTES } from './limits.ts';

export interface FetcherOptions {
  /** The most redirects followed. */
  readonly maxRedirects?: number;
  /** The most bytes read, as sent and after decompression. */
  readonly maxBytes?: number;
  /** From the first connection to the last byte, redirects included, in milliseconds. */
  readonly timeoutMs?: number;
  readonly userAgent?: string;
  /** Stands in for the system's resolver; for tests. */
  readonly resolve?: Resolve;
  /** Lets the loopback address in; for tests with a local server, and reachable by no flag or variable. */
  readonly allowLoopback?: boolean;
}

/** An answer: `url` is the address after redirects; header names are lower-case. */
export interface Fetched {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Reads addresses of the public internet, within limits. */
export interface Fetcher {
  /**
   * GET an address. Throws `bad-url`, `private-address`, `unreachable`, `too-many-redirects`, `page-too-large`,
   * `timeout`. A status such as 404 or 304 is an answer, not an error.
   */
  fetch(url: string, headers?: Readonly<Record<string, string>>): Promise<Fetched>;
  close(): Promise<void>;
}

const REDIRECT = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = 'Daybook/0.1 (news reader; +https://daybook.invalid/contact)';

function parseAddress(url: string, base?: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url, base);
  } catch (cause) {
    throw new DaybookError('capture', 'bad-url', `"${url}" is not an address`, { cause });
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    throw new DaybookError('capture', 'bad-url', `${url}: only http and https addresses are read`);
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  return parsed;
}

/** The guarded fetcher that every network read goes through. Close it when done. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const maxRedirects = options.maxRedirects ?? 5;
  const maxBytes = options.maxBytes ?? MAX_PAGE_BYTES;
  const timeoutMs = options.timeoutMs ?? 20_000;
  const agent = new Agent({
    connect: guardedConnector({
      resolve: options.resolve ?? resolveBySystem,
      allowLoopback: options.allowLoopback ?? false,
      timeoutMs,
    }),
    maxRequestsPerClient: 100,
    maxHeaderSize: 64 * 1024,
  });

  async function fetchWithin(start: string, extra: Readonly<Record<string, string>>, signal: AbortSignal) {
    let url = parseAddress(start);
    for (let hop = 0; ; hop++) {
      const answer = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          'user-agent': options.userAgent ?? USER_AGENT,
          accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
          'accept-encoding': 'gzip, deflate, br',
          ...extra,
        },
      });
      const headers = Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [
          name.toLowerCase(),
          Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]),
      );
      const location = headers.location;
      if (!REDIRECT.has(answer.statusCode) || !location) {
        const bytes = await readBody(answer.body, headers['content-encoding'], { maxBytes, url: url.href });
        return { url: url.href, status: answer.statusCode, headers, bytes };
      }
      // What is thrown away may end in an error that nobody waits for.
      answer.body.on('error', () => {}).destroy();
      if (hop >= maxRedirects)
        throw new DaybookError(
          'capture',
          'too-many-redirects',
          `${start} redirects more than ${maxRedirects} times, the limit`,
        );
      url = parseAddress(location, url.href);
    }
  }

  return {
    async fetch(url, headers = {}) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return await fetchWithin(url, headers, signal);
      } catch (error) {
        if (error instanceof DaybookError) throw error;
        if (signal.aborted)
          throw new DaybookError(
            'capture',
            'timeout',
            `${url} took longer than the limit of ${timeoutMs / 1000} s`,
            {
              cause: error,
            },
          );
        throw new DaybookError(
          'capture',
          'unreachable',
          `${url} cannot be reached: ${(error as Error).message}`,
          {
            cause: error,
          },
        );
      }
    },
    close: () => agent.destroy(),
  };
}
