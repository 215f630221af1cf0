import type { Bounds } from '../dates/visible.ts';
import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { visibleHouses, visiblePersons } from './byline-blocks.ts';
import { plainText } from './entities.ts';
import { looksLikeName, looksLikeOrganisation, splitNames } from './names.ts';
import type { Structured } from './structured.ts';

const METAS =
  'author article:author parsely-author sailthru.author byl cxenseparse:author dc.creator dcterms.creator dc.contributor authors article:author_name articleauthor citation_author'.split(
    ' ',
  );
/** The most houses that are named where no person is. */
const HOUSES = 4;

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a name is one of the outlet's own: its name or domain, or begins with the letters it is called by (`MDR …`). */
function ownNames(outlets: readonly string[]): (name: string) => boolean {
  const keys = new Set(outlets.map(key));
  return (name) => {
    const letters = /^\p{Lu}{2,5}(?=\s)/u.exec(name)?.[0];
    return keys.has(key(name)) || (letters !== undefined && keys.has(key(letters)));
  };
}

/** Whether one list names all of another and more. */
function isMore(names: readonly string[], than: readonly string[]): boolean {
  const keys = new Set(names.map(key));
  return names.length > than.length && than.every((name) => keys.has(key(name)));
}

/** Persons, and the agencies and desks that JSON-LD names beside them as authors of their own; not the outlet itself. */
function withHouses(
  persons: readonly string[],
  structured: Structured,
  outlets: readonly string[],
): string[] {
  const { authors, houses } = structured;
  if (authors.length < 2) return [...persons];
  const known = new Set([...persons, ...outlets].map(key));
  const beside = asTheyStand(authors).filter(
    (name) => houses.includes(name) || looksLikeOrganisation(name) || /^\p{Lu}{2,5}(?:\s|$)/u.test(name),
  );
  return [...persons, ...beside.filter((name) => !known.has(key(name)))];
}

/** What the page's author fields hold as it stands: a pen name, a post, a desk (`Guardian staff reporter`). */
function asTheyStand(values: readonly string[]): string[] {
  return values.filter(
    (value) =>
      value.length < 60 &&
      value.split(' ').length <= 5 &&
      /^\p{L}/u.test(value) &&
      !/[@/_:]|\.\w/.test(value),
  );
}

/**
 * Who wrote the page, as named on it, in order: persons in its metadata, and beside its headline where that names more of
 * them or the metadata none; a house, an agency or a pen name only where there is no person, the page's own outlet last.
 */
export function findByline(
  page: Page,
  structured: Structured,
  bounds: Bounds,
  outlets: readonly string[],
): string[] {
  const isOwn = ownNames(outlets);
  const metas = METAS.map((name) => (page.metas.get(name) ?? []).map((value) => collapse(plainText(value))));
  const { authors, houses } = structured;
  const persons = (values: readonly string[]): string[] =>
    splitNames(values, outlets).filter(
      (name) => looksLikeName(name) && !isOwn(name) && !houses.includes(name),
    );
  const signed = authors.filter((name) => !houses.includes(name));
  const visible = visiblePersons(page, bounds, persons);
  const told = [signed, ...metas].map(persons).filter((names) => names.length > 0);
  const said = told[0];
  if (said) {
    const more = told.find((names) => isMore(names, said));
    if (visible?.marked && isMore(visible.names, more ?? said)) return [...visible.names];
    return withHouses(more ?? said, structured, outlets);
  }
  if (visible) return [...visible.names];
  const all = [authors, ...metas];
  const others = (values: readonly string[]): string[] =>
    splitNames(values, outlets).filter((name) => !isOwn(name));
  const shown = visibleHouses(page, bounds);
  const choices = [
    () => (others(authors).length > 0 ? splitNames(authors, outlets) : []),
    () => shown.filter((name) => !isOwn(name)),
    () => asTheyStand(signed).filter((name) => !isOwn(name)),
    ...metas.map((values) => () => others(values)),
    ...all.map((values) => () => splitNames(values, outlets)),
    () => shown,
  ];
  for (const choose of choices) {
    const names = choose();
    if (names.length > 0) return names.slice(0, HOUSES);
  }
  return [];
}
