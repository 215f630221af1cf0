import { DaybookError } from '../record/index.ts';
import type { Fetched, Fetcher, FetchOptions } from './fetcher.ts';
import { HostTurns } from './host-turns.ts';
import { PRODUCT } from './identity.ts';
import { RedirectTrail } from './redirects.ts';
import { retryAfter, stretch } from './retry-after.ts';
import { RobotsCache } from './robots/index.ts';
import { conditionOf, type Validators, validatorsOf } from './validators.ts';
import { parseAddress, shownAddress } from './web-address.ts';

export interface PoliteOptions {
  /** The name robots.txt is asked about. */
  readonly agent?: string;
  /** The least time between two requests to one host, in milliseconds, where robots.txt asks for no more. */
  readonly delayMs?: number;
  /** The longest wait that a host's wish is obeyed in: one that asks for more, in robots.txt or as it is busy, is not read. */
  readonly longestDelayMs?: number;
  /** How long a host that says 429 and not for how long is left alone. */
  readonly busyMs?: number;
  /** The most redirects followed; 5 unless told. */
  readonly maxRedirects?: number;
  /** What hosts asked for in earlier runs. */
  readonly rests?: RestBook;
}

/** Remembers between runs until when hosts asked to be left alone. */
export interface RestBook {
  until(host: string): Promise<Date | undefined>;
  keep(host: string, until: Date): Promise<void>;
}

/** How one address is visited. */
export interface VisitOptions extends Pick<FetchOptions, 'asStream'> {
  /** What is known of an address from an earlier visit: asked for each address that redirects lead to. */
  readonly known?: (url: string) => Promise<Validators | undefined>;
  /** For the one page that a person names: what robots.txt forbids is read all the same. */
  readonly ignoreRobots?: boolean;
}

/** An answer, and whether the server says that nothing has changed since the visit that `validators` are of. */
export interface Visited extends Fetched {
  readonly unchanged: boolean;
  readonly validators: Validators;
}

/** Reads as a good guest does. */
export interface PoliteFetcher {
  /**
   * Throws `robots` where robots.txt forbids the address, `robots-unreadable` where nobody knows for now, `busy` where the host asks to be left alone for longer than the
   * limit, and what the fetcher throws.
   */
  fetch(url: string, options?: VisitOptions): Promise<Visited>;
  /** The sitemaps that a host's robots.txt names. */
  sitemaps(url: string): Promise<readonly string[]>;
}

/** Visits to a host that is busy, before it is let be. */
const MOST_TRIES = 3;
/** The longest that a host's wish to be left alone is remembered. */
const LONGEST_REST_MS = 30 * 86_400_000;

/**
 * Wraps a fetcher. Before every request, those that redirects lead to as well, the host's robots.txt is asked (RFC 9309),
 * requests to a host keep their distance, `Retry-After` is obeyed, and what has not changed is not sent again.
 */
export function createPoliteFetcher(fetcher: Fetcher, options: PoliteOptions = {}): PoliteFetcher {
  const delayMs = options.delayMs ?? 1000;
  const longest = options.longestDelayMs ?? 60_000;
  const robotsOf = new RobotsCache(fetcher, options.agent ?? PRODUCT);
  const turns = new HostTurns();

  /** How far apart requests to this host are to be. Throws where it is not to be read. */
  async function distance(url: URL, isForced: boolean): Promise<number> {
    // Who reads in spite of the rules reads where they cannot be got as well.
    const robots = await robotsOf.of(url.origin).catch((error) => {
      if (!isForced) throw error;
    });
    const wait = Math.max(delayMs, robots?.delayMs ?? 0);
    if (isForced || !robots) return Math.min(wait, longest);
    const rule = robots.forbidding(url);
    const refused = (code: string, words: string) =>
      new DaybookError('capture', code, `${shownAddress(url.href)}: ${words}`);
    if (robots.trouble) throw refused('robots-unreadable', `the host is not read for now: ${robots.trouble}`);
    const why = rule
      ? `the host's robots.txt asks not to read it (line ${rule.line}: ${rule.pattern.slice(0, 100)})`
      : wait > longest
        ? `the host's robots.txt asks for ${stretch(wait)} between two requests, more than the limit of ${stretch(longest)}`
        : undefined;
    if (why) throw refused('robots', why);
    return wait;
  }

  function busy(url: URL): DaybookError {
    const rest = turns.resting(url.hostname);
    const until = momentIn(rest).toISOString().slice(0, 16).replace('T', ' ');
    const message = `${shownAddress(url.href)}: the host is busy and asks to be left alone for ${stretch(rest)}, until ${until} UTC, more than the limit of ${stretch(longest)}`;
    return new DaybookError('capture', 'busy', message);
  }

  const recalled = new Map<string, Promise<void>>();
  /** Takes up, once, what a host asked for in an earlier run. */
  function recall(host: string): Promise<void> {
    const known = recalled.get(host);
    if (known) return known;
    const recalling = Promise.resolve(options.rests?.until(host)).then((until) => {
      if (until) turns.rest(host, until.getTime() - Date.now());
    });
    recalled.set(host, recalling);
    return recalling;
  }

  async function visit(url: URL, how: VisitOptions): Promise<Visited> {
    await recall(url.hostname);
    // Before robots.txt too, which is a request as any other.
    if (turns.resting(url.hostname) > longest) throw busy(url);
    const apart = await distance(url, how.ignoreRobots ?? false);
    for (let tries = 1; ; tries++) {
      if (turns.resting(url.hostname) > longest) throw busy(url);
      await turns.take(url.hostname, apart);
      const known = (await how.known?.(url.href)) ?? {};
      const asked = fetcher.fetch(url.href, {
        follow: false,
        headers: conditionOf(known),
        asStream: how.asStream,
      });
      // A slow host gets its pause after the answer, not while it is at work.
      const answer = await asked.finally(() => turns.pause(url.hostname, apart));
      const { status, headers } = answer;
      const isBusy = status === 429 || (status === 503 && headers['retry-after'] !== undefined);
      if (!isBusy) {
        const unchanged = status === 304;
        return {
          ...answer,
          unchanged,
          validators: unchanged ? { ...known, ...validatorsOf(headers) } : validatorsOf(headers),
        };
      }
      turns.rest(url.hostname, retryAfter(headers, Date.now()) ?? options.busyMs ?? 30_000);
      const rest = turns.resting(url.hostname);
      if (rest > longest) {
        await options.rests?.keep(url.hostname, momentIn(rest));
        throw busy(url);
      }
      if (tries === MOST_TRIES) return { ...answer, unchanged: false, validators: {} };
    }
  }

  return {
    async fetch(start, how = {}) {
      let url = parseAddress(start);
      const trail = new RedirectTrail(url.href, options.maxRedirects);
      for (;;) {
        const answer = await visit(url, how);
        if (answer.location === undefined) return answer;
        trail.step(answer.location);
        url = new URL(answer.location);
      }
    },
    sitemaps: async (url) => (await robotsOf.of(parseAddress(url).origin)).sitemaps,
  };
}

/** The moment so many milliseconds from now, as far as it is remembered. */
function momentIn(ms: number): Date {
  return new Date(Date.now() + Math.min(ms, LONGEST_REST_MS));
}
