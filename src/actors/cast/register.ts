import { fold } from '../gazetteer/index.ts';
import { partsOf, sameFullName, shortForms } from './person-names.ts';
import type { Referent } from './referent.ts';

/** A name for comparing: plain letters, lower case, without article and possessive ending. */
export function low(name: string): string {
  return fold(name)
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s$/, '');
}

/** The capitals of a name's main words: "Economic and Financial Crimes Commission" → EFCC. */
export function acronymOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}

/** All whom a text names, found by key, by name, by any short form; linear in the number of names. */
export class Register {
  readonly all: Referent[] = [];
  readonly #there = new Set<Referent>();
  readonly #keys = new Map<string, Referent>();
  /** Persons by every form that the text may call them by, and by the last part of their name. */
  readonly #forms = new Map<string, Referent[]>();
  readonly #lasts = new Map<string, Referent[]>();
  /** Others by name, by the endings of their names, by acronym. */
  readonly #names = new Map<string, Referent>();
  readonly #endings = new Map<string, Referent>();
  readonly #acronyms = new Map<string, Referent>();
  /** Where each has been named, and how often in full. */
  readonly #starts = new Map<Referent, number[]>();
  readonly #inFull = new Map<Referent, number>();

  /** Enters a referent, once. */
  add(referent: Referent): void {
    if (this.#there.has(referent)) return;
    this.#there.add(referent);
    this.all.push(referent);
    if (referent.key) this.#keys.set(referent.key, referent);
    if (referent.type === 'person') {
      for (const form of new Set(shortForms(referent.name))) push(this.#forms, form, referent);
      push(this.#lasts, partsOf(referent.name).at(-1) ?? '', referent);
      return;
    }
    const name = low(referent.name);
    once(this.#names, name, referent);
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      const ending = name.slice(at + 1);
      if (ending.includes(' ')) once(this.#endings, ending, referent);
    }
    const acronym = acronymOf(referent.name);
    if (acronym.length > 1) once(this.#acronyms, acronym, referent);
  }

  /** Notes that a referent was called so, at an offset. */
  call(referent: Referent, words: string, start: number): void {
    const name = low(words);
    referent.names.add(name);
    if (referent.type !== 'person') once(this.#names, name, referent);
    push(this.#starts, referent, start);
    if (partsOf(words).length > 1) this.#inFull.set(referent, (this.#inFull.get(referent) ?? 0) + 1);
  }

  withKey(key: string): Referent | undefined {
    return this.#keys.get(key);
  }

  /** A person of this full name, or of one that it is the later part of: "Mr. Peña Nieto" after "Enrique Peña Nieto". */
  person(words: string): Referent | undefined {
    const parts = partsOf(words);
    return (
      this.#lasts.get(parts.at(-1) ?? '')?.find((r) => sameFullName(r.name, words)) ??
      this.#forms.get(parts.join(' '))?.find((r) => parts.length > 1 && parts.length < partsOf(r.name).length)
    );
  }

  /** The persons whom a short form can mean. */
  calledShort(form: string): readonly Referent[] {
    return this.#forms.get(form) ?? [];
  }

  /** Who is no person and bears this name, ends in it, or has it for an acronym. */
  thing(words: string): Referent | undefined {
    const name = low(words);
    return this.#names.get(name) ?? this.#endings.get(name) ?? this.#acronyms.get(words);
  }

  /** The organisation of any kind named in full before whose words begin with the letters of an acronym. */
  spelled(acronym: string): Referent | undefined {
    const there = this.#acronyms.get(acronym);
    return there && !/^(?:person|place|country)$/.test(there.type) ? there : undefined;
  }

  /** How often somebody has been named in full. */
  timesInFull(referent: Referent): number {
    return this.#inFull.get(referent) ?? 0;
  }

  /** How far before `start` a referent was last named; beyond a million where only after it. */
  distance(referent: Referent, start: number): number {
    let best = Number.POSITIVE_INFINITY;
    for (const at of this.#starts.get(referent) ?? []) {
      best = Math.min(best, at < start ? start - at : 1e6 + at);
    }
    return best;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

function once<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
