import type { Doc } from '../../language/index.ts';
import {
  agentCalled,
  fold,
  type Holder,
  holderCalled,
  type Known,
  known,
  sexOfName,
} from '../gazetteer/index.ts';
import type { Described, NameFound } from '../mentions/found.ts';
import { isWhere } from '../mentions/metonym.ts';
import { partsOf, sameFullName, shortForms } from './person-names.ts';
import { newReferent, type Referent } from './referent.ts';
import { addRole, tableRole } from './roles.ts';

const low = (name: string) =>
  fold(name)
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s$/, '');

/** Gives every name of a text its bearer: full names first, then the short forms that stand for them, before or after. */
export class Naming {
  readonly referents: Referent[] = [];
  readonly of = new Map<NameFound, Referent>();
  readonly #introduced = new Map<string, Referent>();
  readonly #doc: Doc;
  readonly #day: string | undefined;

  constructor(doc: Doc, day: string | undefined) {
    this.#doc = doc;
    this.#day = day;
  }

  resolve(names: readonly NameFound[]): void {
    const persons = names.filter((name) => name.type === 'person' && !name.uncertain);
    const full = persons
      .filter((name) => partsOf(name.words).length > 1)
      .sort((a, b) => partsOf(b.words).length - partsOf(a.words).length);
    const short = persons.filter((name) => partsOf(name.words).length <= 1);
    for (const name of full) this.#take(name, this.#person(name));
    for (const name of names)
      if (name.type !== 'person' && !name.uncertain) this.#take(name, this.#thing(name, names));
    for (const name of short) this.#take(name, this.#short(name) ?? this.#stranger(name));
    for (const name of names.filter((n) => n.uncertain)) {
      const referent =
        this.#short(name) ?? (name.guess && name.guess !== 'person' ? this.#thing(name, names) : undefined);
      if (referent) this.#take(name, referent);
    }
    for (const referent of this.referents) tableRole(referent, this.#day);
  }

  #take(name: NameFound, referent: Referent): void {
    if (!this.referents.includes(referent)) this.referents.push(referent);
    this.of.set(name, referent);
    referent.names.add(low(name.words));
    if (name.acronym) {
      referent.names.add(low(name.acronym));
      this.#introduced.set(name.acronym, referent);
    }
    for (const described of name.described) addRole(referent, described, this.#doc, name.sentence, this.#day);
  }

  #byKey(key: string): Referent | undefined {
    return this.referents.find((referent) => referent.key === key);
  }

