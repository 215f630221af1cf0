import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { plainText, saysSomething } from './entities.ts';
import type { Structured } from './structured.ts';

const SEPARATORS = /\s+[|\-–—·•»:/]{1,2}\s+|\s*[|ㅣ｜]\s*/g;

const BEYOND_ASCII = /[^ -~]/;

const norm = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();

/** The pieces of a title that separators cut off its beginning and its end. */
function cuts(title: string): { head: string; rest: string; front: string; tail: string } | undefined {
  const places = [...title.matchAll(SEPARATORS)];
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return undefined;
  return {
    head: title.slice(0, first.index),
    rest: title.slice(first.index + first[0].length),
    front: title.slice(0, last.index),
    tail: title.slice(last.index + last[0].length),
  };
}

/** A title without the outlet's name that many sites put before or after it. */
export function withoutOutlet(title: string, outlets: readonly string[]): string {
  const names = outlets.map(norm).filter(Boolean);
  const isName = (text: string): boolean => {
    const own = norm(text);
    return names.some((name) => name === own || name.replaceAll(' ', '') === own.replaceAll(' ', ''));
  };
  let text = title;
  for (let k = 0; k < 4; k++) {
    const parts = cuts(text);
    if (!parts) return text;
    if (isName(parts.tail)) text = parts.front;
    else if (isName(parts.head)) text = parts.rest;
    else return text;
  }
  return text;
}

/**
 * The headline shown to the reader: the `h1` that the page's metadata confirms, else the metadata's own; where another of
 * them holds the same words without a rubric behind a bar or a dash, those words; where two of them agree on introducing words
 * before the `h1` (`After the flood: two resign`), with these.
 */
export function findTitle(
  page: Page,
  structured: Structured,
  outlets: readonly string[],
): string | undefined {
  const meta = (name: string) =>
    page.metas
      .get(name)
      ?.map((value) => collapse(plainText(value)))
      .find(Boolean);
  const names = new Set(outlets.map(norm));
  const usable = (text: string | undefined): text is string =>
    !!text && saysSomething(text) && norm(text) !== '' && !names.has(norm(text));
  const h1s = page.marks
    .filter((mark) => mark.element.tag === 'h1')
    .map((mark) => collapse(mark.text))
    .filter((text) => usable(text) && text.length < 300);
  const said = [structured.headline, meta('og:title'), meta('twitter:title'), page.titleTag]
    .filter((text): text is string => !!text)
    .map((text) => withoutOutlet(text, outlets))
    .filter(usable);
  const keys = said.map(norm);
  let confirmed: string | undefined;
  for (const h1 of h1s) {
    const own = norm(h1);
    const same = keys.includes(own);
    const shorter = keys.findIndex(
      (other) =>
        other.length > 20 &&
        other.length > own.length * 0.5 &&
        (own.endsWith(` ${other}`) || own.endsWith(other)),
    );
    confirmed = introduced(own, said, keys);
    if (confirmed) break;
    if (same) confirmed = joined(h1, said, keys);
    else if (keys.some((other) => other.startsWith(own))) confirmed = h1;
    else if (shorter !== -1) confirmed = said[shorter];
    if (confirmed) break;
  }
  const shown = h1s.length === 1 && norm(h1s[0]!).split(' ').length >= 4 ? h1s[0] : undefined;
  const best = confirmed ?? shown ?? said[0] ?? h1s[0];
  return best && withoutRubric(best, [...said, ...h1s]);
}

/** The headline with words that introduce it, where two of the metadata agree on them. `own`: the headline's words. */
function introduced(own: string, said: readonly string[], keys: readonly string[]): string | undefined {
  const isTold = (key: string): boolean =>
    key.endsWith(` ${own}`) && keys.indexOf(key) !== keys.lastIndexOf(key);
  return said.find((text, i) => text.includes(': ') && isTold(keys[i]!));
}

/** A colon that ends a word, as it stands behind the words that introduce a headline. */
const COLON = /\S: /;

/**
 * A headline as the page shows it; where that has its introducing words in an element of their own, and so without a colon
 * (`Inquiry into the flood Two resign`), as the metadata writes the same words.
 */
function joined(h1: string, said: readonly string[], keys: readonly string[]): string {
  if (COLON.test(h1)) return h1;
  const own = norm(h1);
  return said.find((text, i) => keys[i] === own && COLON.test(text)) ?? h1;
}

/** Drops a rubric behind the headline (`… | Editorial`) when another wording of it stands without. */
function withoutRubric(title: string, others: readonly string[]): string {
  const front = cuts(title)?.front;
  if (!front || front.length < title.length * 0.6 || norm(front).split(' ').length < 4) return title;
  return others.some((other) => norm(other) === norm(front)) ? front : title;
}
