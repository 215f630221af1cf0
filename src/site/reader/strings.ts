import { readTable } from '../../assets/index.ts';

/** The languages in which the site's own words exist. */
export const LANGUAGES = ['en', 'de', 'fr', 'ro', 'es', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Key → language → words, from `data/site/strings.tsv`. */
const table = new Map<string, Map<string, string>>();
const [header = [], ...rows] = readTable('data/site/strings.tsv');
for (const [key = '', ...cells] of rows) {
  const words = new Map<string, string>();
  for (const [column, cell] of cells.entries()) {
    const language = header[column + 1];
    if (language && cell) words.set(language, cell);
  }
  table.set(key, words);
}

/** All keys, for the test that every language has them. */
export function stringKeys(): readonly string[] {
  return [...table.keys()];
}

/** The words for a key in a language, without falling back. */
export function stringIn(language: Language, key: string): string | undefined {
  return table.get(key)?.get(language);
}

/** The words for a key with `{names}` filled in: in the language asked for, else in English, else the key itself. */
export function say(language: Language, key: string, values: Readonly<Record<string, string>> = {}): string {
  const words = stringIn(language, key) ?? stringIn('en', key) ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A counted noun: `n.pages` with 3 is "3 pages", by the plural rules of CLDR. */
export function sayCount(language: Language, key: string, count: number): string {
  const category = new Intl.PluralRules(language).select(count);
  const chosen = stringIn(language, `${key}.${category}`) ? `${key}.${category}` : `${key}.other`;
  return say(language, chosen, { n: new Intl.NumberFormat(language).format(count) });
}
