import { readTable } from '../../assets/index.ts';
import { phraseKind } from '../furniture/kinds.ts';
import { isPlaceName } from './places.ts';

interface BylineWords {
  readonly by: RegExp;
  /** A line that is nothing else. */
  readonly label: RegExp;
  /** The same and the words that may be part of a name elsewhere: `De Ana Pop`. */
  readonly beginning: RegExp;
  /** Words that a place follows: `Jo Doe in Helsinki`. */
  readonly at: RegExp;
  readonly between: RegExp;
  readonly roles: RegExp;
  /** Words of buttons and labels: `Save Article`. */
  readonly things: RegExp;
  /** What stands before a post: `Senior`, `Political`. */
  readonly rank: RegExp;
  readonly organisations: RegExp;
}

let words: BylineWords | undefined;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function table(): BylineWords {
  if (words) return words;
  const of = (kind: string): string =>
    readTable('data/page/byline-words.tsv')
      .filter(([, k]) => k === kind)
      .map(([word = '']) => word)
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
  const edge = '(?<![\\p{L}\\p{M}])';
  const end = '(?![\\p{L}\\p{M}])';
  words = {
    by: new RegExp(`^(?:${of('by')})${end}\\s*:?\\s+|^(?:${of('by')})\\s*:\\s*`, 'iu'),
    label: new RegExp(`^(?:(?:\\p{L}+\\s+)?(?:${of('by')})|${of('of')}|${of('label')})\\s*[:–—-]?$`, 'iu'),
    beginning: new RegExp(`^(?:${of('by')}|${of('of')})${end}\\s*:?\\s+|^(?:${of('by')})\\s*:\\s*`, 'iu'),
    at: new RegExp(`\\s(?:${of('at')})\\s+(?=[\\p{Lu}\\p{Lo}]).*$`, 'u'),
    between: new RegExp(`\\s*(?:[,;|\\n•·&]|\\s(?:${of('and')})\\s)\\s*|\\s+[-–—/]\\s+`, 'iu'),
    roles: new RegExp(`${edge}(?:${of('role')})${end}`, 'iu'),
    rank: new RegExp(`^(?:${of('rank')})${end}`, 'iu'),
    things: new RegExp(`${edge}(?:${of('thing')})${end}`, 'iu'),
    organisations: new RegExp(
      `${edge}(?:${of('organisation')})${end}|\\.(?:com|de|org|net|at|ch|co\\.uk)$`,
      'iu',
    ),
  };
  return words;
}

const NOT_A_NAME =
  /https?:|www\.|@|\d{2}|[{}<>[\]_=]|[!?]|\bcookies?\b|^(?:null|undefined|admin|administrator|webmaster|user|authors?|about the author)$/i;
const PARTICLE =
  /^(?:de|del|della|di|da|do|dos|das|du|van|der|den|ter|von|zu|zur|la|le|el|al|bin|ibn|ben|bint|of|y|e|san|mac|ap|ten|af|av|'t|the)$/i;
const DENSE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・\s]{2,12}$/u;
const ROLE_SUFFIX = /\s*(?:기자|특파원|記者|记者)$/u;

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** An answer about a name, kept for the next time: the same few names are asked about again and again on a page. */
function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer !== undefined) return answer;
    answer = ask(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, answer);
    return answer;
  };
}
const MOST_KNOWN = 5000;

