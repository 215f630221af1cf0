import { countryOf } from '../gazetteer/index.ts';
import { isBody } from '../mentions/nominals.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import { bears, isOther, titled } from './bearing.ts';
import { GROUP, isCalled } from './called.ts';
import { epithetOf, isBeside, isSubject } from './epithet.ts';
import type { History, Past } from './history.ts';
import { Offices } from './offices.ts';
import { namedAfter, newReferent, type Referent } from './referent.ts';
import type { Register } from './register.ts';
import { isPublic, type Sides } from './sides.ts';
import { low, possessive, unnamed } from './unnamed.ts';

/** Gives a description its bearer: somebody already named or described, an office's holder, or a new unnamed actor. */
export class Describing {
  readonly #register: Register;
  readonly #history: History;
  readonly #offices: Offices;
  readonly #home: string | undefined;
  readonly #sides: Sides;

  /** `home` is the country that the text is mostly about: whose police "police" are. */
  constructor(
    register: Register,
    history: History,
    day: string | undefined,
    home: string | undefined,
    sides: Sides,
  ) {
    this.#register = register;
    this.#history = history;
    this.#offices = new Offices(register, history, day, home);
    this.#home = home;
    this.#sides = sides;
  }

  resolve(nominal: NominalFound, owner: Referent | undefined): Referent {
    const country = nominal.of?.country;
    if (nominal.agent.noun === 'government' && country && !nominal.modifiers.length) {
      const state = this.#country(country);
      if (state) return state;
    }
    // "Its government": the country, which is one actor.
    if (
      nominal.agent.noun === 'government' &&
      owner?.key?.startsWith('country:') &&
      !nominal.modifiers.length
    )
      return owner;
    if (nominal.agent.noun === 'capital' && country) return this.#capital(country);
    if (/^(country|nation)$/.test(nominal.agent.noun) && !nominal.plural) {
      // "The nation stands together", says its minister: his.
      const own = this.#sides.rivals && nominal.definite ? this.#sides.ofSpeaker(nominal) : undefined;
      const his = own && this.#country(own);
      if (his) return his;
      const state = this.#earlier(nominal, (r) => r.key?.startsWith('country:') ?? false, 3);
      if (state && nominal.definite) return state;
    }
    const single = nominal.agent.kind === 'person' && !nominal.plural;
    const bare = owner === undefined && !nominal.of?.country && isPublic(nominal.agent);
    if (bare && this.#sides.parted && !single && nominal.modifiers.length === 0) return this.#ofSide(nominal);
    const rival = bare && this.#sides.rivals;
    const found = single ? this.#person(nominal, owner) : this.#body(nominal, owner);
    return found ?? this.#unnamed(nominal, owner, rival ? this.#sides.of(nominal) : this.#home);
  }

  /**
   * "The ministry", "officials" where two countries' bodies can be meant: the nearest of that noun in the same entry, unless the other side has
   * acted since or what is said speaks against it; else the body of whom the sentences around tell; else nobody's.
   */
  #ofSide(nominal: NominalFound): Referent {
    const sides = this.#sides;
    const { noun } = nominal.agent;
    const called = low(nominal.words);
    const country = sides.rivals ? sides.of(nominal) : undefined;
    const not = sides.rivals ? sides.notOf(nominal) : undefined;
    const fits = (r: Referent) =>
      !/^(?:person|place)$/.test(r.type) &&
      !r.key?.startsWith('country:') &&
      (r.country === undefined || r.country !== not) &&
      (r.nouns.has(noun) || r.names.has(called) || isCalled(low(r.name), nominal.plural ? called : noun));
    const near = this.#past(nominal, (r, past) => fits(r) && !sides.apart(nominal.sentence, past));
    if (near && (near.referent.country === country || !sides.overtaken(nominal, near))) return near.referent;
    if (country === undefined)
      return this.#unnamed(nominal, undefined, sides.rivals ? undefined : this.#home);
    const state = noun === 'government' ? this.#country(country) : undefined;
    return (
      state ??
      this.#earlier(nominal, (r) => r.country === country && fits(r)) ??
      this.#unnamed(nominal, undefined, country)
    );
  }

