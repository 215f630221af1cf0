import { detectAll } from 'tinyld';
import { readList } from '../assets/index.ts';

/** Fewer letters than this tell nothing; fewer than the second number tell only what is plain. */
const ENOUGH = 20;
const PLENTY = 150;
const SAMPLE = 3000;
/** English prose has a fifth to two fifths of these words, any other language next to none. */
const ENGLISH_SHARE = 0.12;
const SURE = 0.6;

const english = new Set(readList('data/language/en/function-words.txt'));

/**
 * The language of a text as a BCP 47 primary tag; `und` where there are too few letters to tell. English is told by its
 * function words, any other language by the letters' company (tinyld). Reads at most the first 3,000 characters.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(/https?:\S+|[\p{Nd}_]+/gu, ' ');
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const letters = words.reduce((n, w) => n + w.length, 0);
  if (letters < ENOUGH) return 'und';
  if (words.filter((w) => english.has(w)).length >= ENGLISH_SHARE * words.length) return 'en';
  const [first] = detectAll(sample);
  if (!first?.lang) return 'und';
  const latin = /^[\p{Script=Latin}\P{L}]*$/u.test(sample);
  return latin && letters < PLENTY && first.accuracy < SURE ? 'und' : first.lang;
}
