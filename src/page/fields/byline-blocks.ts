import { parseDates } from '../dates/parse.ts';
import type { Bounds } from '../dates/visible.ts';
import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';
import { behindBy, isBareName, looksLikeOrganisation, splitNames } from './names.ts';

const NAMED = /author|byline|by-line|by_line|creator|writer|journalist|autor|redakt|contrib/i;
const NOT_THIS = /related|teaser|promo|comment|card|recommend|trending|sidebar|bio\b|about/i;
/** Of an element and what it stands in at once: elements named for pictures further up may hold whole stories. */
const NOT_CLOSE = /avatar|image|caption|media-?(?:info|box)/i;
const MARGIN = new Set(['aside', 'footer', 'nav', 'form', 'label', 'button']);
/** How far before the headline a named byline may stand, and how far behind the story a name may. */
const BEFORE = 12;
const BEHIND = 8;
/** The most elements named for writers that are looked at: a page that repeats one without end has no more to say. */
const MOST_MARKS = 100;

/** Names in a byline, and whether the page marks it as one: by its words or by what the element is called. */
export interface VisibleByline {
  readonly names: readonly string[];
  /** It begins with "By", or is in an element named for it at the headline. */
  readonly marked: boolean;
}

type Pick = (text: string) => string[];

/** Whether an element stands in a teaser, a form or a margin; what is around the article itself says nothing. */
function isTeaser(element: PageElement): boolean {
  for (let at: PageElement | undefined = element, up = 0; at && up < 5; at = at.parent, up++) {
    const { tag, className } = at;
    if (/byline/i.test(className)) continue;
    if (NOT_THIS.test(className) || (up < 2 && NOT_CLOSE.test(className)) || MARGIN.has(tag)) return true;
    if (tag === 'article' || tag === 'main') return false;
  }
  return false;
}

function isNamed(element: PageElement): boolean {
  return (
    element.rel === 'author' ||
    NAMED.test(element.className) ||
    NAMED.test(element.itemprop) ||
    NAMED.test(element.part) ||
    NAMED.test(element.id)
  );
}

/** The words of a byline before its date. */
function withoutDate(text: string): string {
  const date = /\d/.test(text) ? parseDates(text)[0] : undefined;
  return date && date.start > 3 ? text.slice(0, date.start) : text;
}

/** Words that stand twice, for the narrow and the wide page, once. */
function once(text: string): string {
  const half = text.slice(0, text.length / 2).trim();
  return half.length > 4 && text.slice(text.length / 2).trim() === half ? half : text;
}

/** The names of the first line that begins with "By". */
function namesBehindBy(text: string, pick: Pick): string[] {
  for (const line of text.split('\n')) {
    const behind = behindBy(line) === undefined ? undefined : behindBy(withoutDate(line));
    if (behind !== undefined) return pick(behind.replace(/\s*(?:\||•|·|\bon\b|\d).*$/u, ''));
  }
  return [];
}

