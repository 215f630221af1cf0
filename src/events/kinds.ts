import { readTable } from '../assets/index.ts';

/** The tables of kinds: the frames of occurrences ask for more of them. */
const TABLES = ['data/events/kinds.tsv', 'data/occurrences/things.tsv'];

let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Kind → lemmas. */
function kinds(): ReadonlyMap<string, ReadonlySet<string>> {
  if (!table) {
    const read = new Map<string, Set<string>>();
    for (const [kind = '', lemmas = ''] of TABLES.flatMap(readTable)) {
      const known = read.get(kind) ?? new Set<string>();
      for (const lemma of lemmas.split(',')) known.add(lemma.trim());
      read.set(kind, known);
    }
    table = read;
  }
  return table;
}

/** Kinds that are told by the actors of the record and not by a list of words. */
const OF_ACTORS = new Set(['actor', 'person', 'state', 'org', 'armed']);

/** Whether a name is a kind and no plain word. */
export function isKind(name: string): boolean {
  return OF_ACTORS.has(name) || kinds().has(name);
}

/** Whether a word is of a kind; a kind that the table does not list is a plain lemma. */
export function isOfKind(lemma: string, kind: string): boolean {
  return kinds().get(kind)?.has(lemma) ?? lemma === kind;
}
