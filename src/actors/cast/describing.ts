import { countryOf, fold } from '../gazetteer/index.ts';
import { isBody } from '../mentions/nominals.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import { bears, titled } from './bearing.ts';
import { epithetOf, isBeside, isSubject } from './epithet.ts';
import type { History, Past } from './history.ts';
import { Offices } from './offices.ts';
import { namedAfter, newReferent, type Referent } from './referent.ts';
import type { Register } from './register.ts';

const low = (words: string) =>
  fold(words)
    .toLowerCase()
    .replace(/^(the|a|an|some|several|many|this|that|these|those) /, '');

/** Names of what "the group" can be. */
const GROUP =
  /(?:coalition|group|association|alliance|society|network|movement|front|foundation|league|collective|federation)$/;

/** Gives a description its bearer: somebody already named or described, an office's holder, or a new unnamed actor. */
export class Describing {
  readonly #register: Register;
  readonly #history: History;
  readonly #offices: Offices;
  readonly #home: string | undefined;

  /** `home` is the country that the text is mostly about: whose police "police" are. */
  constructor(register: Register, history: History, day: string | undefined, home: string | undefined) {
    this.#register = register;
    this.#history = history;
    this.#offices = new Offices(register, history, day, home);
    this.#home = home;
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
      const state = this.#earlier(nominal, (r) => r.key?.startsWith('country:') ?? false, 3);
      if (state && nominal.definite) return state;
    }
    const single = nominal.agent.kind === 'person' && !nominal.plural;
    const found = single ? this.#person(nominal, owner) : this.#body(nominal, owner);
    return found ?? this.#unnamed(nominal, owner);
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
        (r) =>
          r.type === 'person' &&
          !r.plural &&
          (country === undefined || r.country === undefined || r.country === country) &&
          !(nominal.sex && r.sex && r.sex !== nominal.sex) &&
          // An Arena Group spokesman is not the G/O Media spokesman.
          (r.body === undefined || nominal.body === undefined || r.body === nominal.body) &&
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
              r.type === 'person' && !r.unnamed && r.offices.has(nominal.office ?? '') && titled(r, noun),
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
    return this.#history.latest(
      (r, past) => test(r, past) && !isBeside(this.#history, nominal, past),
      nominal.sentence,
      within,
    )?.referent;
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
    const same = this.#earlier(nominal, (r) => r.unnamed && r.names.has(called));
    if (same) return same;
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
        name.endsWith(` ${noun}`) ||
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
    return named ?? this.#general(nominal);
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

  #unnamed(nominal: NominalFound, owner: Referent | undefined): Referent {
    const { agent, plural } = nominal;
    const single = agent.kind === 'person' && !plural;
    const public_ = /^(GOV|MIL|COP|JUD|LEG|OPP|SPY|PTY)$/.test(agent.sectors[0] ?? '');
    const country =
      nominal.of?.country ??
      (owner?.sectors[0] === 'IGO' ? undefined : owner?.country) ??
      (public_ &&
      nominal.of === undefined &&
      !(single && !nominal.definite) &&
      !/^(country|nation|side|delegation|mission|agency)$/.test(agent.noun)
        ? this.#home
        : undefined);
    const noun = owner ? `${possessive(owner)} ${agent.noun}` : agent.noun;
    const referent = newReferent({
      name: ownName(nominal, owner),
      type: single ? 'person' : agent.kind === 'person' ? 'group' : agent.kind,
      country,
      sectors: nominal.past
        ? ['ELI']
        : owner?.sectors[0] === 'IGO' && agent.sectors[0] === 'GOV'
          ? ['IGO']
          : agent.sectors,
      sex: nominal.sex,
      plural: plural || agent.kind === 'group',
      body: nominal.body,
      unnamed: true,
    });
    referent.names.add(low(nominal.words));
    referent.nouns.add(noun);
    if (nominal.office && nominal.of) referent.offices.add(nominal.office);
    this.#register.add(referent);
    return referent;
  }
}

/** What an unnamed actor is called: its description without article, "his" and "their" written out. */
function ownName(nominal: NominalFound, owner: Referent | undefined): string {
  const words = nominal.words
    .replace(/^(the|this|that|these|those) /i, '')
    // A capital that opens a sentence is no part of it: "a London judge".
    .replace(
      /^(An?|Some|Several|Many|Most|Both|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Other) /,
      (first) => first.toLowerCase(),
    );
  const pronoun = /^(his|her|its|their) /i.exec(words);
  return pronoun && owner ? `${possessive(owner)} ${words.slice(pronoun[0].length)}` : words;
}

/** "the ministers' delegation", "Morales's lawyer". */
const possessive = ({ name, plural }: Referent): string =>
  plural && name.endsWith('s') ? `${name}'` : `${name}'s`;