  #country(code: string): Referent | undefined {
    return this.#register.withKey(`country:${code}:${countryOf(code)?.name ?? ''}`);
  }

  /** "the Ukrainian capital": the town itself. */
  #capital(code: string): Referent {
    const towns = countryOf(code)?.capitals ?? [];
    const there = towns.map((town) => this.#register.withKey(`place:${town}`)).find((r) => r !== undefined);
    if (there) return there;
    const name = towns[0] ?? code;
    const referent = newReferent({ key: `place:${name}`, name, type: 'place', country: code });
    this.#register.add(referent);
    return referent;
  }

  /** "the Chinese leader", "the president", "the journalist". */
  #person(nominal: NominalFound, owner: Referent | undefined): Referent | undefined {
    const noun = nominal.agent.noun;
    if (owner) return this.#earlier(nominal, (r) => r.nouns.has(`${possessive(owner)} ${noun}`));
    const of = nominal.of;
    if (
      nominal.office &&
      nominal.office !== 'spokesman' &&
      nominal.definite &&
      of &&
      (of.type === 'government' || of.type === 'organisation')
    ) {
      const holder = this.#offices.holder(
        nominal,
        of.type === 'government' ? (countryOf(of.country ?? '')?.name ?? of.name) : of.name,
      );
      if (holder) return holder;
    }
    if (!nominal.definite) return undefined;
    const holder =
      of === undefined && nominal.modifiers.length === 0 ? this.#offices.ofHome(nominal) : undefined;
    if (holder) return holder;
    const country = of?.country;
    return (
      this.#earlier(
        nominal,
        (r, past) =>
          r.type === 'person' &&
          !r.plural &&
          (country === undefined || r.country === undefined || r.country === country) &&
          !(nominal.sex && r.sex && r.sex !== nominal.sex) &&
          // An Arena Group spokesman is not the G/O Media spokesman.
          (nominal.body === undefined ||
            r.body === nominal.body ||
            (r.body === undefined &&
              (nominal.office !== 'spokesman' || r.roles.some((role) => role.of === nominal.body)))) &&
          !this.#sides.apart(nominal.sentence, past) &&
          !isOther(r, nominal) &&
          (bears(r, noun, nominal.compounds) ||
            (country !== undefined &&
              r.country === country &&
              /^(national|citizen|native|politician|journalist|lawmaker|diplomat|statesman|activist)$/.test(
                noun,
              ))),
      ) ??
      (nominal.office && !of
        ? this.#earlier(
            nominal,
            (r) =>
              r.type === 'person' &&
              !r.unnamed &&
              !isOther(r, nominal) &&
              r.offices.has(nominal.office ?? '') &&
              titled(r, noun),
          )
        : undefined) ??
      (/^(man|woman|boy|girl)$/.test(noun)
        ? this.#earlier(nominal, (r) => r.type === 'person' && r.sex === nominal.sex, 2)
        : undefined) ??
      epithetOf(this.#history, nominal)
    );
  }

  #earlier(
    nominal: NominalFound,
    test: (referent: Referent, past: Past) => boolean,
    within = 1e9,
  ): Referent | undefined {
    return this.#past(nominal, test, within)?.referent;
  }

  #past(
    nominal: NominalFound,
    test: (referent: Referent, past: Past) => boolean,
    within = 1e9,
  ): Past | undefined {
    return this.#history.latest(
      (r, past) => test(r, past) && !isBeside(this.#history, nominal, past),
      nominal.sentence,
      within,
    );
  }

  /** Groups and organisations: the same noun of the same country again, or "the ministry" for one that was named. */
  #body(nominal: NominalFound, owner: Referent | undefined): Referent | undefined {
    const noun = nominal.agent.noun;
    const country = nominal.of?.country;
    const called = low(nominal.words);
    // "The alliance" is NATO's other name, whatever else was called one.
    const pact =
      nominal.definite && nominal.modifiers.length === 0 && /^(?:alliance|bloc)$/.test(noun)
        ? this.#earlier(nominal, (r) => !r.unnamed && r.sectors.includes('IGO'))
        : undefined;
    if (pact) return pact;
    // "The newspaper" is one that was named, whatever was called "newspaper Tidende".
    const paper =
      nominal.definite && !nominal.plural && nominal.modifiers.length === 0 && nominal.agent.kind === 'outlet'
        ? this.#earlier(nominal, (r) => !r.unnamed && r.type === 'outlet', 6)
        : undefined;
    if (paper) return paper;
    const same = this.#earlier(nominal, (r) => r.unnamed && r.names.has(called));
    if (same) return same;
    // "Police in Exeter … the force said".
    if (noun === 'force' && nominal.definite && nominal.modifiers.length === 0)
      return this.#earlier(
        nominal,
        (r, past) =>
          r.sectors[0] === 'COP' && r.type !== 'person' && !this.#sides.apart(nominal.sentence, past),
        3,
      );
    // "Kenyan police … Police said": the bare noun again is the same body.
    if (
      nominal.modifiers.length === 0 &&
      !nominal.of &&
      owner === undefined &&
      !/^(CVL|UNK|JRN|BUS|EDU)$/.test(nominal.agent.sectors[0] ?? 'UNK')
    ) {
      const again = this.#earlier(nominal, (r) => r.unnamed && r.nouns.has(noun) && r.type !== 'person');
      if (again) return again;
    }
    if (!nominal.definite || nominal.modifiers.length > 0) return undefined;
    const isNamedAfter = (r: Referent) => !r.unnamed && namedAfter(r)?.toLowerCase() === noun;
    if (isBody(nominal.agent))
      return this.#earlier(nominal, isNamedAfter) ?? this.#register.all.find(isNamedAfter);
    const named = this.#earlier(nominal, (r) => {
      if (r.type === 'person' || r.type === 'place' || (r.type === 'government' && r.key !== undefined))
        return false;
      if (country !== undefined && r.country !== undefined && r.country !== country) return false;
      if (r.nouns.has(noun)) return true;
      if (nominal.plural) return false;
      const name = low(r.name);
      return (
        isCalled(name, noun) ||
        (nominal.agent.kind === 'outlet' && r.type === 'outlet') ||
        (noun === 'company' || noun === 'firm'
          ? r.sectors.includes('BUS') && r.type !== 'group'
          : noun === 'party'
            ? r.sectors.includes('PTY')
            : noun === 'group'
              ? r.type === 'armed-group' || r.sectors.includes('NGO') || GROUP.test(name)
              : noun === 'agency'
                ? r.type === 'outlet' || r.sectors.includes('IGO')
                : /^(alliance|bloc)$/.test(noun)
                  ? r.sectors.includes('IGO')
                  : false)
      );
    });
    // "The military … Israel's military": it has its own name from then on.
    if (named?.unnamed && low(named.name) === noun && country !== undefined) {
      if (named.country !== country) return undefined;
      named.name = nominal.words.replace(/^the /i, '');
    }
    return named ?? this.#general(nominal);
  }

  #unnamed(nominal: NominalFound, owner: Referent | undefined, home: string | undefined): Referent {
    const referent = unnamed(nominal, owner, home);
    this.#register.add(referent);
    return referent;
  }

  /** "The company", "the club": the body of its sector, or of none that is known, that the sentences before were about. */
  #general(nominal: NominalFound): Referent | undefined {
    const { agent, plural } = nominal;
    if (
      plural ||
      nominal.of !== undefined ||
      nominal.possessor !== undefined ||
      !isSubject(this.#history, nominal)
    )
      return undefined;
    if (agent.kind === 'government' || agent.kind === 'outlet') return undefined;
    const [sector = 'UNK'] = agent.sectors;
    if (!/^(BUS|CVL|EDU|LAB|NGO|PTY|HLH)$/.test(sector)) return undefined;
    return this.#earlier(
      nominal,
      (r, past) =>
        r.type === 'organisation' &&
        !r.unnamed &&
        past.relation === 'nsubj' &&
        (r.sectors.includes(sector) || (r.sectors.length === 0 && /^(BUS|CVL)$/.test(sector))),
      3,
    );
  }
}