  #person(name: NameFound): Referent {
    const holder = this.#holder(name);
    if (holder) return this.#byKey(`person:${holder.name}`) ?? ofHolder(holder);
    const there = this.referents.find(
      (r) => r.type === 'person' && (sameFullName(r.name, name.words) || isLater(r.name, name.words)),
    );
    if (there) {
      if (name.words.length > there.name.length && there.key === undefined) there.name = name.words;
      return there;
    }
    return newReferent({
      name: name.words,
      type: 'person',
      sex: sexOf(name),
      country: countryIn(name.described),
    });
  }

  /** The holder of an office whom a full name means: unless a title or country in the text speaks against it. */
  #holder(name: NameFound): Holder | undefined {
    const candidates = [...name.known, ...known(name.words)].filter((k) => k.type === 'person');
    const said = countryIn(name.described);
    const [candidate] = candidates.filter(
      (k) => !said || !k.country || k.country === said || name.described.every((d) => !d.office),
    );
    return candidate && holderCalled(candidate.name);
  }

  /** A lone surname or given name: of somebody the text names in full, else of somebody so known, else a stranger's. */
  #short(name: NameFound): Referent | undefined {
    const form = partsOf(name.words).join(' ');
    const said = name.described.map((d) => d.sex).find((sex) => sex !== undefined);
    const candidates = this.referents
      .filter((r) => r.type === 'person' && !(said && r.sex && r.sex !== said))
      .map((r) => ({ r, rank: shortForms(r.name).indexOf(form) }))
      .filter(({ rank }) => rank >= 0);
    const at = this.#start(name);
    const nearest = (r: Referent) => {
      const starts = [...this.of].filter(([, it]) => it === r).map(([n]) => this.#start(n));
      const before = starts.filter((s) => s < at);
      return before.length > 0 ? at - Math.max(...before) : 1e6 + Math.min(...starts);
    };
    // Of two who share a surname, it means the one the text speaks of most, or whom all know by it alone.
    const weight = (r: Referent) =>
      [...this.of].filter(([n, it]) => it === r && partsOf(n.words).length > 1).length +
      r.roles.length +
      (famous(r, form) ? 3 : 0);
    candidates.sort(
      (a, b) =>
        Number(a.rank > 1) - Number(b.rank > 1) || weight(b.r) - weight(a.r) || nearest(a.r) - nearest(b.r),
    );
    if (candidates[0]) return candidates[0].r;
    const holder = this.#holder(name);
    if (holder) return this.#byKey(`person:${holder.name}`) ?? ofHolder(holder);
    return name.uncertain
      ? undefined
      : this.referents.find((r) => r.names.has(low(name.words)) && r.type === 'person');
  }

  #stranger(name: NameFound): Referent {
    return newReferent({
      name: name.words,
      type: 'person',
      sex: sexOf(name),
      country: countryIn(name.described),
    });
  }

  #start(name: NameFound): number {
    return this.#doc.sentences[name.sentence]?.tokens[name.first]?.start ?? 0;
  }

  /** Countries, organisations, places: by the gazetteers' key, else by equal or ending names and by acronym. */
  #thing(name: NameFound, all: readonly NameFound[]): Referent {
    const sentence = this.#doc.sentences[name.sentence];
    // An acronym that the text itself has introduced is what the text says, whatever the gazetteers know by it.
    const introduced = this.#introduced.get(name.words);
    if (introduced) return introduced;
    const it = this.#choose(name, all);
    if (it) {
      const place = it.use === 'capital' && sentence !== undefined && isWhere(sentence, name);
      if (place) {
        const town = it.kind ?? settlement(name.words);
        const key = `place:${town}`;
        return this.#byKey(key) ?? newReferent({ key, name: town, type: 'place', country: it.country });
      }
      if (it.use === 'people') {
        const key = `people:${it.country}`;
        return (
          this.#byKey(key) ??
          newReferent({
            key,
            name: name.words,
            type: 'group',
            country: it.country,
            sectors: ['CVL'],
            plural: true,
          })
        );
      }
      return (
        this.#byKey(it.key) ??
        newReferent({
          key: it.key,
          name: it.name,
          type: it.type,
          country: it.country,
          sectors: it.sectors,
          wikidata: it.wikidata,
        })
      );
    }
    const called = low(name.words);
    const there = this.referents.find(
      (r) =>
        r.type !== 'person' &&
        (r.names.has(called) ||
          low(r.name) === called ||
          endsWith(r.name, name.words) ||
          acronymOf(r.name) === name.words),
    );
    if (there) return there;
    const noun = agentCalled(name.words.split(' ').at(-1) ?? '')?.agent;
    const country = known(name.words.split(/ |['’]s/)[0] ?? '').find((k) => k.country)?.country;
    return newReferent({
      name: name.words,
      type: name.type,
      country: name.known.length > 0 ? undefined : (name.country ?? country),
      sectors: noun?.sectors ?? [],
      plural: name.type === 'group',
    });
  }

  /** "the Senate", "Republicans" in a text about France, not once about America, are not those of the table. */
  #foreign(name: NameFound, it: Known, all: readonly NameFound[]): boolean {
    if (
      it.type !== 'organisation' ||
      !it.country ||
      it.name === name.words ||
      /^\p{Lu}{2,}/u.test(name.words)
    )
      return false;
    const general = fold(it.name).endsWith(fold(name.words)) || it.sectors.includes('PTY');
    const countries = new Set(
      all.filter((n) => n.words !== name.words).flatMap((n) => n.known.map((k) => k.country)),
    );
    countries.delete(undefined);
    return general && countries.size > 0 && !countries.has(it.country);
  }

  /** Of several bearers of one name, the one whose country the text speaks of otherwise. */
  #choose(name: NameFound, all: readonly NameFound[]): Known | undefined {
    const options = name.known.filter((k) => k.type !== 'person');
    if (options.length < 2)
      return options[0] && this.#foreign(name, options[0], all) ? undefined : options[0];
    const others = all
      .filter((n) => n.words !== name.words)
      .flatMap((n) => (n.known.length === 1 ? n.known : []));
    return (
      options.find((k) => k.use === 'name' && k.type === 'government') ??
      options.find((k) => others.some((o) => o.country === k.country)) ??
      options[0]
    );
  }
}

/** "Mr. Peña Nieto" after "Enrique Peña Nieto": the later, shorter part of a full name. */
function isLater(full: string, short: string): boolean {
  const [long, parts] = [partsOf(full), partsOf(short)];
  return parts.length > 1 && parts.length < long.length && shortForms(full).includes(parts.join(' '));
}

/** Whether the table says that somebody goes by a short form alone: "Mugabe", "Lula". */
function famous(referent: Referent, form: string): boolean {
  const holder = referent.key ? holderCalled(referent.name) : undefined;
  return holder?.names.some((name) => fold(name).toLowerCase() === form) ?? false;
}

/** A name in capitals, as datelines have it, written as names are. */
function settlement(words: string): string {
  return /^[\p{Lu}\s.'-]+$/u.test(words)
    ? words.toLowerCase().replace(/(^|[\s'-])\p{L}/gu, (c) => c.toUpperCase())
    : words;
}

function ofHolder(holder: Holder): Referent {
  const referent = newReferent({
    key: `person:${holder.name}`,
    name: holder.name,
    type: 'person',
    sex: holder.sex,
    country: holder.country,
    wikidata: holder.wikidata,
  });
  for (const term of holder.terms) {
    if (term.office !== '-') referent.offices.add(term.office);
  }
  return referent;
}

function sexOf(name: NameFound): 'm' | 'f' | undefined {
  return (
    name.described.map((d) => d.sex).find((sex) => sex !== undefined) ??
    sexOfName(name.words.split(' ')[0] ?? '')
  );
}

function countryIn(described: readonly Described[]): string | undefined {
  return described.map((d) => d.of?.country).find((country) => country !== undefined);
}

function endsWith(full: string, short: string): boolean {
  const [long, part] = [low(full), low(short)];
  return part.includes(' ') && long.endsWith(` ${part}`);
}

/** The capitals of a name's main words: "Economic and Financial Crimes Commission" → EFCC. */
export function acronymOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
}
