import { byLetters, readList, readTable } from '../assets/index.ts';
import { commonestWords } from './clusters.ts';
import { bareOf } from './invisible.ts';
import { languageOfScript } from './scripts.ts';

/** Fewer letters than this tell nothing; fewer than the second number tell only what is plain. */
const ENOUGH = 20;
const PLENTY = 150;
const SAMPLE = 3000;
/** English prose has a fifth to two fifths of these words, any other language next to none. */
const ENGLISH_SHARE = 0.12;
const SURE = 0.6;
/**
 * Headlines and lists have few small words. Of the words of English without a capital nine in ten are among its 15,000 commonest at the
 * least, of those of news in other languages a half at the most; of a line's, eight in ten and seven in ten.
 */
const COMMON = 15_000;
const COMMON_SHARE = 0.7;
const COMMON_SHARE_OF_LINE = 0.8;
const LINE = 15;
const FEWEST = 4;
/**
 * Of all words of an English headline or list, names included, four in five and more are among its 50,000 commonest, and of lists of
 * names half; of other languages' headlines seven in ten at the most.
 */
const KNOWN = 50_000;
const KNOWN_OF_ENGLISH = 0.8;
const KNOWN_OF_NAMES = 0.55;
/** Of an English line's words few are small words of one other language: "Oscar De La Hoya Beats Ruiz". */
const SMALL_OF_NAMES = 0.34;
const SMALL_KNOWN = 0.75;
const FEW_WORDS = 5;
const FEW_SMALL = 2;
/** What tinyld takes names and lists of parts for, though hardly any news is written in it. */
const SELDOM = /^(?:ber|eo|ga|la|rn|tlh|vo)$/;
const POSSESSIVE = /\p{Ll}['’]s(?!\p{L})/u;
/** Languages that tinyld does not have. */
const UNKNOWN_TO_LETTERS = /^(?:ca|ha|hr|so|sq|sw)$/;
/** A longer run of letters is no word. */
const LONGEST_WORD = 40;
let common: ReadonlySet<string> | undefined;
let known: ReadonlySet<string> | undefined;

function isEnglish(sample: string): boolean {
  const words = smallOf(sample);
  if (words.length < FEWEST) return false;
  common ??= commonestWords(COMMON);
  const many = words.filter((word) => common?.has(word)).length;
  return many >= (words.length < LINE ? COMMON_SHARE_OF_LINE : COMMON_SHARE) * words.length;
}

const english = new Set(readList('data/language/en/function-words.txt'));
let smallWords: (readonly [language: string, words: ReadonlySet<string>])[] | undefined;

/**
 * The language of a text as a BCP 47 primary tag; `und` where there are too few letters to tell. English is told by its
 * function words, or else by how common its words are, any other language by the letters' company (tinyld) and, in a short text, by
 * its own small words. Reads at most the first 3,000 characters.
 */
export function detectLanguage(text: string): string {
  const start = text.slice(0, SAMPLE);
  const sample = (bareOf(start)?.text ?? start).replace(/https?:\S+|[\p{Nd}_]+/gu, ' ');
  const words = (sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).filter(
    (word) => word.length <= LONGEST_WORD,
  );
  const letters = words.reduce((n, w) => n + w.length, 0);
  const ofScript = languageOfScript(sample);
  if (ofScript) return ofScript;
  if (letters < ENOUGH) return 'und';
  const ours = words.filter((w) => english.has(w)).length;
  const latin = /^[\p{Script=Latin}\P{L}]*$/u.test(sample);
  const short = latin && letters < PLENTY;
  if (!short && (ours >= ENGLISH_SHARE * words.length || isEnglish(sample))) return 'en';
  const [first, ...others] = byLetters().detectAll(sample);
  const told = short
    ? bySmallWords(
        words,
        [first, ...others].map((guess) => guess?.lang ?? ''),
      )
    : { language: undefined, count: 0 };
  if (ours >= ENGLISH_SHARE * words.length && (told.language === undefined || ours > told.count)) return 'en';
  if (isEnglish(sample) && told.count <= SMALL_OF_NAMES * words.length) return 'en';
  if (!latin) return first?.lang ?? 'und';
  const share = knownShare(words);
  if (share >= KNOWN_OF_ENGLISH && told.count <= SMALL_OF_NAMES * words.length && isKnown(sample))
    return 'en';
  if (!short && share < KNOWN_OF_NAMES) return first?.lang ?? 'und';
  if (told.language === undefined && share >= KNOWN_OF_NAMES && POSSESSIVE.test(sample)) return 'en';
  if (short && told.language === undefined && SELDOM.test(first?.lang ?? '')) return 'und';
  const sure = first !== undefined && first.accuracy >= SURE;
  // Names alone, in a list or in scores, are of any language.
  if (share >= KNOWN_OF_NAMES && told.language === undefined)
    return hasProse(sample) && sure ? first.lang : 'und';
  if (sure && !UNKNOWN_TO_LETTERS.test(told.language ?? '')) return first.lang;
  return told.language ?? (words.length >= FEW_WORDS ? first?.lang : undefined) ?? 'und';
}

/** Whether the words without a capital, if there are any, are known of English. */
function isKnown(sample: string): boolean {
  const small = smallOf(sample);
  return small.filter((word) => known?.has(word)).length >= SMALL_KNOWN * small.length;
}

/** The words of a text that have no capital, as they stand. */
function smallOf(sample: string): string[] {
  return (sample.match(/(?<![\p{L}\p{M}'’])\p{Ll}[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => word.length <= LONGEST_WORD,
  );
}

/** The share of words that are among the 50,000 commonest of English news, names included. */
function knownShare(words: readonly string[]): number {
  known ??= commonestWords(KNOWN);
  return words.filter((word) => known?.has(word)).length / words.length;
}

/** Whether a text has a few words in small letters, as headlines in Title Case and lists of names have not. */
function hasProse(sample: string): boolean {
  return smallOf(sample).length >= FEW_SMALL;
}

/** The language of which a text has the most small words, two at the least; of those that have as many, the one guessed first. */
function bySmallWords(
  words: readonly string[],
  guesses: readonly string[],
): { language: string | undefined; count: number } {
  smallWords ??= readTable('data/language/function-words.tsv').map(([language = '', row = '']) => [
    language,
    new Set(row.split('|')),
  ]);
  let best: string | undefined;
  let most = 0;
  for (const [language, small] of smallWords) {
    const count = words.filter((word) => small.has(word)).length;
    const rank = (tag: string): number => guesses.indexOf(tag) + 1 || Infinity;
    if (count > most || (count === most && best !== undefined && rank(language) < rank(best))) {
      best = language;
      most = count;
    }
  }
  return { language: most >= FEW_SMALL ? best : undefined, count: most };
}
