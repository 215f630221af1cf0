import { DaybookError } from '../../record/index.ts';
import type { Fetcher } from '../fetcher.ts';
import { ALL_ALLOWED, MAX_ROBOTS_BYTES, type RobotsRules, robotsRules } from './rules.ts';

/** RFC 9309, 2.4: a file is not to be believed for longer. */
const LONGEST_MS = 24 * 3_600_000;
/** A server in trouble is asked again sooner. */
const TROUBLE_MS = 300_000;
/** Hosts whose rules are kept at once: hostile ones may have half a megabyte each. */
const MOST_HOSTS = 100;

/** A host's rules, or what it is in trouble with. */
export interface Robots extends RobotsRules {
  /** Why nothing of the host may be read for now. */
  readonly trouble?: string;
}

interface Kept {
  readonly robots: Promise<Robots>;
  until: number;
}

/**
 * The robots.txt of hosts, asked once and kept for a day (RFC 9309): a status of 4xx allows all; 5xx, and 429 as well,
 * which the RFC would let pass, forbid all for five minutes; redirects are followed five times, and more are as none.
 * An address that cannot be reached throws as the fetcher does.
 */
export class RobotsCache {
  readonly #fetcher: Fetcher;
  readonly #product: string;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor(fetcher: Fetcher, product: string, now: () => number = Date.now) {
    this.#fetcher = fetcher;
    this.#product = product;
    this.#now = now;
  }

  async of(origin: string): Promise<Robots> {
    let kept = this.#kept.get(origin);
    if (!kept || kept.until <= this.#now()) {
      kept = { robots: this.#ask(origin), until: this.#now() + LONGEST_MS };
      this.#kept.delete(origin);
      this.#kept.set(origin, kept);
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined && this.#kept.size > MOST_HOSTS) this.#kept.delete(oldest);
    }
    const soon = this.#now() + TROUBLE_MS;
    try {
      const robots = await kept.robots;
      if (robots.trouble !== undefined) kept.until = Math.min(kept.until, soon);
      return robots;
    } catch (error) {
      kept.until = Math.min(kept.until, soon);
      throw error;
    }
  }

  async #ask(origin: string): Promise<Robots> {
    try {
      const { status, bytes } = await this.#fetcher.fetch(`${origin}/robots.txt`, {
        headers: { accept: 'text/plain,*/*;q=0.5' },
        maxBytes: MAX_ROBOTS_BYTES,
        cut: true,
      });
      if (status >= 500 || status === 429)
        return { ...ALL_ALLOWED, trouble: `its robots.txt answers with status ${status}` };
      return status >= 200 && status < 300 ? robotsRules(bytes, this.#product) : ALL_ALLOWED;
    } catch (error) {
      if (error instanceof DaybookError && error.code === 'too-many-redirects') return ALL_ALLOWED;
      throw error;
    }
  }
}
