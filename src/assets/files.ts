import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root: two folders above this file, in `src/` as in `dist/`. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The absolute path of a file that ships with the package, e.g. `data/actors/countries.tsv`. */
export function assetPath(name: string): string {
  return join(root, name);
}

/** A shipped text file, whole. */
export function readText(name: string): string {
  return readFileSync(assetPath(name), 'utf8');
}

/** A shipped binary file, whole. */
export function readBinary(name: string): Buffer {
  return readFileSync(assetPath(name));
}

/** A word list: one entry a line; blank lines and lines that begin with `#` are left out. */
export function readList(name: string): string[] {
  return readText(name)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** A table: tab-separated cells, one row a line, with the same comments as a list. Cells are trimmed. */
export function readTable(name: string): string[][] {
  return readList(name).map((line) => line.split('\t').map((cell) => cell.trim()));
}
