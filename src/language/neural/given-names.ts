import { readTable } from '../../assets/index.ts';

let names: Set<string> | undefined;

/** Whether a word is a given name of our list (`data/actors/given-names.tsv`), accents aside. */
export function isGivenName(word: string): boolean {
  names ??= new Set(
    readTable('data/actors/given-names.tsv').flatMap(([, row = '']) => row.toLowerCase().split('|')),
  );
  return names.has(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}
