import { codeAt } from '../model/code-at.ts';

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** The words in a class or id name, of `least` letters and more: `articleBody__text--lead` → article, body, text, lead. */
export function classWords(name: string, least = 3): string[] {
  const words: string[] = [];
  const lower = name.toLowerCase();
  // Few letters change their number with their case; where one does, the places of capitals are not known.
  const known = lower.length === name.length;
  let start = 0;
  let before = 0;
  for (let i = 0; i <= lower.length; i++) {
    const isEnd = i === lower.length;
    const isLetter = !isEnd && isSmall(codeAt(lower, i));
    const own = isEnd || !known ? 0 : codeAt(name, i);
    const begins = isCapital(own) && isSmall(before);
    before = own;
    if (isLetter && !begins) continue;
    if (i - start >= least && i - start < 16) words.push(lower.slice(start, i));
    start = isLetter ? i : i + 1;
  }
  return words;
}
