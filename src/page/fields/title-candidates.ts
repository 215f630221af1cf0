import { wordsOf } from '../body/word-list.ts';
import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import type { FeatureTable } from '../trees/feature-table.ts';
import { plainText } from './entities.ts';
import type { Structured } from './structured.ts';
import { withoutOutlet } from './title.ts';

/** The headlines that a page gives, each once, and what is measured of each. */
export interface TitleCandidates {
  readonly texts: readonly string[];
  readonly table: FeatureTable;
}

const key = (text: string): string => wordsOf(text.normalize('NFKC')).join(' ');
/** Breaks off. */
const CUT = /(?:…|\.{3})$/;
const flag = (is: boolean): number => (is ? 1 : 0);
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The share of one list's words that are among another's. */
function shareIn(words: readonly string[], others: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}

/** How alike two texts are: words of both over words of either. */
function likeness(a: string, b: string): number {
  const own = new Set(a.split(' '));
  const other = new Set(b.split(' '));
  let both = 0;
  for (const word of own) if (other.has(word)) both++;
  return both / Math.max(1, own.size + other.size - both);
}

function slugOf(url: string | undefined): string {
  try {
    return bare(key(decodeURIComponent(new URL(url ?? '').pathname).replace(/[-_/+.]/g, ' ')));
  } catch {
    return '';
  }
}

/**
 * What the page gives as its headline (`shown`: the one told by rules; JSON-LD, Open Graph, Twitter's card, `title`, the first
 * two `h1`), without the outlet's name, and measures of each: who says it, who says else, its length and form, what it
 * shares with the others, the address and the description. Undefined where all say the same.
 */
export function titleCandidates(
  page: Page,
  structured: Structured,
  outlets: readonly string[],
  shown: string,
  url: string | undefined,
): TitleCandidates | undefined {
  const meta = (name: string): string => collapse(plainText(page.metas.get(name)?.[0] ?? ''));
  const h1s = page.marks.filter((mark) => mark.element.tag === 'h1').map((mark) => collapse(mark.text));
  const sources = [
    shown,
    structured.headline ?? '',
    meta('og:title'),
    meta('twitter:title'),
    page.titleTag,
    h1s[0] ?? '',
    h1s[1] ?? '',
  ].map((text) => (text.length < 300 ? withoutOutlet(text, outlets) : ''));
  if (new Set(sources.filter(Boolean)).size < 2) return undefined;
  const whole = sources.filter((text) => text !== '' && !CUT.test(text)).map(key);
  // A headline that breaks off where another goes on says nothing of its own.
  const keys = sources.map((text) => {
    const own = key(text);
    return CUT.test(text) && whole.some((other) => other.startsWith(own.slice(0, -3))) ? '' : own;
  });
  const [own = '', ld = '', og = '', card = '', tag = '', h1 = ''] = keys;
  const distinct = [...new Set(keys)].filter((text) => text.length > 0);
  if (distinct.length < 2 || own === '') return undefined;
  const slug = slugOf(url);
  const inSlug = (text: string): number => {
    const words = text.split(' ').filter((word) => word.length > 2);
    return words.length === 0 ? 0 : words.filter((word) => slug.includes(bare(word))).length / words.length;
  };
  const longest = Math.max(...distinct.map((text) => text.length));
  const description = new Set(key(meta('og:description')).split(' '));
  const ofPage = [
    flag(og === card),
    flag(og === h1),
    flag(ld === h1),
    flag(tag === h1),
    flag(ld === og),
    flag(ld === tag),
    flag(og === tag),
    distinct.length,
    ...keys.map((text) => flag(text !== '')),
  ];
  const rows = distinct.map((text) => {
    const raw = sources[keys.indexOf(text)]!;
    const words = raw.split(' ');
    const others = distinct.filter((other) => other !== text);
    return [
      ...keys.map((other) => flag(other === text)),
      keys.filter((other) => other === text).length,
      text.length,
      text.length / longest,
      words.length,
      words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length,
      flag(/…|\.\.\./.test(raw)),
      flag(raw.includes(': ')),
      flag(raw.includes('?')),
      flag(/["„“«»]/.test(raw)),
      flag(/\s[-–|]\s/.test(raw)),
      flag(/\d/.test(raw)),
      flag(others.some((other) => other.startsWith(text))),
      flag(others.some((other) => text.startsWith(other))),
      flag(others.some((other) => other.endsWith(text))),
      flag(others.some((other) => text.endsWith(other))),
      likeness(text, own),
      inSlug(text),
      inSlug(own) - inSlug(text),
      shareIn(text.split(' '), description),
      ...ofPage,
    ];
  });
  const columns = rows[0]!.length;
  return {
    texts: distinct.map((text) => sources[keys.indexOf(text)]!),
    table: { rows: rows.length, columns, values: Float32Array.from(rows.flat()) },
  };
}
