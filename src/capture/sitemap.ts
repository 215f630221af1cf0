import { Parser } from 'htmlparser2';
import { shallowLength } from './xml-depth.ts';
import { fromRoot } from './xml-root.ts';

/** A page or a further sitemap that a sitemap names. */
export interface SitemapEntry {
  readonly url: string;
  /** The day of the last change as the sitemap writes it. */
  readonly modified?: string;
  /** Another sitemap, named by an index of them. */
  readonly isSitemap: boolean;
}

/** Whether bytes begin as a sitemap does (sitemaps.org, protocol 0.9), or as an index of sitemaps. */
export function isSitemap(bytes: Uint8Array): boolean {
  return /^<(?:\w+:)?(?:urlset|sitemapindex)\b/i.test(fromRoot(bytes));
}

/** The entries of a sitemap in its order, at most `most`; broken XML is read as far as it goes. */
export function readSitemap(text: string, most = 50_000): SitemapEntry[] {
  const entries: SitemapEntry[] = [];
  let depth: 'url' | 'sitemap' | undefined;
  let field = '';
  let location = '';
  let modified = '';
  const local = (name: string): string => name.toLowerCase().replace(/^.*:/, '');
  const parser = new Parser(
    {
      onopentag(name) {
        // `image:loc` and the like are addresses of pictures.
        field = name.includes(':') && depth ? '' : local(name);
        if (field === 'url' || field === 'sitemap') {
          depth = field;
          location = '';
          modified = '';
        }
      },
      ontext(words) {
        if (!depth) return;
        if (field === 'loc' && location.length < 4096) location += words;
        else if (field === 'lastmod' && modified.length < 64) modified += words;
      },
      onclosetag(name, isImplied) {
        field = '';
        if (!depth || isImplied || local(name) !== depth) return;
        const url = location.trim();
        if (/^https?:\/\//i.test(url) && entries.length < most)
          entries.push({ url, modified: modified.trim() || undefined, isSitemap: depth === 'sitemap' });
        depth = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.write(text.slice(0, shallowLength(text)));
  return entries;
}
