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
 * Whether the small words of a text are plainly those of `language`: a cheap yes that saves a whole detection. False
 * says only that it is not plain.
 */
export function isPlainly(language: string, text: string): boolean {
  const known = table();
  const counts = new Map<string, number>();
  let words = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++;
    for (const code of known.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const own = counts.get(language) ?? 0;
  if (words < 20 || own < words * 0.15) return false;
  for (const [code, count] of counts) if (code !== language && count >= own) return false;
  return true;
}
