import { detectAll } from 'tinyld';

const ENOUGH = 20;
const SAMPLE = 3000;

/**
 * The language of a text as a BCP 47 primary tag; `und` where there are too few letters to tell.
 * Reads at most the first 3,000 characters.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).replace(/https?:\S+|[\p{Nd}_]+/gu, ' ');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < ENOUGH) return 'und';
  return detectAll(sample)[0]?.lang || 'und';
}
