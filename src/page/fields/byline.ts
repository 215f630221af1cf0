import { parseDates } from '../dates/parse.ts';
import type { Bounds } from '../dates/visible.ts';
import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { plainText } from './entities.ts';
import { behindBy, looksLikeName, looksLikeOrganisation, splitNames } from './names.ts';
import type { Structured } from './structured.ts';

const METAS =
  'author article:author parsely-author sailthru.author byl cxenseparse:author dc.creator dcterms.creator dc.contributor authors article:author_name citation_author'.split(
    ' ',
  );
const NAMED = /author|byline|by-line|by_line|creator|writer|journalist|autor|redakt|contrib/i;
const NOT_THIS =
  /related|teaser|promo|comment|card|recommend|trending|sidebar|avatar|image|caption|bio\b|about/i;

function persons(values: readonly string[], outlets: readonly string[]): string[] {
  return splitNames(values, outlets).filter(looksLikeName);
}

function isTeaser(element: PageElement): boolean {
  for (let at: PageElement | undefined = element, up = 0; at && up < 5; at = at.parent, up++)
    if (NOT_THIS.test(at.className) || at.tag === 'aside' || at.tag === 'footer' || at.tag === 'nav')
      return true;
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

/** Names that stand by the headline or the body as a byline does. */
function visibleNames(page: Page, bounds: Bounds, outlets: readonly string[]): string[] {
  const { heading, first, last } = bounds;
  const top = heading === -1 ? Math.max(0, first - 8) : heading - 2;
  const end = Math.max(heading + 12, first + 2);
  const near = (at: number): boolean => at >= top && at <= end;
  for (const mark of page.marks) {
    if (!near(mark.block) || mark.text.length > 200 || !isNamed(mark.element) || isTeaser(mark.element))
      continue;
    const names = persons([behindBy(withoutDate(mark.text)) ?? withoutDate(mark.text)], outlets);
    if (names.length > 0) return names;
  }
  for (let i = Math.max(0, top); i <= Math.min(end, page.blocks.length - 1); i++) {
    const block = page.blocks[i]!;
    if (block.text.length > 160 || isTeaser(block.element)) continue;
    const line = block.text
      .split('\n')
      .map(behindBy)
      .find((part) => part !== undefined);
    if (line === undefined) continue;
    const names = persons([line.replace(/\s*(?:\||•|·|\bon\b|\d).*$/u, '')], outlets);
    if (names.length > 0) return names;
  }
  // A name and a date on one line are a byline, whatever it is called.
  for (
    let i = Math.max(0, heading);
    heading !== -1 && i <= Math.min(heading + 6, page.blocks.length - 1);
    i++
  ) {
    const block = page.blocks[i]!;
    if (block.text.length > 120 || isTeaser(block.element)) continue;
    const date = parseDates(block.text)[0];
    const names = date ? persons([block.text.slice(0, date.start)], outlets) : [];
    if (names.length > 0) return names;
  }
  for (const mark of page.marks) {
    if (mark.block <= last || mark.block > last + 8 || mark.text.length > 80 || !isNamed(mark.element))
      continue;
    const names = persons([mark.text], outlets);
    if (names.length > 0) return names;
  }
  return [];
}

/**
 * Who wrote the page, as named on it, in order: persons in its metadata, then beside its headline; a house or an agency
 * only where it names no person.
 */
export function findByline(
  page: Page,
  structured: Structured,
  bounds: Bounds,
  outlets: readonly string[],
): string[] {
  const metas = METAS.map((name) => (page.metas.get(name) ?? []).map((value) => collapse(plainText(value))));
  for (const values of [structured.authors, ...metas]) {
    const names = persons(values, outlets);
    if (names.length > 0) return names;
  }
  const visible = visibleNames(page, bounds, outlets);
  if (visible.length > 0) return visible;
  for (const values of [structured.authors, ...metas]) {
    const names = splitNames(values, outlets);
    if (names.length > 0) return names.slice(0, 4);
  }
  const house = page.marks.find(
    (mark) =>
      mark.block >= bounds.heading - 2 &&
      mark.block <= bounds.heading + 6 &&
      isNamed(mark.element) &&
      mark.text.length < 60 &&
      !isTeaser(mark.element),
  );
  return house ? splitNames([house.text], []).filter(looksLikeOrganisation).slice(0, 2) : [];
}
