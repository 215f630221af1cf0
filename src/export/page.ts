import { createHash } from 'node:crypto';
import type { Actor, Chain, Record } from '../record/index.ts';
import { wordsOf } from '../record/index.ts';

/** A page as exports need it: what the store's `page()` gives is one. */
export interface ExportPage {
  readonly key: string;
  readonly record: Record;
  /** ISO date-time at which it was kept. */
  readonly keptAt: string;
  /** What later pages tell of its plans. */
  readonly outcomes?: readonly {
    /** The plan, by its id on this page. */
    readonly plan: string;
    readonly standing: 'happened' | 'called-off' | 'did-not-happen';
    /** The reporting row, by its id on its page. */
    readonly event: string;
    readonly page: { readonly key: string };
  }[];
}

/** A store as far as pages are drawn from it. */
export interface PageSource {
  wholePages(paging: { limit: number; offset: number }): Promise<readonly ExportPage[]>;
}

/** Where `daybook serve` opens the site unless told otherwise: what stands for a site's address where a format asks for one. */
export const USUAL_SITE = 'http://127.0.0.1:4300/';

const PAGES_AT_ONCE = 40;

/** The current pages of a store, the newest first, at most `most` of them; some forty are held in memory at a time. */
export async function* storedPages(
  store: PageSource,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<ExportPage> {
  const seen = new Set<string>();
  for (let offset = 0; offset < most; offset += PAGES_AT_ONCE) {
    const limit = Math.min(PAGES_AT_ONCE, most - offset);
    const pages = await store.wholePages({ limit, offset });
    for (const page of pages) {
      // A page that was kept meanwhile moves the others down: none is given twice.
      if (seen.has(page.key)) continue;
      seen.add(page.key);
      yield page;
    }
    if (pages.length < limit) return;
  }
}

/** What a record says of its own ids. */
export interface Names {
  actors(ids: readonly string[]): Actor[];
  /** "Xinhua → a foreign ministry spokesman": on whose word, outermost first; empty where on the outlet's own. */
  word(chain: Chain): string;
  /** The name of each link, in the words of the page where it has none. */
  links(chain: Chain): string[];
}

export function namesOf({ article, actors }: Record): Names {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const links = (chain: Chain): string[] =>
    chain
      .map((link) => {
        const words = link.span ? wordsOf(article.text, link.span) : undefined;
        return byId.get(link.actor ?? '')?.name ?? link.name ?? words ?? '';
      })
      .filter(Boolean);
  return {
    actors: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    word: (chain) => links(chain).join(' → '),
    links,
  };
}

/** A name-based UUID as a URN: version 8 of RFC 9562, from SHA-256. The same for the same parts, for ever. */
export function uuidUrn(...parts: readonly string[]): string {
  const hash = createHash('sha256')
    .update(['daybook', ...parts].join('\u0000'))
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** An address that a reader may be sent to: http or https, else undefined. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}

/** A text that every format can hold: no control characters but tab and line feed, no half of a surrogate pair. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: to take them out is the point.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
}
