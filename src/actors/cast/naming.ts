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
import { outOfCapitals } from './capitals.ts';
import { partsOf, shortForms } from './person-names.ts';
import { newReferent, type Referent } from './referent.ts';
import { low, Register } from './register.ts';
import { addRole, tableRole } from './roles.ts';
import { Spoken } from './spoken.ts';

const CROWN = /\b(?:king|queen|prince|princess|emir|sultan|pope|emperor|empress|sheikha?)$/i;
const isCrowned = (r: Referent): boolean =>
  /\s[IVX]+$|\s(?:bin|ibn|bint)\s/.test(r.name) || r.roles.some((role) => CROWN.test(role.title));

/** Gives every name of a text its bearer: full names first, then the short forms that stand for them, before or after. */
export class Naming {
  readonly register = new Register();
  readonly of = new Map<NameFound, Referent>();
  readonly #introduced = new Map<string, Referent>();
  #spoken = new Spoken([], undefined);
  readonly #doc: Doc;
  readonly #day: string | undefined;
  readonly #outlet: string | undefined;

  constructor(doc: Doc, day: string | undefined, outlet: string | undefined) {
    this.#doc = doc;
    this.#day = day;
    this.#outlet = outlet;
  }

  resolve(names: readonly NameFound[]): void {
    this.#spoken = new Spoken(names, this.#outlet);
    const persons = names.filter((name) => name.type === 'person' && !name.uncertain);
    const full = persons
      .filter((name) => partsOf(name.words).length > 1)
      .sort((a, b) => partsOf(b.words).length - partsOf(a.words).length);
    const short = persons.filter((name) => partsOf(name.words).length <= 1);
    for (const name of full) this.#take(name, this.#person(name));
    for (const name of names)
      if (name.type !== 'person' && !name.uncertain) this.#take(name, this.#thing(name));
    for (const name of short) this.#take(name, this.#short(name) ?? this.#stranger(name));
    for (const name of names.filter((n) => n.uncertain)) {
      const referent =
        this.#short(name) ?? (name.guess && name.guess !== 'person' ? this.#thing(name) : undefined);
      if (referent) this.#take(name, referent);
    }
    for (const referent of this.register.all) tableRole(referent, this.#day);
  }

  #take(name: NameFound, referent: Referent): void {
    this.register.add(referent);
    this.of.set(name, referent);
    this.register.call(referent, name.words, this.#start(name));
    if (name.acronym) {
      referent.names.add(low(name.acronym));
      this.#introduced.set(name.acronym, referent);
    }
    for (const described of name.described) addRole(referent, described, this.#doc, name.sentence, this.#day);
  }

  #person(name: NameFound): Referent {
    const holder = this.#holder(name);
    if (holder) return this.register.withKey(`person:${holder.name}`) ?? ofHolder(holder);
    const there = this.register.person(name.words);
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
    // "Prince Hussein" is no Hussein al-Sheikh: who goes by a title of birth and one name has such a title or a number.
    const crowned = name.described.some((d) => CROWN.test(d.title));
    const candidates = this.register
      .calledShort(form)
      .filter((r) => !(said && r.sex && r.sex !== said))
      .filter((r) => !crowned || isCrowned(r))
      .slice(0, 50)
      .map((r) => ({ r, rank: shortForms(r.name).indexOf(form) }));
    const at = this.#start(name);
    // Of two who share a surname, it means the one the text speaks of most, or whom all know by it alone.
    const weight = (r: Referent) => this.register.timesInFull(r) + r.roles.length + (famous(r, form) ? 3 : 0);
    const scored = candidates.map((c) => ({
      ...c,
      weight: weight(c.r),
      distance: this.register.distance(c.r, at),
    }));
    scored.sort(
      (a, b) => Number(a.rank > 1) - Number(b.rank > 1) || b.weight - a.weight || a.distance - b.distance,
    );
    if (scored[0]) return scored[0].r;
    const holder = this.#holder(name);
    if (holder) return this.register.withKey(`person:${holder.name}`) ?? ofHolder(holder);
    return undefined;
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
  #thing(name: NameFound): Referent {
    const sentence = this.#doc.sentences[name.sentence];
    // An acronym that the text has introduced, or whose name it has spelled out, is what the text says, whatever the gazetteers know by it.
    const introduced = this.#introduced.get(name.words);
    if (introduced) return introduced;
    const spelled = /^\p{Lu}{3,}$/u.test(name.words) ? this.register.spelled(name.words) : undefined;
    if (spelled) return spelled;
    const it = this.#choose(name);
    if (it) {
      const place = it.use === 'capital' && sentence !== undefined && isWhere(sentence, name);
      if (place) {
        const town = it.kind ?? outOfCapitals(name.words);
        const key = `place:${town}`;
        return (
          this.register.withKey(key) ?? newReferent({ key, name: town, type: 'place', country: it.country })
        );
      }
      if (it.use === 'people') {
        const key = `people:${it.country}`;
        return (
          this.register.withKey(key) ??
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
        this.register.withKey(it.key) ??
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
    const called = this.register.thing(name.words);
    // "The Namibian" is a paper, and not the country that the text calls so.
    const there =
      name.type === 'outlet' && called?.type === 'government'
        ? this.register.all.find((r) => r.type === 'outlet' && r.name === name.words)
        : called;
    if (there) {
      // One place that shows it for a newsroom ("told Labnotes") shows it for all.
      if (name.type === 'outlet' && there.type === 'organisation' && !there.key) there.type = 'outlet';
      return there;
    }
    const noun = agentCalled(name.words.split(' ').at(-1) ?? '')?.agent;
    const foreign = name.known.find((k) => k.type === 'organisation' && this.#spoken.isForeign(name, k));
    const country = known(name.words.split(/ |['’]s/)[0] ?? '').find((k) => k.type === 'government')?.country;
    return newReferent({
      name: name.words,
      type: name.type,
      // Another country's party of a known name: of the one that the text is about.
      country: foreign ? this.#spoken.leading : name.known.length > 0 ? undefined : (name.country ?? country),
      sectors: noun?.sectors ?? foreign?.sectors ?? [],
      plural: name.type === 'group',
    });
  }

  /** Of several bearers of one name, the one whose country the text speaks of otherwise. */
  #choose(name: NameFound): Known | undefined {
    const options = name.known.filter((k) => k.type !== 'person');
    if (options.length < 2)
      return options[0] && this.#spoken.isForeign(name, options[0]) ? undefined : options[0];
    const others = this.#spoken.elsewhere(name.words);
    return (
      options.find((k) => k.use === 'name' && k.type === 'government') ??
      options.find((k) => k.country !== undefined && others.includes(k.country)) ??
      options[0]
    );
  }
}

/** Whether the table says that somebody goes by a short form alone: "Mugabe", "Lula". */
function famous(referent: Referent, form: string): boolean {
  const holder = referent.key ? holderCalled(referent.name) : undefined;
  return holder?.names.some((name) => fold(name).toLowerCase() === form) ?? false;
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
