import { readTable } from '../../assets/index.ts';

/** What a governing word says of the occurrence below it: the classes of `data/events/factuality.tsv`. */
export type Veridicality =
  | 'true'
  | 'false'
  | 'plan'
  | 'possible'
  | 'told'
  | 'doubted'
  | 'open'
  | 'tried'
  | 'alleged'
  | 'ongoing';

export type CueKind = 'verb' | 'noun' | 'adj' | 'mod' | 'adv' | 'modal' | 'mark' | 'subject' | 'that';

let table: ReadonlyMap<string, Veridicality> | undefined;

/** The class of a word in one of its parts; undefined where the table is silent. */
export function veridicality(kind: CueKind, word: string): Veridicality | undefined {
  if (!table) {
    const read = new Map<string, Veridicality>();
    for (const [value = '', part = '', words = ''] of readTable('data/events/factuality.tsv')) {
      for (const entry of words.split(',')) {
        const key = `${part} ${entry}`;
        if (!read.has(key)) read.set(key, value as Veridicality);
      }
    }
    table = read;
  }
  return table.get(`${kind} ${word}`);
}