/** Names that stand by the headline or the body as a byline does. */
function findNames(page: Page, { heading, first, last }: Bounds, pick: Pick): VisibleByline | undefined {
  const { blocks, marks } = page;
  const top = heading === -1 ? Math.max(0, first - 8) : heading - 2;
  const end = Math.min(Math.max(heading + 12, first + 2), blocks.length - 1);
  let at = -1;
  const inMarks = (from: number, to: number, most: number): string[] => {
    let found: string[] = [];
    let build = '';
    let looked = 0;
    for (const { block, text, element } of marks) {
      if (block < from || block > to || text.length > most || !isNamed(element)) continue;
      if (++looked > MOST_MARKS) break;
      const own = `${element.tag}.${element.className}`;
      // Writers beside each other have an element each, built alike.
      if (found.length > 0 && (own !== build || block > at + 3)) continue;
      if (isTeaser(element)) continue;
      const words = withoutDate(text.includes('\n') ? text.split('\n').map(once).join('\n') : once(text));
      const names = pick(behindBy(words) ?? words);
      if (names.length === 0) continue;
      if (found.length === 0) build = own;
      at = block;
      found = [...new Set([...found, ...names])];
    }
    return found;
  };
  let names = inMarks(top, end, 200);
  if (names.length > 0) return { names, marked: at >= heading || heading === -1 };
  for (let i = Math.max(0, top); i <= end; i++) {
    const { text, element } = blocks[i]!;
    if (text.length > 160 || isTeaser(element)) continue;
    names = namesBehindBy(text, pick);
    if (names.length > 0) return { names, marked: true };
  }
  // A name and a date on one line are a byline, whatever it is called.
  for (let i = Math.max(0, heading); heading !== -1 && i <= Math.min(heading + 6, blocks.length - 1); i++) {
    const { text, element } = blocks[i]!;
    if (text.length > 120 || isTeaser(element)) continue;
    const date = parseDates(text)[0];
    names = date ? pick(text.slice(0, date.start)) : [];
    if (names.length > 0) return { names, marked: false };
  }
  // So is a name alone right before the story.
  for (let i = first - 1; heading !== -1 && i > heading && i >= first - 2; i--) {
    const { text, element, links } = blocks[i]!;
    if (links > 0 || !isBareName(text) || isTeaser(element)) continue;
    names = pick(text);
    if (names.length > 0) return { names, marked: false };
  }
  if (heading !== -1) names = inMarks(heading - BEFORE, top - 1, 120);
  if (names.length > 0) return { names, marked: true };
  names = inMarks(last + 1, last + BEHIND, 80);
  if (names.length > 0) return { names, marked: false };
  for (let i = Math.max(0, last); i <= Math.min(last + BEHIND, blocks.length - 1); i++) {
    const { text, element } = blocks[i]!;
    if (text.length > 80 || isTeaser(element)) continue;
    names = namesBehindBy(text, pick);
    if (names.length > 0) return { names, marked: true };
  }
  names = last > first ? pick(signature(page, last)) : [];
  return names.length > 0 ? { names, marked: false } : undefined;
}

/** Some houses sign at the foot of a story: with a name and nothing else, in a paragraph like those before it. */
function signature({ blocks }: Page, last: number): string {
  const build = ({ tag, className, parent }: PageElement): string => `${tag}.${className}<${parent?.index}`;
  const story = new Set(blocks.slice(Math.max(0, last - 3), last).map(({ element }) => build(element)));
  const sign = blocks
    .slice(last, last + 2)
    .find(({ text, links, element }) => links === 0 && text.length < 40 && story.has(build(element)));
  return sign && !/[.!?:…]$/.test(sign.text) ? sign.text : '';
}

/** The persons whom the page shows as its writers; no outlet of its own is one. */
export function visiblePersons(
  page: Page,
  bounds: Bounds,
  persons: (values: readonly string[]) => string[],
): VisibleByline | undefined {
  return findNames(page, bounds, (text) => persons([text]));
}

/** An agency and a place on a line of their own between headline and story: `AFP, MANILA`. */
function datelined({ blocks }: Page, { heading, first }: Bounds): string | undefined {
  if (heading === -1) return undefined;
  for (let i = heading + 1; i < Math.min(first + 3, blocks.length); i++) {
    const { text } = blocks[i]!;
    const [agency = '', place] = text.length < 40 ? text.split(', ') : [];
    if (place && /^[\p{Lu}\s.'’-]+$/u.test(place) && looksLikeOrganisation(agency)) return agency;
  }
  return undefined;
}

/** The houses, agencies and desks that stand where a byline does, the page's own outlet among them. */
export function visibleHouses(page: Page, bounds: Bounds): readonly string[] {
  const found = findNames(page, bounds, (text) => splitNames([text], []).filter(looksLikeOrganisation));
  if (found?.marked) return found.names.slice(0, 2);
  const agency = datelined(page, bounds);
  return agency ? [agency] : [];
}
