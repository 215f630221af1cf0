import { readTable } from '../../assets/index.ts';
import type { ActorType } from '../../record/index.ts';
import { COUNTRIES, type Country } from './countries.ts';
import { fold, values } from './fold.ts';
import { HOLDERS } from './offices.ts';

/** How a known name points at its bearer. */
export type Use =
  | 'name'
  /** "Beijing": the town, or the government that sits there. */
  | 'capital'
  /** "the Kremlin": a building that stands for a government. */
  | 'seat'
  /** "Chinese". */
  | 'adjective'
  /** "a Russian", "the Danes". */
  | 'people';

/** What the gazetteers know by a name. */
export interface Known {
  /** One key a bearer: whatever name the text uses, the same key is the same actor. */
  readonly key: string;
  readonly name: string;
  readonly type: ActorType;
  readonly use: Use;
  readonly country: string | undefined;
  readonly sectors: readonly string[];
  readonly wikidata: string | undefined;
  /** City, region, sea … of a place; agency, newspaper … of an outlet. */
  readonly kind: string | undefined;
}

/** Several bearers where one name has them: Georgia, Dominican, La Prensa. */
const exact = new Map<string, Known[]>();
const upper = new Map<string, Known[]>();
const firstWords = new Set<string>();
let longest = 0;

const firstWord = (name: string) => name.split(/[\s-]/)[0] ?? name;

function put(map: Map<string, Known[]>, key: string, known: Known): void {
  const there = map.get(key);
  if (!there) map.set(key, [known]);
  else if (!there.some((k) => k.key === known.key && k.use === known.use)) there.push(known);
}

/** "al-Shabab", "Al Shabab": the Arabic article is written as each desk likes. */
function add(name: string, known: Known): void {
  const rest = /^al[- ](?=\p{Lu})/iu.exec(name);
  const spellings = rest
    ? ['al-', 'al ', 'Al-', 'Al '].map((article) => article + name.slice(rest[0].length))
    : [name];
  for (const spelling of spellings) addSpelling(spelling, known);
}

function addSpelling(name: string, known: Known): void {
  const key = fold(name).replace(/^[Tt]he /, '');
  if (key === '') return;
  put(exact, key, known);
  firstWords.add(firstWord(key));
  // A headline or a dateline in capitals; an acronym is its own.
  if (key !== key.toUpperCase()) {
    put(upper, key.toUpperCase(), known);
    firstWords.add(firstWord(key).toUpperCase());
  }
  longest = Math.max(longest, key.length);
}

function addCountry(country: Country): void {
  const base = {
    key: `country:${country.code}:${country.name}`,
    name: country.name,
    type: 'government' as const,
    country: country.code,
    sectors: ['GOV'],
    wikidata: country.wikidata,
    kind: undefined,
  };
  for (const name of [country.name, ...country.names]) add(name, { ...base, use: 'name' });
  for (const name of country.capitals) add(name, { ...base, use: 'capital', kind: name });
  for (const name of country.seats) add(name, { ...base, use: 'seat' });
  for (const name of country.adjectives) {
    add(name, { ...base, use: 'adjective' });
    // "anti-Russian", "pro-Chinese" have lost their capital's first place but not their country.
    if (!/(ese|ish|ch|ss)$/.test(name)) add(`${name}s`, { ...base, use: 'people' });
  }
  for (const name of country.people) {
    add(name, { ...base, use: 'people' });
    if (!/(men|woman|man)$/.test(name)) add(`${name}s`, { ...base, use: 'people' });
  }
}

function addRows(file: string, known: (cells: string[]) => Omit<Known, 'use'>): void {
  for (const cells of readTable(`data/actors/${file}`)) {
    const row = known(cells);
    for (const name of [row.name, ...values(cells[1])]) add(name, { ...row, use: 'name' });
  }
}

for (const country of COUNTRIES) addCountry(country);
addRows('organisations.tsv', ([name = '', , country, sectors, wikidata]) => ({
  key: `organisation:${name}`,
  name,
  type: 'organisation',
  country: country || undefined,
  sectors: values(sectors),
  wikidata: wikidata || undefined,
  kind: undefined,
}));
addRows('outlets.tsv', ([name = '', , country, kind, owner, wikidata]) => ({
  key: `outlet:${name}`,
  name,
  type: 'outlet',
  country: country || undefined,
  sectors: owner === 'state' ? ['GOV', 'JRN'] : ['JRN'],
  wikidata: wikidata || undefined,
  kind,
}));
addRows('armed-groups.tsv', ([name = '', , country, sector, wikidata]) => ({
  key: `armed-group:${name}`,
  name,
  type: 'armed-group',
  country: country || undefined,
  sectors: values(sector),
  wikidata: wikidata || undefined,
  kind: undefined,
}));
for (const [country = '', kind, names] of readTable('data/actors/places.tsv')) {
  for (const name of values(names)) {
    add(name, {
      key: `place:${name.replace(/^the /, '')}`,
      name: name.replace(/^the /, ''),
      type: kind === 'breakaway' ? 'government' : 'place',
      use: 'name',
      country: country === '-' ? undefined : country,
      sectors: kind === 'breakaway' ? ['PRE'] : [],
      wikidata: undefined,
      kind,
    });
  }
}
for (const holder of HOLDERS) {
  for (const name of [holder.name, ...holder.names]) {
    add(name, {
      key: `person:${holder.name}`,
      name: holder.name,
      type: 'person',
      use: 'name',
      country: holder.country,
      sectors: [],
      wikidata: holder.wikidata,
      kind: name.includes(' ') ? undefined : 'short',
    });
  }
}

/** What bears this name, as written ("Russia", "the U.S.", "MOSCOW"); nothing where no gazetteer has it. */
export function known(name: string): readonly Known[] {
  const key = fold(name).replace(/^[Tt]he /, '');
  return exact.get(key) ?? (key === key.toUpperCase() && key.length > 3 ? upper.get(key) : undefined) ?? [];
}

/** Whether a known name may begin with this word: saves the look-ups that cannot succeed. */
export function beginsKnown(word: string): boolean {
  return firstWords.has(firstWord(fold(word)));
}

/** The length of the longest known name, in characters. */
export const LONGEST_NAME = longest;
