import { readTable } from '../../assets/index.ts';
import { type Doc, relation, type Token } from '../../language/index.ts';
import { countryOf, known } from '../gazetteer/index.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import { entriesOf } from './entries.ts';
import type { History, Past } from './history.ts';
import type { Referent } from './referent.ts';
import { speaks } from './speech.ts';

/** The share of a text's countries, and the least number of mentions, that make a second one a rival of the first. */
const SHARE = 0.2;
const LEAST = 3;
/** A page with this many entries is a live page: each tells of something else. */
const LIVE = 8;
/** How many sentences back the one who acts still says whose "the army" is. */
const NEAR = 3;

const PUBLIC = /^(?:GOV|MIL|COP|JUD|LEG|SPY)$/;
const stances = new Map(readTable('data/actors/stances.tsv').map(([verb = '', whose]) => [verb, whose]));

/** Whether somebody is of a state: its government, a body or an officer of it. */
export const isPublic = ({ sectors }: Pick<Referent, 'sectors'>): boolean => PUBLIC.test(sectors[0] ?? '');

/**
 * Whose "the government", "the army", "officials" are in a text that tells of two countries' bodies: what stands near says so, or nothing
 * does. `rivals` is whether it is such a text.
 */
export class Sides {
  readonly rivals: boolean;
  /** Whether the text is a live page, or one that tells of rivals: what is not named goes on from its own entry alone. */
  readonly parted: boolean;
  readonly #doc: Doc;
  readonly #history: History;
  readonly #entries: readonly number[];
  /** The first sentence of each entry. */
  readonly #firsts = new Map<number, number>();

  constructor(history: History, referents: readonly Referent[], counts: (referent: Referent) => number) {
    this.#doc = history.doc;
    this.#history = history;
    this.#entries = entriesOf(history.doc);
    for (const [at, entry] of this.#entries.entries())
      if (!this.#firsts.has(entry)) this.#firsts.set(entry, at);
    const weights = new Map<string, number>();
    for (const referent of referents)
      if (referent.country && countryOf(referent.country))
        weights.set(referent.country, (weights.get(referent.country) ?? 0) + counts(referent));
    const [, second = 0] = [...weights.values()].sort((a, b) => b - a);
    const all = [...weights.values()].reduce((sum, n) => sum + n, 0);
    this.rivals = second >= LEAST && second >= SHARE * all;
    this.parted = this.rivals || (this.#entries.at(-1) ?? 0) >= LIVE;
  }

  /** Whether a mention stands in another entry, from which what has no name here does not go on. */
  apart(sentence: number, past: Past): boolean {
    return this.parted && this.#entries[sentence] !== this.#entries[past.found.sentence];
  }

  /** Whether another country's body or officer acted after `past`, which is not just before. */
  overtaken(nominal: NominalFound, past: Past): boolean {
    const country = past.referent.country;
    if (country === undefined || nominal.sentence - past.found.sentence <= 1) return false;
    return this.#history
      .since(past.found.sentence + 1)
      .some((p) => this.#leads(p) && p.referent.country !== country);
  }

  /** The country whose body a description without a country is, by what it says and by who acts around it. */
  of(nominal: NominalFound): string | undefined {
    const said = this.#said(nominal);
    if (said?.whose === 'own') return said.country;
    const lead = this.#lead(nominal);
    return lead !== undefined && said?.country === lead ? undefined : lead;
  }

  /** The country of whoever speaks the sentence that a description stands in. */
  ofSpeaker({ sentence, first }: NominalFound): string | undefined {
    const of = this.#doc.sentences[sentence];
    return this.#history
      .since(sentence)
      .find((p) => p.found.last < first && p.referent.country && speaks(of, of?.tokens[p.found.head]))
      ?.referent.country;
  }

  /** The country that what the description says is laid at the door of: it is not that one's. */
  notOf(nominal: NominalFound): string | undefined {
    const said = this.#said(nominal);
    return said?.whose === 'other' ? said.country : undefined;
  }

  /** "The ministry said Ruritania reserved …": of whom a speaker's clause tells what only his own, or only others, would say. */
  #said({ sentence, head }: NominalFound): { country: string; whose: string } | undefined {
    const of = this.#doc.sentences[sentence];
    const subject = of?.tokens[head];
    if (!of || !speaks(of, subject)) return undefined;
    const clause = of.tokens.find((t) => t.head === subject!.head && relation(t) === 'ccomp' && t.i > head);
    const whose = clause && stances.get(clause.lemma);
    const who = clause && of.tokens.find((t) => t.head === clause.i && relation(t) === 'nsubj');
    const country = who && this.#named(sentence, who);
    return whose && country ? { country, whose } : undefined;
  }

  /** The country that a clause's subject is, or is of: "Ruritania", "Ruritanian troops". Names are read before what describes. */
  #named(sentence: number, word: Token): string | undefined {
    const tokens = this.#doc.sentences[sentence]?.tokens ?? [];
    const words = [
      word,
      ...tokens.filter((t) => t.head === word.i && /^(?:amod|compound|nmod)/.test(t.deprel)),
    ];
    return words.map((t) => countryNamed(t.text)).find((country) => country !== undefined);
  }

  /** The country of whoever acts in the sentences before, in the same entry; else of whom its heading tells. */
  #lead({ sentence }: NominalFound): string | undefined {
    const entry = this.#entries[sentence];
    const here = this.#history
      .since(Math.max(0, sentence - NEAR))
      .filter((p) => p.found.sentence < sentence && this.#entries[p.found.sentence] === entry);
    const near = here.findLast((p) => this.#leads(p));
    if (near) return near.referent.country;
    const first = this.#firsts.get(entry ?? 0) ?? 0;
    if (entry === 0 || sentence - first > 12) return undefined;
    return this.#history.since(first).find((p) => p.found.sentence === first && this.#leads(p))?.referent
      .country;
  }

  #leads({ relation: role, subordinate, referent }: Past): boolean {
    return role === 'nsubj' && !subordinate && referent.country !== undefined && isPublic(referent);
  }
}

const countryNamed = (words: string): string | undefined =>
  known(words).find((k) => k.type === 'government' && k.use !== 'seat')?.country;