/** Whether words look like a person's name: two to five words with capitals, or a short run of Han, Kana or Hangul. */
export const looksLikeName = remembered((text) => {
  if (DENSE.test(text)) return true;
  const parts = text.split(/\s+/);
  if (parts.length < 2 || parts.length > 5) return false;
  const isWord = (part: string, i: number): boolean =>
    /^["“(]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(part) ||
    (i > 0 && PARTICLE.test(part) && (i < parts.length - 1 || !/^(?:of|the|von|y|e)$/i.test(part)));
  const { roles, things } = table();
  return parts.every(isWord) && !roles.test(text) && !things.test(text) && !looksLikeOrganisation(text);
});

/** Whether words name a house, an agency or a desk rather than a person. */
export const looksLikeOrganisation = remembered(
  (text) => table().organisations.test(text) || /^[Tt]he\s\p{Lu}/u.test(text),
);

/** Whether a line is a person's name in letters and nothing else: two to four words, all begun with capitals. */
export function isBareName(text: string): boolean {
  return (
    text.length < 40 &&
    /^\p{Lu}[\p{L}\p{M}.'’\s-]+$/u.test(text) &&
    text.split(' ').length < 5 &&
    looksLikeName(text)
  );
}

/** What of a line stands behind "By", "Von" or "De", where a capital follows; undefined where it begins otherwise. */
export function behindBy(text: string): string | undefined {
  const before = table().beginning.exec(text)?.[0];
  const rest = before === undefined ? '' : text.slice(before.length);
  const named = /^["“«]?[\p{Lu}\p{Lo}]/u.test(rest) || (rest.length < 30 && looksLikeOrganisation(rest));
  return named ? rest : undefined;
}

/** Whether a line is nothing but "By", "Von", "Author of the article:": the names stand on the next. */
export function bylineLabel(text: string): boolean {
  return table().label.test(text);
}

/** Whether words hold a post: `Senior reporter`, `Leitende Redakteurin`. */
export function holdsPost(text: string): boolean {
  return table().roles.test(text);
}

const DESK = /(?:staff|board|newsroom|desk|team|redaktion|redacción|rédaction|redazione)$/iu;

/** The person beside a house or a post without a mark between: `Jo Doe Tarn Gazette`, `Jo Doe Redakteur`, `Political Editor Jo Doe`. */
export function personIn(words: string): string {
  const parts = words.split(' ');
  if (parts.length < 3 || parts.length > 7 || /[;|]/.test(words)) return words;
  const middle = /^\p{Lu}\.$|^(?:de|van|von|der|den|di|da|bin|al|el)$/u.test(parts[1]!);
  const length = middle ? 3 : 2;
  const head = parts.slice(0, length).join(' ');
  const tail = parts.slice(length).join(' ');
  const last = parts.slice(-2).join(' ');
  const before = parts.slice(0, -2);
  if (looksLikeName(last) && holdsPost(before.join(' ')) && before.every((word) => /^\p{Lu}/u.test(word)))
    return last;
  if (
    tail === '' ||
    table().rank.test(head) ||
    DESK.test(tail) ||
    // A sentence about somebody: "Jo Doe is a reporter in Tarn".
    /^(?:is|was|has|writes|covers|works|joined|ist|schreibt|est|es|è|är|er)\s|\.$/u.test(tail) ||
    !looksLikeName(head) ||
    /^(?:\p{Lu}\.?){2,}/u.test(head)
  )
    return words;
  const house =
    (tail.includes(' ') && looksLikeOrganisation(tail)) || /^\p{Lu}{2,}(?:\s\p{Lu}{2,})+$/u.test(tail);
  return house || holdsPost(tail) ? head : words;
}

/** A name without the agency or house that some bylines put right behind it: `Jo Doe The Associated Press`. */
function withoutHouse(name: string): string {
  const bare = name.replace(
    /\s+(?:for\s+|of\s+)?(?:the\s+)?(?:associated press|reuters|afp|ap|dpa|bloomberg(?: news)?|pa media)$/i,
    '',
  );
  return bare !== name && looksLikeName(bare) ? bare : name;
}

/** Whose pictures a story has; who took them did not write it. */
const PICTURES =
  /^(?:photo(?:s|graphs?|graphy)?|illustrations?|graphics?|video|fotos?|bilder)\s+(?:by|von|de|di)\s/i;
/** What the button beside a name does. */
const BUTTON =
  /^(?:follow|e-?mail|contact|(?:more|(?:(?:see|view|read)\s)?(?:all|more)\s(?:posts|articles|stories)|posts|articles|stories)\s(?:by|from))\s+(?=\p{Lu})/iu;
/** Degrees and the like, which are no part of a name. */
const DEGREE = /(?:^|,?\s+)(?:M\.?D|Ph\.?\s?D|D\.?D\.?S|J\.?D|R\.?N|M\.?B\.?A|MPH|CFA|CFP|Esq)\.?$/u;

/**
 * Strings of a byline → the names in them, in order: without "By", posts, addresses and dates. Where persons are named,
 * houses and agencies beside them are left out.
 */
export function splitNames(values: readonly string[], outlets: readonly string[]): string[] {
  const houses = new Set(outlets.map(key));
  const { at, by, between, roles, things } = table();
  const names: string[] = [];
  const asPart = (part: string): void => {
    if (PICTURES.test(part)) return;
    const bare = withoutHouse(
      part
        .replace(by, '')
        .replace(BUTTON, '')
        .replace(DEGREE, '')
        .replace(/\s+(?:via|for)\s+\p{Lu}.*$/u, '')
        .replace(at, '')
        .replace(ROLE_SUFFIX, '')
        .replace(/\s*[([].*$/, '')
        // Marks of where somebody works: `Jo Doe1,2`, `Jo Doe0`.
        .replace(/(?<=\p{Ll}{2})\d$/u, '')
        .replace(/(?<=\p{Ll}{3})\.$/u, '')
        .replace(/^[\s"“”«»:.–—-]+|[\s"“”«»:–—-]+$/g, '')
        .trim(),
    );
    const name = names.length === 0 && roles.test(bare) ? personIn(bare) : bare;
    if (name.length < 2 || name.length > 60 || NOT_A_NAME.test(name) || !/\p{L}/u.test(name)) return;
    if (things.test(name) || (names.length > 0 && isPlaceName(name))) return;
    // `Copy Link`, `Log In`: what a button says.
    if (name.includes(' ') && (phraseKind(name) ?? 'byline') !== 'byline') return;
    if (name.split(' ').length > 6 || (roles.test(name) && !DENSE.test(name))) return;
    if (!names.some((known) => key(known) === key(name))) names.push(name);
  };
  for (const value of values) {
    if (value.length > 300) continue;
    const told = value.replace(/^.{3,40}\sas told to\s+/iu, '').replace(by, '');
    for (const part of told.split(between).filter(Boolean)) {
      const before = names.length;
      asPart(part);
      // What follows a house behind a name is more of the house: `…, Institute of Allergy and Infectious Diseases`.
      if (before > 0 && names.length > before && part.includes(' ') && looksLikeOrganisation(part)) break;
    }
  }
  const persons = names.filter((name) => !looksLikeOrganisation(name) && !houses.has(key(name)));
  return persons.length > 0 ? persons : names;
}
