import { readTable } from '../../assets/index.ts';

let places: Set<string> | undefined;

/** Whether words are the name of a town or a country, as bylines end with: `Jo Doe, New York`. */
export function isPlaceName(text: string): boolean {
  if (!places) {
    places = new Set();
    for (const cells of [...readTable('data/actors/places.tsv'), ...readTable('data/actors/countries.tsv')])
      for (const cell of cells)
        for (const name of cell.split('|')) if (name.length > 3) places.add(name.trim());
  }
  return places.has(text);
}
