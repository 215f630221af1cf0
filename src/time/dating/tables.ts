import { readTable } from '../../assets/index.ts';
import type { Stay } from './days.ts';
import { Phrases } from './phrases.ts';

/** A stretch in which someone held an office or stood for one. */
export interface Tenure extends Stay {
  readonly from: string;
  readonly title: string;
  readonly name: string;
}

export interface Landmark {
  readonly day: string;
  readonly name: string;
}

/** An event of every year: the days it is known to have had, and the season it falls in. */
export interface Recurring {
  readonly name: string;
  readonly window: readonly [from: string, to: string] | undefined;
  readonly known: readonly (readonly [from: string, to: string])[];
}

export interface Tables {
  readonly tenures: Phrases<Tenure>;
  readonly landmarks: Phrases<Landmark>;
  readonly recurring: Phrases<Recurring>;
}

let loaded: Tables | undefined;

/** The dated facts of data/time/, read once. */
export function tables(): Tables {
  loaded ??= load();
  return loaded;
}

function load(): Tables {
  const tenures = new Phrases<Tenure>();
  for (const [from = '', to = '', titles = '', names = ''] of readTable('data/time/offices.tsv')) {
    for (const title of titles.split('|')) {
      for (const name of names.split('|'))
        tenures.add(`${title} ${name}`, { from, to: to || undefined, title, name });
    }
  }
  const landmarks = new Phrases<Landmark>();
  for (const [day = '', name = '', phrases = ''] of readTable('data/time/landmarks.tsv')) {
    for (const phrase of phrases.split('|')) landmarks.add(phrase, { day, name });
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
  return { tenures, landmarks, recurring };
}
