import { Agent, type Dispatcher, request } from 'undici';
import { type Resolve, resolveBySystem } from './address.ts';
import { unpackedBody } from './body.ts';
import { guardedConnector } from './connect.ts';
import { fetchFailure } from './failure.ts';
import { userAgentOf } from './identity.ts';
import { MAX_PAGE_BYTES, MAX_STREAM_MS } from './limits.ts';
import { RedirectTrail } from './redirects.ts';
import { parseAddress, shownAddress } from './web-address.ts';

export interface FetcherOptions {
  /** The most redirects followed; 5 unless told. */
  readonly maxRedirects?: number;
  /** The most bytes read, as sent and after decompression. */
  readonly maxBytes?: number;
  /** From the first connection to the last byte, redirects included, in milliseconds; of a stream, between two pieces. */
  readonly timeoutMs?: number;
  /** Whom a server's keeper may write to: a mail address or a page. Stands in the User-Agent. */
  readonly contact?: string;
  /** Stands in for the system's resolver; for tests. */
  readonly resolve?: Resolve;
  /** Lets the loopback address in; for tests with a local server, and reachable by no flag or variable. */
  readonly allowLoopback?: boolean;
}

/** How one address is asked for. */
export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** False: a redirect is an answer, whose `location` says where to. */
  readonly follow?: boolean;
  /** Another limit than the fetcher's. */
  readonly maxBytes?: number;
  /** Takes the first `maxBytes` of a longer body instead of refusing it. */
  readonly cut?: boolean;
  /** Asked with the first bytes of what a status of 2xx brings: where it answers true, the body comes as `stream`. */
  readonly asStream?: (head: Uint8Array) => boolean;
}

/** An answer: `url` is the address after redirects; header names are lower-case. */
export interface Fetched {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** Where a redirect that was not followed leads. */
  readonly location?: string;
  /** The body, where it was asked for as a stream, however long it is; `bytes` are empty then. Read it, or leave it. */
  readonly stream?: AsyncIterable<Uint8Array>;
}

/** Reads addresses of the public internet, within limits. */
export interface Fetcher {
  /**
   * GET an address. Throws `bad-url`, `private-address`, `unreachable`, `bad-answer`, `too-many-redirects`,
   * `page-too-large`, `timeout`. A status such as 404 or 304 is an answer, not an error.
   */
  fetch(url: string, options?: FetchOptions): Promise<Fetched>;
  close(): Promise<void>;
}

const REDIRECT = new Set([301, 302, 303, 307, 308]);
/** As many bytes as tell what a body is. */
const HEAD = 4096;

/** The guarded fetcher that every network read goes through. Close it when done. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const timeoutMs = options.timeoutMs ?? 20_000;
  const userAgent = userAgentOf(options.contact);
  const agent = new Agent({
    connect: guardedConnector({
      resolve: options.resolve ?? resolveBySystem,
      allowLoopback: options.allowLoopback ?? false,
      timeoutMs,
    }),
    maxRequestsPerClient: 100,
    maxHeaderSize: 64 * 1024,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });

  async function fetchWithin(start: string, how: FetchOptions, clock: Clock): Promise<Fetched> {
    const trail = new RedirectTrail(start, options.maxRedirects);
    for (let url = parseAddress(start); ; ) {
      const answer = await request(url, {
        dispatcher: agent,
        signal: clock.signal,
        headers: {
          'user-agent': userAgent,
          accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
          'accept-encoding': 'gzip, deflate, br',
          ...how.headers,
        },
      });
      const headers = headersOf(answer);
      const location = [answer.headers.location].flat()[0];
      if (!REDIRECT.has(answer.statusCode) || !location)
        return {
          url: url.href,
          status: answer.statusCode,
          headers,
          ...(await bodyOf(answer, url, how, clock)),
        };
      // What is thrown away may end in an error that nobody waits for.
      answer.body.on('error', () => {}).destroy();
      const next = parseAddress(location, url.href);
      if (how.follow === false)
        return {
          url: url.href,
          status: answer.statusCode,
          headers,
          bytes: new Uint8Array(),
          location: next.href,
        };
      trail.step(next.href);
      url = next;
    }
  }

  async function bodyOf(
    answer: Dispatcher.ResponseData,
    url: URL,
    how: FetchOptions,
    clock: Clock,
  ): Promise<Pick<Fetched, 'bytes' | 'stream'>> {
    const limits = {
      maxBytes: how.maxBytes ?? options.maxBytes ?? MAX_PAGE_BYTES,
      url: shownAddress(url.href),
      cut: how.cut,
    };
    const body = unpackedBody(answer.body, headersOf(answer)['content-encoding'], limits);
    const asStream = answer.statusCode < 300 ? how.asStream : undefined;
    const chunks: Uint8Array[] = [];
    for (let size = 0, next = await body.next(); !next.done; next = await body.next()) {
      chunks.push(next.value);
      size += next.value.length;
      if (asStream && size >= HEAD) break;
    }
    if (asStream?.(Buffer.concat(chunks))) {
      limits.maxBytes = Number.POSITIVE_INFINITY;
      clock.set(MAX_STREAM_MS);
      return { bytes: new Uint8Array(), stream: joined(chunks, body, clock) };
    }
    for await (const chunk of body) chunks.push(chunk);
    clock.stop();
    return { bytes: Buffer.concat(chunks) };
  }

  return {
    async fetch(url, how = {}) {
      const clock = new Clock(timeoutMs);
      try {
        return await fetchWithin(url, how, clock);
      } catch (error) {
        clock.stop();
        throw fetchFailure(error, shownAddress(url), clock.signal.aborted ? timeoutMs : undefined);
      }
    },
    close: () => agent.destroy(),
  };
}

/** Aborts when its time is up, which may be set anew. */
class Clock {
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.set(ms);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  set(ms: number): void {
    this.stop();
    this.#timer = setTimeout(() => this.#controller.abort(), ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

async function* joined(
  first: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
  clock: Clock,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    yield* rest;
  } finally {
    clock.stop();
  }
}

function headersOf(answer: Dispatcher.ResponseData): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
