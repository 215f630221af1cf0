import { readTable } from '../../assets/index.ts';

let heads: Map<string, string> | undefined;

/** The type that the last word of a name, or else its first, tells, whatever its case: "Biscuit Capital", "Seguros Andinos". */
export function typeToldBy(name: readonly string[]): string | undefined {
  heads ??= new Map(
    readTable('data/language/en/telling-heads.tsv').map(([place, word = '', type = '']) => [
      `${place} ${word.toLowerCase()}`,
      type,
    ]),
  );
  return heads.get(`last ${name.at(-1)?.toLowerCase()}`) ?? heads.get(`first ${name[0]?.toLowerCase()}`);
}
