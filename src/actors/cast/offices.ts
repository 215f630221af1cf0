import { countryOf, holderCalled, holderOn } from '../gazetteer/index.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import { isOther, titled } from './bearing.ts';
import type { History } from './history.ts';
import { newReferent, type Referent } from './referent.ts';
import type { Register } from './register.ts';

/** Whom an office names: by what the text says of its people, else by the table on the day. */
export class Offices {
  readonly #register: Register;
  readonly #history: History;
  readonly #day: string | undefined;
  readonly #home: string | undefined;

  constructor(register: Register, history: History, day: string | undefined, home: string | undefined) {
    this.#register = register;
    this.#history = history;
    this.#day = day;
    this.#home = home;
  }

  /**
   * "The prime minister", by itself: the one whom the text names anywhere and who holds that office, else, where there can be but one in
   * the country that the text is about, its holder on the day.
   */
  ofHome(nominal: NominalFound): Referent | undefined {
    const { office = '', agent } = nominal;
    if (!/^head-of-(?:state|government)$/.test(office)) return undefined;
    const named = this.#register.all.filter(
      (r) =>
        r.type === 'person' &&
        !r.unnamed &&
        titled(r, agent.noun) &&
        (r.country === undefined || this.#home === undefined || r.country === this.#home) &&
        r.offices.has(office) &&
        (r.country === undefined || this.#held(r, [office], countryOf(r.country)?.name ?? '')),
    );
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
    const country = /^(?:prime minister|premier)$/.test(agent.noun) && countryOf(this.#home ?? '')?.name;
    return country ? this.holder(nominal, country) : undefined;
  }

  /** The holder of an office that the text names somewhere, or whom the table has on the day. */
  holder(nominal: NominalFound, of: string): Referent | undefined {
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
        !isOther(r, nominal) &&
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
}
