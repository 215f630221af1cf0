import { getDomain, getDomainWithoutSuffix } from 'tldts';
import type { Page } from '../model/page.ts';
import { collapse } from '../model/spaces.ts';
import { plainText } from './entities.ts';
import { type FurnitureLine, houseBorneOut } from './house-evidence.ts';
import {
  houseAmong,
  inTitleCase,
  isKnownOutlet,
  looksLikeHouse,
  outletWording,
  timesNamed,
} from './house-names.ts';
import { isAddressOrAccount, outletAt } from './outlet-hosts.ts';
import { asOutletName } from './outlet-name.ts';
import { knownOrAddress, spelledOut } from './outlet-spelling.ts';
import type { Structured } from './structured.ts';

/** How many blocks before the headline may hold the outlet's name, and how far after the story the rights stand. */
const HEAD = 14;
const FOOT = 14;

/** The name behind the last bar or dash of the `title`, where the page bears it out. */
function inTitleTag(page: Page, texts: readonly string[], domain: string | null): string | undefined {
  const tail = /\s(?:[|–—·•»-]|::)\s+([^|–—·•»]{2,48})$/u.exec(page.titleTag)?.[1]?.trim();
  if (!tail || !looksLikeHouse(tail)) return undefined;
  const joined = tail.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const told =
    domain?.replaceAll('-', '').includes(joined.replace(/^the/, '')) ||
    isKnownOutlet(tail) ||
    outletWording(tail) === 1 ||
    timesNamed(tail, texts) > 1;
  return told ? tail : undefined;
}

/** The name in the masthead of a page, told by its words and by where it comes again. */
function inMasthead(page: Page, structured: Structured, texts: readonly string[]): string | undefined {
  const head = page.blocks.slice(0, HEAD);
  const h1 = head.findIndex((block) => block.element.tag === 'h1' && !looksLikeHouse(block.text));
  let free = 0;
  const lines = (h1 === -1 ? head.slice(0, 6) : head.slice(0, h1)).flatMap((block) =>
    block.text.split('\n').map((line) => {
      const text = line.trim();
      return { text, weight: (looksLikeHouse(text) && free++ === 0 ? 0.6 : 0) + atHome(block.inner.href) };
    }),
  );
  const authors = [...structured.authors, ...(page.metas.get('author') ?? [])];
  return houseAmong(lines, [...texts, ...structured.siteNames, ...authors]);
}

/** The name that several places of the furniture bear out. */
function inFurniture({ blocks }: Page, domain: string | null): string | undefined {
  const h1 = blocks.findIndex(({ element }) => element.tag === 'h1');
  const lines = blocks.flatMap(({ text }, i): FurnitureLine[] => {
    const place = i < Math.min(HEAD, h1) ? 'head' : i >= blocks.length - FOOT ? 'foot' : undefined;
    return text.split('\n').map((line) => ({ text: line.trim(), place }));
  });
  // The page's own address is a place too.
  const address = domain ? [{ text: `https://${domain}.com/`, place: undefined }] : [];
  return houseBorneOut([...lines, ...address]);
}

const atHome = (href: string): number =>
  /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(href) && href ? 0.8 : 0;

/** A name is cut after so many letters: metadata may hold anything. */
const LONGEST = 200;
/** More words than this, said in the page's title as well, are its headline and no outlet's name. */
const MOST_WORDS = 6;

/** Whether metadata gives the headline itself for the outlet, as some systems do that fill every field. */
function isHeadline(name: string, { metas, titleTag }: Page): boolean {
  if (name.split(' ').length <= MOST_WORDS) return false;
  return [titleTag, ...(metas.get('og:title') ?? [])].some((title) => collapse(title).startsWith(name));
}

/** All that a page says in words: its title, what metadata says of authors and titles, its blocks. */
function* wordsOf({ titleTag, metas, blocks }: Page): Generator<string> {
  yield titleTag;
  for (const name of ['og:title', 'author', 'copyright', 'description']) yield* metas.get(name) ?? [];
  for (const { text } of blocks) yield text;
}

/** Names the outlet may go by on its page, best first: its metadata, the `title`'s end, the masthead, the domain. */
export function outletNames(page: Page, structured: Structured, url: string | undefined): string[] {
  const metas = [
    'og:site_name',
    'application-name',
    'publisher',
    'dc.publisher',
    'twitter:site',
    'article:publisher',
  ];
  const said = metas.flatMap((name) => page.metas.get(name)?.slice(0, 1) ?? []);
  const own = page.links.find(({ rel }) => rel.toLowerCase() === 'canonical')?.href;
  const address = url ?? own ?? '';
  const domain = getDomainWithoutSuffix(address);
  // Some give their address for the site's name; that of an account in other fields is none.
  const siteName = page.metas.get('og:site_name')?.[0];
  const names = [said[0], structured.publisher, ...said.slice(1)]
    .filter((name): name is string => !!name && (!/^https?:/.test(name) || name === siteName))
    .map((name) => collapse(plainText(name.slice(0, LONGEST))).replace(/^[@/]+/, ''))
    .filter((name) => name !== '' && !isHeadline(name, page));
  if (names.length > 0) {
    const [first = '', ...others] = names.map((name) => asOutletName(name, domain));
    const spelled = asOutletName(spelledOut(first, wordsOf(page), getDomain(address)), domain);
    const known = isAddressOrAccount(spelled) ? outletAt(getDomain(address)) : undefined;
    return [
      ...new Set([
        known ?? withCapital(spelled),
        spelled,
        first,
        ...others,
        ...names,
        ...(domain ? [domain] : []),
      ]),
    ];
  }
  const texts = page.blocks
    .filter((block, i) => i < HEAD || i >= page.blocks.length - FOOT || block.text.length < 60)
    .map((block) => block.text);
  const found =
    inTitleTag(page, texts, domain) ?? inMasthead(page, structured, texts) ?? inFurniture(page, domain);
  const name = found ? inTitleCase(found, texts) : nameOfAddress(domain, getDomain(address));
  return [name, domain].filter((each): each is string => !!each);
}

/** Of a page that says no name: what the outlet at its address is called, else the address. */
function nameOfAddress(domain: string | null, host: string | null): string | undefined {
  return outletAt(host) ?? (domain === null ? undefined : knownOrAddress(domain, host));
}

/** A known outlet's article with its capital, as its name by itself has it: "the Guardian". */
const withCapital = (name: string): string =>
  /^the \p{Lu}/u.test(name) && isKnownOutlet(name) ? `T${name.slice(1)}` : name;
