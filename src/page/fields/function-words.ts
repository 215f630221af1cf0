import { readTable } from '../../assets/index.ts';

let languages: Map<string, readonly string[]> | undefined;

/** Word → the languages that have it among their commonest. */
function table(): Map<string, readonly string[]> {
  if (languages) return languages;
  const words = new Map<string, string[]>();
  for (const [language = '', list = ''] of readTable('data/page/function-words.tsv'))
    for (const word of list.split(' ')) {
      const known = words.get(word);
      if (known) known.push(language);
      else words.set(word, [language]);
    }
  languages = words;
  return languages;
}

/**
 * The language whose small words a text plainly has: a cheap answer that saves a whole detection. Undefined says only that
 * it is not plain: another script, few words, or two languages near each other.
 */
export function plainLanguage(text: string): string | undefined {
  const known = table();
  const counts = new Map<string, number>();
  let words = 0;
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    words++;
    for (const code of known.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let best: string | undefined;
  let top = 0;
  let second = 0;
  for (const [code, count] of counts) {
    if (count > top) [best, second, top] = [code, top, count];
    else if (count > second) second = count;
  }
  return words >= 20 && top >= words * 0.2 && top > second * 1.3 ? best : undefined;
}
