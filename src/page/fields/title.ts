import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { plainText } from './entities.ts';
import type { Structured } from './structured.ts';

const SEPARATOR = /\s+[|\-–—·•»:/]{1,2}\s+/;

const norm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A title without the outlet's name that many sites put before or after it. */
export function withoutOutlet(title: string, outlets: readonly string[]): string {
  const names = outlets.map(norm).filter(Boolean);
  let text = title;
  for (;;) {
    const parts = text.split(SEPARATOR);
    if (parts.length < 2) return text;
    const last = norm(parts.at(-1)!);
    const head = norm(parts[0]!);
    if (names.some((name) => name === last || name.replaceAll(' ', '') === last.replaceAll(' ', '')))
      text = text.slice(0, text.length - parts.at(-1)!.length).replace(/\s+[|\-–—·•»:/]{1,2}\s+$/, '');
    else if (names.includes(head))
      text = text.slice(parts[0]!.length).replace(/^\s+[|\-–—·•»:/]{1,2}\s+/, '');
    else return text;
  }
}

/** The headline of a page, from its own `h1`, its metadata and its `title`, as they agree. */
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
  const og = meta('og:title');
  const h1s = page.marks
    .filter((mark) => mark.element.tag === 'h1' && mark.text)
    .map((mark) => collapse(mark.text));
  const said = [structured.headline, og, meta('twitter:title'), page.titleTag]
    .filter((text): text is string => !!text)
    .map((text) => withoutOutlet(text, outlets));
  for (const h1 of h1s) {
    const key = norm(h1);
    if (
      key &&
      said.some((text) => norm(text) === key || norm(text).startsWith(key) || key.startsWith(norm(text)))
    )
      return h1;
  }
  const names = new Set(outlets.map(norm));
  return said.find((text) => !names.has(norm(text))) ?? h1s.find((text) => !names.has(norm(text)));
}
