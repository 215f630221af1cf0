import { readTable } from '../../assets/index.ts';
import { values } from './fold.ts';

export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly wikidata: string | undefined;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
  /** Buildings and streets that stand for the government: the Kremlin, Downing Street. */
  readonly seats: readonly string[];
}

/** All rows of the table; a code's first row is the country of today. */
export const COUNTRIES: readonly Country[] = readTable('data/actors/countries.tsv').map(
  ([code = '', wikidata, name = '', names, adjectives, people, capitals, seats]) => ({
    code,
    wikidata: wikidata || undefined,
    name,
    names: values(names),
    adjectives: values(adjectives),
    people: values(people),
    capitals: values(capitals),
    seats: values(seats),
  }),
);

const byCode = new Map<string, Country>();
for (const country of COUNTRIES) if (!byCode.has(country.code)) byCode.set(country.code, country);

/** The country of today with this code. */
export function countryOf(code: string): Country | undefined {
  return byCode.get(code);
}
