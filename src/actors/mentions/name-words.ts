import type { Doc, Entity, Sentence } from '../../language/index.ts';
import { agentCalled } from '../gazetteer/index.ts';
import { isCapital, joined, wordsBetween } from './found.ts';
import { organisationNoun } from './organisation.ts';

const NAMED = new Set(['PER', 'PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'MISC']);
/** Small words inside names: "Ursula von der Leyen", "Abdel Fattah al-Sisi". */
const PARTICLES = new Set(
  'al el bin bint ibn abu van von der den ter de da di du dos das del della la le ul ur y zu and'.split(' '),
);

/** Which words of a sentence can be parts of names, by their tags, their capitals and the name tagger, and how one leads to the next. */
export class NameWords {
  /** For each token, the entity that covers it, of those that can be names at all. */
  readonly entityAt: readonly (Entity | undefined)[];
  readonly #doc: Doc;
  readonly #sentence: Sentence;

  constructor(doc: Doc, sentence: Sentence, entities: readonly Entity[]) {
    this.#doc = doc;
    this.#sentence = sentence;
    const entityAt = new Array<Entity | undefined>(sentence.tokens.length).fill(undefined);
    for (const entity of entities) {
      if (!NAMED.has(entity.type) || !this.#sound(entity)) continue;
      for (let i = entity.first; i <= entity.last; i++) entityAt[i] = entity;
    }
    this.entityAt = entityAt;
  }

  /** Whether what the tagger marked can be a name at all: no verbs or pronouns in it, and not one common word. */
  #sound(entity: Entity): boolean {
    const inside = this.#sentence.tokens.slice(entity.first, entity.last + 1);
    if (
      inside.length > 10 ||
      inside.some((t) => /^(VERB|AUX|PRON|SCONJ|INTJ)$/.test(t.upos) || /^[()[\]"“”:;—–]/.test(t.text))
    )
      return false;
    // "the museum's Jane Roe" is two names.
    if (
      entity.type !== 'ORG' &&
      entity.type !== 'FAC' &&
      inside.slice(0, -1).some((t) => /^['’]s$/.test(t.text))
    )
      return false;
    return inside.some(
      (t) => (t.upos === 'PROPN' || t.upos === 'ADJ' || (t.i > 0 && isCapital(t))) && /\p{L}/u.test(t.text),
    );
  }

  /** The words from one token to another. */
  said(first: number, last: number): string {
    return wordsBetween(this.#doc, this.#sentence, first, last);
  }

  /** Whether a token can be part of a name. */
  nameLike(i: number): boolean {
    const token = this.#sentence.tokens[i];
    if (!token || !/[\p{L}\p{N}]/u.test(token.text)) return false;
    if (token.upos === 'PROPN' && /^[\p{Lu}\p{N}]/u.test(token.text)) return true;
    return this.entityAt[i] !== undefined && isCapital(token) && token.upos !== 'DET';
  }

  /** The next name word after `last`, perhaps over a hyphen, a particle or "of"; -1 where the name ends. */
  next(last: number, j: number): number {
    const { tokens } = this.#sentence;
    const token = tokens[j];
    if (!token) return -1;
    if (this.nameLike(j)) return j;
    const sameEntity = this.entityAt[last] !== undefined && this.entityAt[j] === this.entityAt[last];
    if (
      sameEntity &&
      token.text === '-' &&
      joined(tokens[j - 1], token) &&
      joined(token, tokens[j + 1]) &&
      this.entityAt[j + 1] === this.entityAt[last]
    )
      return j + 1;
    if (sameEntity && this.entityAt[j + 1] === this.entityAt[last])
      return this.nameLike(j + 1) ? j + 1 : this.next(last, j + 1);
    if (token.text === '-' && joined(tokens[j - 1], token) && joined(token, tokens[j + 1])) {
      if (this.nameLike(j + 1)) return j + 1;
      return /^\p{Ll}/u.test(tokens[j + 1]?.text ?? '') && tokens[j + 1]?.upos === 'PROPN' ? j + 1 : -1;
    }
    if (token.text === '&' && this.nameLike(j + 1)) return j + 1;
    // "Harbour Pilots' Association", "People's Party": the owners are part of the name.
    const owners = /^['’]$/.test(token.text)
      ? /s$/
      : /^['’]s$/.test(token.text)
        ? /^(People|Women|Men|Children)$/
        : undefined;
    if (
      owners?.test(tokens[last]?.text ?? '') &&
      this.nameLike(j + 1) &&
      organisationNoun(tokens[j + 1]?.text ?? '')
    )
      return j + 1;
    if (PARTICLES.has(token.text) && token.text !== 'and') {
      const next = tokens[j + 1]?.text === '-' && joined(token, tokens[j + 1]) ? j + 2 : j + 1;
      if (this.nameLike(next)) return next;
      return PARTICLES.has(tokens[j + 1]?.text ?? '') && this.nameLike(j + 2) ? j + 2 : -1;
    }
    if (token.text === 'of' || token.text === 'for') return this.#overOf(last, j);
    return -1;
  }

  /** "Ministry of the Interior", "University of Nairobi": only after a noun that an organisation ends in. */
  #overOf(last: number, j: number): number {
    const { tokens } = this.#sentence;
    const agent = agentCalled(tokens[last]?.text ?? '')?.agent;
    if (!agent || agent.kind === 'person' || !isCapital(tokens[last])) return -1;
    const next = tokens[j + 1]?.text === 'the' ? j + 2 : j + 1;
    return this.nameLike(next) ? next : -1;
  }
}
