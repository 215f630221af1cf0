import { labelWords } from '../dates/labels.ts';
import { parseDates } from '../dates/parse.ts';
import {
  behindBy,
  bylineLabel,
  holdsPost,
  looksLikeName,
  looksLikeOrganisation,
  personIn,
  splitNames,
} from '../fields/names.ts';
import { phraseKind } from '../furniture/kinds.ts';

const LONGEST = 140;

/** A line that may be a byline. */
export interface SignedLine {
  readonly names: readonly string[];
  /** It says "By", or what means it. */
  readonly by: boolean;
  /** What the line says for itself: that it says "By", holds a day or a handle and else but names. */
  readonly worth: number;
}

/** A line that says that the next one is the byline: `By`, `Von`, `Author of the article:`. */
export function isByLabel(text: string): boolean {
  return text.length < 30 && bylineLabel(text);
}

/** Words run together where a page had elements: `Jo DoeDec 5, 2023`, `Von Jo DoeKorrespondent`, `ESPNDec 5`. */
const GLUED =
  /(?<=(?<!\b(?:Mac|Fitz|Van|Des))\p{Ll}{2}|\p{Lu}{3})(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=\d{1,4}[.\s,/-])|(?<=\b20\d\d)(?=\d+\s?\p{Lu}\p{Ll})/gu;
const GLUED_BY = /^By(?=\p{Lu}\p{Ll})/u;
const HANDLE = /\s*(?:[|·]\s*)?@+[\w@.]+$/;
/** What stands behind a byline on its line: how long it takes to read, how often it was shared. */
const COUNTS = /\s*[•|·,]?\s*\d+\s*(?:min(?:ute)?s?|shares?|comments?|views?|kommentare?)(?!\p{L}).*$/iu;
/** How long ago a story was written: `Jo Doe 2 months`. */
const AGO = /\s\d{1,2}\s\p{Ll}+(?:\s\p{Ll}+)?$/u;
/** What stands alone and looks like a name: a noun with its article, a label, a club. */
const NO_PERSON = /^(?:der|die|das|eine?|einer|an?|les?|une?|il|los|las|una|os?|as|uma?|den|det|et|en)\s|:/iu;
const CLUB = /^\p{Lu}{3,5}\s\p{Lu}\p{Ll}/u;
/** Furniture that may hold a name or stand beside one. */
const BESIDE = new Set(['byline', 'date']);
/** Reporters of Korean papers are named with their post: `순천 구현모 기자`. */
const KOREAN = /(?<!\p{Script=Hangul})(\p{Script=Hangul}{2,4})\s?(?:기자|특파원)(?!\p{Script=Hangul})/gu;
const EDGES = /^[\s|•·,;/–—-]+|[\s|•·,;/–—-]+$/gu;

/**
 * What a line holds as names, by "By", by a day or a handle beside them, or bare; undefined where anything else stands on it.
 */
export function bylineLine(text: string): SignedLine | undefined {
  if (text.length > LONGEST || text.length < 3) return undefined;
  const kind = phraseKind(text);
  if (kind && !BESIDE.has(kind)) return undefined;
  const korean = [...text.matchAll(KOREAN)].map(([, name = '']) => name);
  if (korean.length > 0) return text.length < 60 ? { names: korean, by: true, worth: 5 } : undefined;
  const handle = HANDLE.test(text);
  const apart = once(text.replace(HANDLE, '')).replace(GLUED_BY, 'By ').replace(GLUED, ' | ');
  const dates = parseDates(apart);
  const ago = AGO.test(apart);
  const parts = piecesAround(apart.replace(AGO, ''), dates);
  for (const part of parts) {
    const behind = behindBy(part);
    const names = behind === undefined ? [] : namesOfLine(behind);
    if (names.length > 0) return { names, by: true, worth: dates.length > 0 ? 6 : 5 };
  }
  const said = parts.filter((part) => !saysNothing(part));
  const rest = said.filter((part, i) => i === 0 || !holdsPost(part));
  const found = rest.map(namesOfLine);
  const names = found.every((own) => own.length > 0 && own.every(looksLikeName))
    ? found.flat()
    : (found.find(([name = '']) => looksLikeName(name)) ?? found[0] ?? []);
  const [first] = names;
  if (first === undefined || NO_PERSON.test(first) || CLUB.test(first) || !isWritten(first)) return undefined;
  if (!(looksLikeName(first) || looksLikeOrganisation(first))) return undefined;
  // Nothing else stands on the line: what the house is called, or single words.
  const isHouse = (part: string): boolean => looksLikeOrganisation(part) || !part.includes(' ');
  if (rest.some((part) => !names.some((name) => part.includes(name)) && !isHouse(part))) return undefined;
  return { names, by: false, worth: dates.length > 0 || ago ? 4 : handle ? 3.5 : besideName(said, first) };
}

