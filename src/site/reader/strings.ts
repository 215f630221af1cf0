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

/** In which grammar a deed is told: with whoever did it, as not said to have been done, or by itself. */
export type DeedForm = 'did' | 'to' | 'alone';

/**
 * The words for a deed, by PLOVER type and mode. `whole` where nobody is named to whom it was done; else `toward`, which
 * goes before their names.
 */
export function sayDeed(
  language: Language,
  type: string,
  mode: string | undefined,
  form: DeedForm,
): { readonly whole: string; readonly toward: string } {
  const nouns = [...(mode ? [`event.${type}.${mode}`] : []), `event.${type}`];
  // A mode's noun says more than the type's verb.
  const keys = nouns.flatMap((noun) => (form === 'alone' ? [noun] : [`${noun}.${form}`, noun]));
  const key = keys.find((each) => stringIn(language, each)) ?? `event.${type}`;
  const [directed = '', undirected] = say(language, key).split('|').reverse();
  const [deed = '', rest = ''] = directed.split('~');
  return { whole: undirected ?? deed.trim(), toward: deed + rest };
}
