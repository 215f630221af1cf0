import { robotsLines } from './lines.ts';
import { type PathPattern, pathOf, patternOf } from './pattern.ts';

/** The most bytes of a robots.txt that are read: 500 KiB, as RFC 9309 asks at least. */
export const MAX_ROBOTS_BYTES = 500 * 1024;
const MOST_SITEMAPS = 1000;

interface Rule {
  readonly isAllowed: boolean;
  readonly line: number;
  readonly pattern: PathPattern;
}

/** What one host asks of one reader. */
export interface RobotsRules {
  /** The line that forbids an address: undefined where none does. */
  forbidding(url: URL): { readonly line: number; readonly pattern: string } | undefined;
  /** The least time between two requests, in milliseconds; 0 where none is asked for. */
  readonly delayMs: number;
  /** Addresses of sitemaps, as the file has them. */
  readonly sitemaps: readonly string[];
}

/** Nothing forbidden: no robots.txt stands there. */
export const ALL_ALLOWED: RobotsRules = { forbidding: () => undefined, delayMs: 0, sitemaps: [] };

/**
 * The rules of a robots.txt for the reader of a name (RFC 9309): those of all groups that name it, else those of `*`. The
 * longest pattern that matches decides, and Allow where two are as long. Crawl-delay is no part of the RFC: it holds for
 * the names that stand right above it.
 */
export function robotsRules(bytes: Uint8Array, product: string): RobotsRules {
  const own = new Gathered();
  const anyone = new Gathered();
  const sitemaps: string[] = [];
  let isHeadOpen = false;
  let isOwn = false;
  let isAnyone = false;
  for (const { field, value, number } of robotsLines(bytes.subarray(0, MAX_ROBOTS_BYTES))) {
    if (field === 'user-agent') {
      if (!isHeadOpen) [isOwn, isAnyone] = [false, false];
      isHeadOpen = true;
      // A version or words may follow the name.
      const name = /^(?:\*(?=\s|$)|[a-z_-]+)/i.exec(value)?.[0].toLowerCase();
      if (name === '*') isAnyone = true;
      else if (name === product.toLowerCase()) own.isNamed = isOwn = true;
    } else if (field === 'allow' || field === 'disallow') {
      isHeadOpen = false;
      const rule =
        value && (isOwn || isAnyone)
          ? { isAllowed: field === 'allow', line: number, pattern: patternOf(value) }
          : undefined;
      if (rule && isOwn) own.add(rule);
      if (rule && isAnyone) anyone.add(rule);
    } else if (field === 'crawl-delay') {
      if (isOwn) own.wait(value);
      if (isAnyone) anyone.wait(value);
    } else if (field === 'sitemap' && value && sitemaps.length < MOST_SITEMAPS)
      sitemaps.push(Buffer.from(value, 'latin1').toString('utf8'));
  }
  const { rules, delayMs } = own.isNamed ? own : anyone;
  const inOrder = [...rules.values()].sort(
    (a, b) => b.pattern.text.length - a.pattern.text.length || Number(b.isAllowed) - Number(a.isAllowed),
  );
  return {
    forbidding(url) {
      // The file itself may always be read.
      if (url.pathname === '/robots.txt') return undefined;
      const path = pathOf(url);
      const rule = inOrder.find(({ pattern }) => pattern.matches(path));
      return rule && !rule.isAllowed ? { line: rule.line, pattern: rule.pattern.text } : undefined;
    },
    delayMs,
    sitemaps,
  };
}

class Gathered {
  isNamed = false;
  delayMs = 0;
  readonly rules = new Map<string, Rule>();

  add(rule: Rule): void {
    const key = `${rule.isAllowed} ${rule.pattern.text}`;
    if (!this.rules.has(key)) this.rules.set(key, rule);
  }

  wait(value: string): void {
    const seconds = /^\d{1,9}(?:\.\d{1,9})?/.exec(value)?.[0];
    if (seconds !== undefined) this.delayMs = Math.max(this.delayMs, Number(seconds) * 1000);
  }
}