/** What stands on a line beside a bare name speaks for it: a post (`Jo Doe | News Reporter`), less so a house (`Jo Doe Tarn Gazette`). */
function besideName(said: readonly string[], name: string): number {
  const others = said.map((part) => (part.startsWith(name) ? part.slice(name.length).trim() : part));
  if (others.some(holdsPost)) return 2.5;
  const [house = '', more] = others;
  return more === undefined && /^\p{Lu}.* /u.test(house) && looksLikeOrganisation(house) ? 1 : 0;
}

/** Words that stand twice on a line, for the narrow and the wide page, once. */
function once(text: string): string {
  const half = text.slice(0, text.length / 2).trim();
  return half.length > 4 && text.slice(text.length / 2).trim() === half ? half : text;
}

/** The pieces of a line before, between and behind its dates. */
function piecesAround(text: string, dates: readonly { start: number; end: number }[]): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of dates) {
    pieces.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  pieces.push(text.slice(from));
  return pieces
    .flatMap((piece) => piece.split(/\s+[•·]\s+|\s*\|\s*/))
    .map((piece) => piece.replace(COUNTS, '').replace(EDGES, ''))
    .filter(Boolean);
}

/** Whether words are no more than a date's label: `Artikel veröffentlicht am`, `Last Updated:`. */
function saysNothing(piece: string): boolean {
  const labels = labelWords();
  const words = piece.match(/\p{L}+/gu) ?? [];
  return (
    words.length === 0 ||
    words.some((word) => labels.has(word.toLowerCase())) ||
    words.every((word) => /^\p{Ll}{1,3}$/u.test(word) && !looksLikeOrganisation(word))
  );
}

/** Of Han, Hangul and Kana only names as they are written: no verb's ending, and a dot between the parts of a foreign one. */
function isWritten(name: string): boolean {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) return true;
  return /^\p{Script=Han}{1,4}\s?\p{Script=Han}{1,3}$|^\p{Script=Katakana}+[・＝]\p{Script=Katakana}+/u.test(
    name,
  );
}

/** What stands between the names of a byline, kept where the words are split by it. */
const BETWEEN = /(,\s*|\s(?:and|und|et|y|e|og|och)\s)/;

/** The names in the words of a byline, without a house or a post right behind them. */
export function namesOfLine(words: string): string[] {
  const parts = words.replace(HANDLE, '').split(BETWEEN);
  // Behind a comma stands more of a house or a post; behind "and" another writer.
  const person = (part: string, i: number): string =>
    i === 0 || (i % 2 === 0 && !parts[i - 1]!.startsWith(',')) ? personIn(part) : part;
  const names = splitNames([parts.map(person).join('')], []);
  const [first = ''] = names;
  // A house behind a person is called by its letters: `David Straub, MDR Thüringen`.
  return names.filter(
    (name, i) => i === 0 || /^\p{Lu}+(?:\s|$)/u.test(first) || !/^\p{Lu}{2,5}(?:\s|$)/u.test(name),
  );
}
