import { detectAll } from 'tinyld';
import { readList } from '../assets/index.ts';
import { commonestWords } from './clusters.ts';
import { bareOf } from './invisible.ts';

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
/** A longer run of letters is no word. */
const LONGEST_WORD = 40;
let common: ReadonlySet<string> | undefined;

function isEnglish(sample: string): boolean {
  const words = (sample.match(/(?<![\p{L}\p{M}'’])\p{Ll}[\p{L}\p{M}]+/gu) ?? []).filter(
    (word) => word.length <= LONGEST_WORD,
  );
  if (words.length < FEWEST) return false;
  common ??= commonestWords(COMMON);
  const known = words.filter((word) => common?.has(word)).length;
  return known >= (words.length < LINE ? COMMON_SHARE_OF_LINE : COMMON_SHARE) * words.length;
}

const english = new Set(readList('data/language/en/function-words.txt'));

/**
 * The language of a text as a BCP 47 primary tag; `und` where there are too few letters to tell. English is told by its
 * function words, or else by how common its words are, any other language by the letters' company (tinyld). Reads at most the first 3,000 characters.
 */
export function detectLanguage(text: string): string {
  const start = text.slice(0, SAMPLE);
  const sample = (bareOf(start)?.text ?? start).replace(/https?:\S+|[\p{Nd}_]+/gu, ' ');
  const words = (sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).filter(
    (word) => word.length <= LONGEST_WORD,
  );
  const letters = words.reduce((n, w) => n + w.length, 0);
  if (letters < ENOUGH) return 'und';
  if (words.filter((w) => english.has(w)).length >= ENGLISH_SHARE * words.length) return 'en';
  if (isEnglish(sample)) return 'en';
  const [first] = detectAll(sample);
  if (!first?.lang) return 'und';
  const latin = /^[\p{Script=Latin}\P{L}]*$/u.test(sample);
  return latin && letters < PLENTY && first.accuracy < SURE ? 'und' : first.lang;
}
