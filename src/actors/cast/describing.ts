import { relation } from '../../language/index.ts';
import { countryOf, fold, holderCalled, holderOn } from '../gazetteer/index.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import { bears, titled } from './bearing.ts';
import type { History, Past } from './history.ts';
import { newReferent, type Referent } from './referent.ts';
import type { Register } from './register.ts';

const low = (words: string) =>
  fold(words)
    .toLowerCase()
    .replace(/^(the|a|an|some|several|many|this|that|these|those) /, '');

/** Gives a description its bearer: somebody already named or described, an office's holder, or a new unnamed actor. */
export class Describing {
  readonly #register: Register;
  readonly #history: History;
  readonly #day: string | undefined;
  readonly #home: string | undefined;

  /** `home` is the country that the text is mostly about: whose police "police" are. */
  constructor(register: Register, history: History, day: string | undefined, home: string | undefined) {
    this.#register = register;
    this.#history = history;
    this.#day = day;
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
    if (owner) return this.#earlier(nominal, (r) => r.nouns.has(`${owner.name}'s ${noun}`));
    const of = nominal.of;
    if (
      nominal.office &&
      nominal.office !== 'spokesman' &&
      nominal.definite &&
      of &&
      (of.type === 'government' || of.type === 'organisation')
    ) {
      const holder = this.#office(
        nominal,
        of.type === 'government' ? (countryOf(of.country ?? '')?.name ?? of.name) : of.name,
      );
      if (holder) return holder;
    }
    if (!nominal.definite) return undefined;
    const country = of?.country;
    return (
      this.#earlier(
        nominal,
        (r) =>
          r.type === 'person' &&
          !r.plural &&
          (country === undefined || r.country === undefined || r.country === country) &&
          !(nominal.sex && r.sex && r.sex !== nominal.sex) &&
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
      this.#variation(nominal)
    );
  }

  /**
   * "The Vermont senator", "the 48-year-old", "the striker": a description that nobody bears so far is the person last spoken of, where only one
   * is named in this sentence and the two before. Bare offices ("the judge", "the minister") may be anybody's.
   */
  #variation(nominal: NominalFound): Referent | undefined {
    const { agent, sentence, compounds, modifiers } = nominal;
    const bare = modifiers.length === 0 && nominal.of === undefined && agent.noun !== 'national';
    if (bare && /^(GOV|LEG|MIL|COP|JUD|SPY|JRN)$/.test(agent.sectors[0] ?? '')) return undefined;
    if (/\b(of|for|at|in|from)\b/.test(nominal.words) || compounds.length > 2) return undefined;
    // "The Zimbabwean pastor, whose …" brings somebody in.
    const next = this.#history.doc.sentences[sentence]?.tokens[nominal.last + 1];
    if (next && /^(,|who|whose|that|\()$/.test(next.text)) return undefined;
    if (
      !this.#isSubject(nominal) ||
      /^(vatican|person|individual|source|customer|reader|user|one)$/.test(agent.noun)
    )
      return undefined;
    const near = this.#history.since(sentence - 2);
    const persons = new Set(near.map((p) => p.referent).filter((r) => r.type === 'person' && !r.plural));
    const [only] = persons;
    if (!only || persons.size !== 1 || only.unnamed) return undefined;
    if (!near.some((p) => p.referent === only && p.relation === 'nsubj')) return undefined;
    if (nominal.sex && only.sex && nominal.sex !== only.sex) return undefined;
    const country = nominal.of?.country;
    if (country !== undefined && only.country !== undefined && country !== only.country) return undefined;
    return near.some((p) => p.referent === only && this.#beside(nominal, p)) ? undefined : only;
  }

  /** The holder of an office that the text names somewhere, or whom the table has on the day. */
  #office(nominal: NominalFound, of: string): Referent | undefined {
    const office = nominal.office ?? '';
    const classes =
      office === 'head-of-state' && /leader|ruler|strongman|head/.test(nominal.agent.noun)
        ? ['head-of-state', 'head-of-government', 'head', 'opposition']
        : [office];
    const country = nominal.of?.country;
    const inText = this.#history.latest(
      (r) =>
        r.type === 'person' &&
        !r.unnamed &&
        r.country === country &&
        (r.nouns.has(nominal.agent.noun) ||
          (nominal.past === false && classes.some((c) => r.offices.has(c)) && this.#held(r, classes, of))),
      1e9,
    )?.referent;
    if (inText || nominal.past) return inText;
    for (const each of classes.slice(0, 2)) {
      const now = this.#day ? holderOn(each, of, this.#day, nominal.agent.noun) : undefined;
      if (!now) continue;
      if (
        each === 'head-of-state' &&
        /^(King|Queen|Emperor)$/.test(now.term.title) &&
        nominal.agent.noun !== 'monarch'
      )
        continue;
      const key = `person:${now.holder.name}`;
      const there = this.#register.withKey(key);
      if (there) return there;
      const { holder, term } = now;
      const referent = newReferent({
        key,
        name: holder.name,
        type: 'person',
        sex: holder.sex,
        country: holder.country,
        sectors: ['GOV'],
        wikidata: holder.wikidata,
        offices: new Set([term.office]),
        roles: [
          {
            title: term.title,
            of: term.of,
            ...(term.from ? { from: term.from } : {}),
            ...(term.to ? { to: term.to } : {}),
          },
        ],
      });
      this.#register.add(referent);
      return referent;
    }
    return undefined;
  }

  /** With a day, the table must have him in that office then; without, ever. */
  #held(referent: Referent, classes: readonly string[], of: string): boolean {
    const holder = referent.key ? holderCalled(referent.name) : undefined;
    if (!holder) return true;
    return holder.terms.some(
      (t) =>
        classes.includes(t.office) &&
        t.of === of &&
        (!this.#day || ((t.from ?? '') <= this.#day && this.#day <= (t.to ?? '9'))),
    );
  }

  #earlier(
    nominal: NominalFound,
    test: (referent: Referent, past: Past) => boolean,
    within = 1e9,
  ): Referent | undefined {
    return this.#history.latest(
      (r, past) => test(r, past) && !this.#beside(nominal, past),
      nominal.sentence,
      within,
    )?.referent;
  }

  /** Whether a mention stands beside the description under the same verb: nobody acts upon himself by another name. */
  #beside(nominal: NominalFound, past: Past): boolean {
    if (past.found.sentence !== nominal.sentence) return false;
    const tokens = this.#history.doc.sentences[nominal.sentence]?.tokens;
    const [a, b] = [tokens?.[past.found.head], tokens?.[nominal.head]];
    return (
      a !== undefined &&
      b !== undefined &&
      a.head === b.head &&
      a.head >= 0 &&
      /^(nsubj|obj|iobj|obl)/.test(a.deprel) &&
      /^(nsubj|obj|iobj|obl)/.test(b.deprel)
    );
  }

  /** Groups and organisations: the same noun of the same country again, or "the ministry" for one that was named. */
  #body(nominal: NominalFound, owner: Referent | undefined): Referent | undefined {
    const noun = nominal.agent.noun;
    const country = nominal.of?.country;
    const called = low(nominal.words);
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
              ? r.type === 'armed-group' || r.sectors.includes('NGO')
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
    if (plural || nominal.of !== undefined || nominal.possessor !== undefined || !this.#isSubject(nominal))
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

  #isSubject({ sentence, head }: NominalFound): boolean {
    return relation(this.#history.doc.sentences[sentence]!.tokens[head]!) === 'nsubj';
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
    const noun = owner ? `${owner.name}'s ${agent.noun}` : agent.noun;
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
  const words = nominal.words.replace(/^(the|this|that|these|those) /i, '');
  const pronoun = /^(his|her|its|their) /i.exec(words);
  return pronoun && owner ? `${owner.name}'s ${words.slice(pronoun[0].length)}` : words;
}
