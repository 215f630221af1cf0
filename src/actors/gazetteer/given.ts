import { readTable } from '../../assets/index.ts';
import { fold, values } from './fold.ts';

const sexes = new Map<string, Set<string>>();
for (const [sex = '', names] of readTable('data/actors/given-names.tsv')) {
  for (const name of values(names)) {
    const key = fold(name);
    sexes.set(key, (sexes.get(key) ?? new Set()).add(sex));
  }
}

/** Whether a word is a given name of our list. */
export function isGivenName(word: string): boolean {
  return sexes.has(fold(word));
}

/** The sex a given name goes with; nothing for names unknown or of both. */
export function sexOfName(word: string): 'm' | 'f' | undefined {
  const of = sexes.get(fold(word));
  return of?.size === 1 ? (of.has('m') ? 'm' : 'f') : undefined;
}
