import { readTable } from '../../assets/index.ts';
import type { Stay } from './days.ts';
import { Phrases } from './phrases.ts';

/** A stretch in which someone held an office or stood for one. */
export interface Tenure extends Stay {
  readonly from: string;
  readonly title: string;
  readonly name: string;
  /** The first name of its row: two of one surname are not one. */
  readonly who: string;
}

export interface Landmark {
  readonly day: string;
  readonly name: string;
  /** The phrase was not the usual one for it: it may be meant, and so bounds, but "a year after" is not reckoned from it. */
  readonly bound: boolean;
}

/** An event of every year: the days it is known to have had, and the season it falls in. */
export interface Recurring {
  readonly name: string;
  readonly window: readonly [from: string, to: string] | undefined;
  readonly known: readonly (readonly [from: string, to: string])[];
}

/** One holding of games, a cup or a summit, by its place, year or number, from its first day to its last. */
export interface Edition {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface Tables {
  readonly tenures: Phrases<Tenure>;
  /** The titles of the table alone, and its holders by full name. */
  readonly titles: Phrases<string>;
  readonly holders: Phrases<Tenure>;
  readonly landmarks: Phrases<Landmark>;
  readonly recurring: Phrases<Recurring>;
  readonly editions: Phrases<Edition>;
  /** States, bodies and companies, and how long they were there. */
  readonly bodies: Phrases<Stay>;
}

let loaded: Tables | undefined;

/** The dated facts of data/time/, read once. */
export function tables(): Tables {
  loaded ??= load();
  return loaded;
}

function load(): Tables {
  const tenures = new Phrases<Tenure>();
  const titles = new Phrases<string>();
  const holders = new Phrases<Tenure>();
  for (const [from = '', to = '', offices = '', names = ''] of readTable('data/time/offices.tsv')) {
    for (const title of offices.split('|')) {
      titles.add(title, title);
      for (const name of names.split('|')) {
        const tenure = { from, to: to || undefined, title, name, who: names.split('|')[0] ?? name };
        tenures.add(`${title} ${name}`, tenure);
        if (name.includes(' ')) holders.add(name, tenure);
      }
    }
  }
  const landmarks = new Phrases<Landmark>();
  for (const [day = '', name = '', phrases = '', kind = ''] of readTable('data/time/landmarks.tsv')) {
    for (const turn of new Set(phrases.split('|').flatMap(turnsOf)))
      landmarks.add(turn, { day, name, bound: kind === 'bound' });
  }
  const recurring = new Phrases<Recurring>();
  for (const [name = '', window = '', phrases = '', known = ''] of readTable('data/time/recurring.tsv')) {
    const pair = (text: string): readonly [string, string] => {
      const [from = '', to = ''] = text.split('/');
      return [from, to];
    };
    const event: Recurring = {
      name,
      window: window ? pair(window) : undefined,
      known: known ? known.split('|').map(pair) : [],
    };
    for (const phrase of phrases.split('|')) recurring.add(phrase, event);
  }
  const bodies = new Phrases<Stay>();
  for (const [from = '', to = '', names = ''] of readTable('data/time/bodies.tsv'))
    for (const name of names.split('|')) bodies.add(name, { from: from || undefined, to: to || undefined });
  const editions = new Phrases<Edition>();
  for (const [from = '', to = '', name = '', phrases = ''] of readTable('data/time/editions.tsv'))
    for (const phrase of phrases.split('|')) editions.add(phrase, { name, from, to });
  return { tenures, titles, holders, landmarks, recurring, editions, bodies };
}

/** "shooting:uvalde" in all the ways of telling it (data/time/landmark-turns.tsv); any other phrase is itself. */
function turnsOf(phrase: string): readonly string[] {
  const at = phrase.indexOf(':');
  if (at < 0) return [phrase];
  const [kind, name] = [phrase.slice(0, at), phrase.slice(at + 1)];
  turns ??= new Map(
    readTable('data/time/landmark-turns.tsv').map(([k = '', list = '']) => [k, list.split('|')]),
  );
  return (turns.get(kind) ?? []).map((turn) => turn.replace('*', name));
}

let turns: ReadonlyMap<string, readonly string[]> | undefined;
