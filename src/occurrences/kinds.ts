import { readTable } from '../assets/index.ts';
import { FigureKind, OccurrenceKind, TOLL } from '../record/index.ts';

/** A kind of occurrence with its subkind, if it has one. */
export interface Kind {
  readonly kind: OccurrenceKind;
  readonly subkind?: string;
}

let table: ReadonlyMap<string, ReadonlySet<FigureKind>> | undefined;

const named = ({ kind, subkind }: Kind): string => (subkind ? `${kind}/${subkind}` : kind);

/** `accident/crash` → kind and subkind; undefined for `-`. Throws where the cell names a kind that there is not. */
export function kindOf(cell: string): Kind | undefined {
  if (cell === '-') return undefined;
  const [kind, subkind] = cell.split('/', 2);
  return { kind: OccurrenceKind.parse(kind), ...(subkind ? { subkind } : {}) };
}

/** The figures that may be told of a kind (`data/occurrences/kinds.tsv`). */
export function figuresOf(kind: Kind): ReadonlySet<FigureKind> {
  if (!table) {
    const read = new Map<string, ReadonlySet<FigureKind>>();
    for (const [name, subkind, , , figures = '-'] of readTable('data/occurrences/kinds.tsv')) {
      const told = figures === '-' ? [] : figures.split(' ');
      const all = told.flatMap((f) => (f === 'toll' ? TOLL : [FigureKind.parse(f)]));
      read.set(
        named({ kind: OccurrenceKind.parse(name), ...(subkind === '-' ? {} : { subkind }) }),
        new Set(all),
      );
    }
    table = read;
  }
  return table.get(named(kind)) ?? table.get(kind.kind) ?? new Set();
}
