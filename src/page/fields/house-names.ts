import { readTable } from '../../assets/index.ts';
import { parseDates } from '../dates/parse.ts';
import { phraseKind } from '../furniture/kinds.ts';
import { readTemperature } from '../furniture/weather.ts';

interface Houses {
  /** Names and other names of known outlets, lower-case. */
  readonly known: ReadonlySet<string>;
  /** Letters of known outlets' names → the name as it is written. */
  readonly spelled: ReadonlyMap<string, string>;
  readonly words: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
  readonly firms: ReadonlySet<string>;
  readonly rights: readonly string[];
  readonly others: ReadonlySet<string>;
}

let houses: Houses | undefined;

function table(): Houses {
  if (houses) return houses;
  const rows = readTable('data/page/outlet-words.tsv');
  const of = (kind: string): string[] => rows.filter(([, k]) => k === kind).map(([word = '']) => word);
  const known = new Set<string>();
  const spelled = new Map<string, string>();
  for (const [name = '', others = ''] of readTable('data/actors/outlets.tsv'))
    for (const each of [name, ...others.split('|')])
      if (each.length > 2) {
        known.add(plain(each));
        spelled.set(lettersOf(plain(each)), spelled.get(lettersOf(plain(each))) ?? each);
      }
  houses = {
    known,
    spelled,
    words: new Set(of('name')),
    maybe: new Set(of('maybe')),
    firms: new Set(of('firm')),
    rights: of('rights'),
    others: new Set(of('other').map(lettersOf)),
  };
  return houses;
}

/** A known outlet's name as it is written, by its letters in lower case without an article. */
export function knownSpelling(letters: string): string | undefined {
  return table().spelled.get(letters);
}

/** A name's letters and digits in lower case. */
const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether words stand in the furniture of every site: networks, shops, entries of menus. */
export function isEveryones(name: string): boolean {
  return table().others.has(lettersOf(name));
}

const plain = (name: string): string => name.toLowerCase().replace(/^the\s+/, '');

/** Whether words are a known outlet's name. */
export function isKnownOutlet(name: string): boolean {
  return table().known.has(plain(name));
}

/**
 * How much the words of a name are those that papers and broadcasters are named by: 1 for "Tarn Herald" or "Elbwarte", less
 * for "Tarn News", which may be an entry of a menu, 0 for none of them or for such a word alone.
 */
export function outletWording(name: string): number {
  const { words, maybe } = table();
  const parts = name.toLowerCase().split(/[\s-]+/);
  const compound = (word: string): boolean =>
    word.length < 22 &&
    [...words].some((end) => end.length > 4 && word.length > end.length + 1 && word.endsWith(end));
  if (parts.some(compound)) return 1;
  if (parts.length < 2) return 0;
  return parts.some((word) => words.has(word)) ? 1 : parts.some((word) => maybe.has(word)) ? 0.4 : 0;
}

/** The words of a line about rights that name who holds them: `© 2024 The Tarn Post Ltd. All rights reserved.` */
export function rightsHolder(text: string): string | undefined {
  if (text.length > 240 || !/©|\(c\)|copyright/i.test(text)) return undefined;
  const part = text
    .split(/\n|(?<=[\p{L}\p{N}])\.\s|\s[|·•–—-]\s/u)
    .find((part) => /©|\(c\)|copyright/i.test(part));
  let name = (part ?? '')
    .replace(/©|\(c\)|\bcopyright\b/giu, ' ')
    .replace(/\b(?:19|20)\d\d\b(?:\s*[-–—]\s*(?:(?:19|20)\d\d)?)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '') return undefined;
  const { firms, rights } = table();
  const at = rights.map((phrase) => name.toLowerCase().indexOf(phrase)).filter((place) => place > 0);
  if (at.length > 0) name = name.slice(0, Math.min(...at));
  const parts = name
    .replace(/^by\s+/i, '')
    .replace(/[\s.,;:|–—-]+$/u, '')
    .split(' ');
  while (
    parts.length > 1 &&
    firms.has(
      parts
        .at(-1)!
        .toLowerCase()
        .replace(/[.,]+$/, ''),
    )
  )
    parts.pop();
  name = parts.join(' ').replace(/[\s.,;:]+$/u, '');
  return looksLikeHouse(name) ? name : undefined;
}

/** Small words that names of outlets hold. */
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|delle|dei|di|du|des|la|le|el|of|the|von|vom|der|van|het|den|och|og|y|e|d['’]\p{L}+|l['’]\p{L}+)$/u;

/** Whether a short line could be the name of an outlet: one to six words in title case or capitals, and no furniture. */
export function looksLikeHouse(text: string): boolean {
  if (text.length < 3 || text.length > 48 || /[:;!?@#…|/\\_]|\s{2}|\.{2}|[.,]$/.test(text)) return false;
  const parts = text.split(/\s+/);
  if (parts.length > 6 || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (!parts.every((part) => /^[\p{Lu}\p{Lo}\p{N}&]/u.test(part) || PARTICLE.test(part))) return false;
  return (
    phraseKind(text) === undefined && readTemperature(text) === undefined && parseDates(text).length === 0
  );
}

/** Capitals put as the page writes the name elsewhere, else with one capital a word; short names stay: `BBC`. */
export function inTitleCase(name: string, texts: readonly string[]): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{4}/u.test(name) || !name.includes(' ')) return name;
  const low = name.toLowerCase();
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(low);
    const found = at === -1 ? name : text.slice(at, at + name.length);
    if (found !== name && /^\p{Lu}/u.test(found) && found !== low) return found;
  }
  return low.replace(/(?<![\p{L}\p{M}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** How often a name stands in texts as words of their own, whatever its case; counted up to three. */
export function timesNamed(name: string, texts: readonly string[]): number {
  const low = name.toLowerCase();
  let times = 0;
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(low);
    if (at === -1) continue;
    const around = `${text[at - 1] ?? ' '}${text[at + low.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around) && ++times === 3) break;
  }
  return times;
}

/** A line that stands at the head of a page, and what speaks for its being the outlet's name besides its words. */
export interface MastheadLine {
  readonly text: string;
  /** Extra weight: first on the page, a link to the front page, in the head of the site. */
  readonly weight: number;
}

/**
 * The name among the lines at the head of a page (title case or capitals, no furniture) that most speaks for: known, worded
 * as outlets are, or holding the rights; then where it stands and whether the furniture says it again. Menus repeat their
 * entries too, and the rights are often an owner's, so that neither is enough. Undefined where too little speaks for any.
 */
export function houseAmong(head: readonly MastheadLine[], elsewhere: readonly string[]): string | undefined {
  const holders = elsewhere.flatMap((text) => rightsHolder(text) ?? []).map(plain);
  let best: string | undefined;
  let top = 1.75;
  for (const { text, weight } of head) {
    if (!looksLikeHouse(text) || isEveryones(text)) continue;
    const own = plain(text);
    let score = (isKnownOutlet(text) ? (text.includes(' ') ? 1.6 : 0.9) : 0) + 1.2 * outletWording(text);
    if (holders.includes(own)) score += 1.6;
    else if (holders.some((holder) => holder.startsWith(`${own} `))) score += 1;
    if (score === 0) continue;
    score += weight + 0.2 * timesNamed(text, elsewhere);
    if (score > top) [best, top] = [text, score];
  }
  return best && inTitleCase(best, elsewhere);
}
