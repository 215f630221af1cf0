import { readList } from '../../assets/index.ts';
import type { Doc, Entity, Sentence } from '../../language/index.ts';
import {
  type Agent,
  agentCalled,
  beginsKnown,
  isGivenName,
  type Known,
  known,
  LONGEST_NAME,
  LONGEST_TITLE,
  type Title,
  titleCalled,
} from '../gazetteer/index.ts';
import { isCapital, joined, wordsBetween } from './found.ts';
import { organisationNoun } from './organisation.ts';

/** A stretch of capitalised words, told apart: a name that a gazetteer knows, a title, or a name that none knows. */
export interface Segment {
  readonly kind: 'known' | 'title' | 'name';
  readonly first: number;
  readonly last: number;
  readonly known: readonly Known[];
  readonly title: Title | undefined;
  readonly agent: Agent | undefined;
  /** What the name tagger called it, where it saw a name there. */
  readonly entity: string | undefined;
}

const NAMED = new Set(['PER', 'PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'MISC']);
/** Small words inside names: "Ursula von der Leyen", "Abdel Fattah al-Sisi". */
const PARTICLES = new Set(
  'al el bin bint ibn abu van von der den ter de da di du dos das del della la le ul ur y zu and'.split(' '),
);
const PARTICLES_BEFORE = new Set(['al', 'el', 'bin', 'bint', 'ibn', 'von', 'van', 'de']);
/** Names that are also words of the language: only a tag or the name tagger makes them names. */
const ALSO_WORDS = new Set(readList('data/actors/also-words.txt'));
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

export class Segmenter {
  readonly #doc: Doc;
  readonly #sentence: Sentence;
  /** For each token, the entity that covers it. */
  readonly #entityAt: (Entity | undefined)[];

  constructor(doc: Doc, sentence: Sentence, entities: readonly Entity[]) {
    this.#doc = doc;
    this.#sentence = sentence;
    this.#entityAt = new Array<Entity | undefined>(sentence.tokens.length).fill(undefined);
    for (const entity of entities) {
      if (!NAMED.has(entity.type) || !this.#sound(entity)) continue;
      for (let i = entity.first; i <= entity.last; i++) this.#entityAt[i] = entity;
    }
  }

  segments(): Segment[] {
    const found: Segment[] = [];
    const { tokens } = this.#sentence;
    for (let i = 0; i < tokens.length; ) {
      const segment = this.#segmentAt(i);
      if (segment) found.push(segment);
      i = (segment?.last ?? i) + 1;
    }
    return found;
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

  #words(first: number, last: number): string {
    return wordsBetween(this.#doc, this.#sentence, first, last);
  }

  /** Whether a token can be part of a name. */
  #nameLike(i: number): boolean {
    const token = this.#sentence.tokens[i];
    if (!token || !/[\p{L}\p{N}]/u.test(token.text)) return false;
    if (token.upos === 'PROPN' && /^[\p{Lu}\p{N}]/u.test(token.text)) return true;
    return this.#entityAt[i] !== undefined && isCapital(token) && token.upos !== 'DET';
  }

  #segmentAt(i: number): Segment | undefined {
    const token = this.#sentence.tokens[i];
    if (!token) return undefined;
    const entity = this.#entityAt[i];
    const knownLast = this.#knownFrom(i);
    const titleLast = this.#titleFrom(i);
    if (titleLast >= i && titleLast >= knownLast) return this.#title(i, titleLast);
    if (knownLast >= i) {
      const run = this.#nameFrom(i);
      // "Jordan Peterson", "China Daily Asia": the gazetteer knows only the beginning of a longer name.
      if (run > knownLast && this.#outgrows(i, knownLast, run)) return this.#name(i, run);
      return {
        kind: 'known',
        first: i,
        last: knownLast,
        known: known(this.#words(i, knownLast)),
        title: undefined,
        agent: undefined,
        entity: entity?.type,
      };
    }
    const run = this.#nameFrom(i);
    return run >= i ? this.#name(i, run) : undefined;
  }

  #name(from: number, last: number): Segment {
    // "Director of Public Prosecution Jane Roe": what stands between "of" and a given name is the title's.
    let first = from;
    if (/^(of|for)$/.test(this.#sentence.tokens[from - 1]?.text ?? '')) {
      for (let i = from + 1; i < last; i++)
        if (isGivenName(this.#words(i, i)) || /^PER/.test(this.#entityAt[i]?.type ?? ''))
          first = first === from ? this.#givenFrom(i, last) : first;
    }
    const types = new Set<string>();
    for (let i = first; i <= last; i++) {
      const entity = this.#entityAt[i];
      // What began before this name took a title or a country for part of it.
      if (entity && entity.first >= first) types.add(entity.type);
    }
    types.delete('');
    return {
      kind: 'name',
      first,
      last,
      known: [],
      title: undefined,
      agent: undefined,
      entity: [...types].at(-1),
    };
  }

  /** The first given name from `i` on; `i` itself where there is none. */
  #givenFrom(i: number, last: number): number {
    for (let j = i; j < last; j++)
      if (
        isGivenName(this.#words(j, j)) ||
        (this.#sentence.tokens[j + 1]?.text === '-' && isGivenName(this.#words(j, Math.min(last, j + 2))))
      )
        return j;
    return i;
  }

  /** Where a known beginning gives way to the longer name that begins with it. */
  #outgrows(first: number, knownLast: number, run: number): boolean {
    const entity = this.#entityAt[first];
    if (
      entity &&
      entity.first <= first &&
      entity.last > knownLast &&
      !this.#titleWithin(knownLast + 1, run)
    ) {
      const [it] = known(this.#words(first, knownLast));
      if (entity.type === 'ORG' || entity.type === 'FAC')
        return !/^(in|at|on|to|from|and)$/.test(this.#sentence.tokens[knownLast + 1]?.text ?? '');
      if (/^(LOC|GPE)$/.test(entity.type) && it?.type === 'place') return true;
      if (/^PER/.test(entity.type))
        return it?.type === 'place' || it?.type === 'person' || isGivenName(this.#words(first, first));
    }
    if (known(this.#words(first, knownLast)).every((k) => k.kind === 'short')) return true;
    return (
      knownLast === first &&
      run === first + 1 &&
      isGivenName(this.#words(first, first)) &&
      !agentCalled(this.#words(run, run))
    );
  }

  #titleWithin(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.#titleFrom(i) >= i) return true;
    return false;
  }

  /** The last token of the longest known name that begins at `i`; -1 where none does. */
  #knownFrom(i: number): number {
    const { tokens } = this.#sentence;
    const start = tokens[i];
    if (!start || !beginsKnown(start.text)) return -1;
    let best = -1;
    for (let j = i; j < tokens.length; j++) {
      const end = tokens[j];
      if (!end || end.end - start.start > LONGEST_NAME + 4) break;
      if (end.upos === 'PUNCT' && !/^[-.'’&]$/.test(end.text)) break;
      if (known(this.#words(i, j)).length > 0 && this.#standsAsName(i, j)) best = j;
    }
    return best;
  }

  #standsAsName(first: number, last: number): boolean {
    const token = this.#sentence.tokens[first];
    if (!token) return false;
    if (last > first) return true;
    // "The Sun" is a paper; "Sun" is not, nor is a person of that name.
    const bare =
      known(token.text)[0]?.name.startsWith('The ') &&
      !/^the$/i.test(this.#sentence.tokens[first - 1]?.text ?? '');
    if (bare && this.#entityAt[first]?.type !== 'ORG') return false;
    if (this.#entityAt[first]) return true;
    if (!isCapital(token)) return token.upos === 'PROPN' || /^(dpa|peshmerga|eurozone)$/.test(token.text);
    if (ALSO_WORDS.has(token.text)) return token.upos === 'PROPN' && !(first === 0 && token.text.length < 5);
    if (this.#sentence.tokens.length > 3) return true;
    return (
      token.upos !== 'VERB' &&
      token.upos !== 'AUX' &&
      token.upos !== 'PRON' &&
      token.upos !== 'ADV' &&
      token.upos !== 'ADP'
    );
  }

  /** The last token of the longest title that begins at `i` in capitals: "Foreign Minister", "Gen.", "Secretary of State". */
  #titleFrom(i: number): number {
    const { tokens } = this.#sentence;
    if (!isCapital(tokens[i])) return -1;
    for (let j = Math.min(i + LONGEST_TITLE + 1, tokens.length - 1); j >= i; j--) {
      const words = this.#words(i, j);
      if (!isCapital(tokens[j])) continue;
      const title = titleCalled(words);
      if (this.#belongsToName(i, j, title !== undefined)) continue;
      if (title) {
        if (title.full === '' || this.#nameLike(j + 1) || j > i || tokens[i]?.upos === 'PROPN') return j;
        continue;
      }
      if (this.#nameLike(i)) {
        const agent = agentCalled(words)?.agent;
        if (agent?.kind === 'person' && (this.#nameLike(j + 1) || j > i) && !this.#insideOrganisation(i))
          return j;
      }
    }
    return -1;
  }

  /** Whether the tagger has these words for the beginning of a longer name: "National Press Club", "Christian Sandoval". */
  #belongsToName(first: number, last: number, listed: boolean): boolean {
    const entity = this.#entityAt[first];
    if (!entity || entity.first !== first || entity.last <= last) return false;
    return /^PER/.test(entity.type) ? !listed : true;
  }

  #insideOrganisation(i: number): boolean {
    const entity = this.#entityAt[i];
    return entity !== undefined && (entity.type === 'ORG' || entity.type === 'FAC') && entity.first < i;
  }

  #title(first: number, last: number): Segment {
    const words = this.#words(first, last);
    return {
      kind: 'title',
      first,
      last,
      known: [],
      title: titleCalled(words),
      agent: agentCalled(words)?.agent,
      entity: undefined,
    };
  }

  /** The last token of the run of name words that begins at `i`; -1 where none does. */
  #nameFrom(i: number): number {
    const { tokens } = this.#sentence;
    if (!this.#nameLike(i)) {
      const particle = tokens[i];
      const next = particle && joined(particle, tokens[i + 1]) && tokens[i + 1]?.text === '-' ? i + 2 : i + 1;
      if (!particle || !PARTICLES_BEFORE.has(particle.text.toLowerCase()) || !this.#nameLike(next)) return -1;
      return this.#nameFrom(next);
    }
    let last = i;
    for (let j = i + 1; j < tokens.length; ) {
      const next = this.#bridge(last, j);
      if (next < 0 || this.#breaks(i, next)) break;
      last = next;
      j = next + 1;
    }
    return last;
  }

  /** The next name word after `last`, perhaps over a hyphen, a particle or "of"; -1 where the name ends. */
  #bridge(last: number, j: number): number {
    const { tokens } = this.#sentence;
    const token = tokens[j];
    if (!token) return -1;
    if (this.#nameLike(j)) return j;
    const sameEntity = this.#entityAt[last] !== undefined && this.#entityAt[j] === this.#entityAt[last];
    if (
      sameEntity &&
      token.text === '-' &&
      joined(tokens[j - 1], token) &&
      joined(token, tokens[j + 1]) &&
      this.#entityAt[j + 1] === this.#entityAt[last]
    )
      return j + 1;
    if (sameEntity && this.#entityAt[j + 1] === this.#entityAt[last])
      return this.#nameLike(j + 1) ? j + 1 : this.#bridge(last, j + 1);
    if (token.text === '-' && joined(tokens[j - 1], token) && joined(token, tokens[j + 1])) {
      if (this.#nameLike(j + 1)) return j + 1;
      return /^\p{Ll}/u.test(tokens[j + 1]?.text ?? '') && tokens[j + 1]?.upos === 'PROPN' ? j + 1 : -1;
    }
    if (token.text === '&' && this.#nameLike(j + 1)) return j + 1;
    // "Harbour Pilots' Association", "People's Party": the owners are part of the name.
    const owners = /^['’]$/.test(token.text)
      ? /s$/
      : /^['’]s$/.test(token.text)
        ? /^(People|Women|Men|Children)$/
        : undefined;
    if (
      owners?.test(tokens[last]?.text ?? '') &&
      this.#nameLike(j + 1) &&
      organisationNoun(tokens[j + 1]?.text ?? '')
    )
      return j + 1;
    if (PARTICLES.has(token.text) && token.text !== 'and') {
      const next = tokens[j + 1]?.text === '-' && joined(token, tokens[j + 1]) ? j + 2 : j + 1;
      if (this.#nameLike(next)) return next;
      return PARTICLES.has(tokens[j + 1]?.text ?? '') && this.#nameLike(j + 2) ? j + 2 : -1;
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
    return this.#nameLike(next) ? next : -1;
  }

  /** Whether a new segment begins at `next`, so that the name that began at `first` ends before it. */
  #breaks(first: number, next: number): boolean {
    const entity = this.#entityAt[next];
    const before = this.#entityAt[next - 1];
    if (entity && before === entity) return false;
    // "told the Argus Leader Monday": the day is no part of the name.
    if (!entity && WEEKDAY.test(this.#words(next, next))) return true;
    // "Forecaster Neil Ames": where the tagger has the name begin later, what opens the sentence is no part of it.
    if (first === 0 && next === 1 && !before && entity && /^PER/.test(entity.type) && entity.first === next)
      return entity.last > next && !isGivenName(this.#words(0, 0));
    // "University of Havana Julio Estrada": one name ends where another begins.
    if (entity?.first === next && before && before.type !== entity.type && /^PER/.test(entity.type))
      return true;
    if (
      entity?.first === next &&
      next > first &&
      /^PER/.test(entity.type) &&
      /^(of|for)$/.test(this.#sentence.tokens[first - 1]?.text ?? '') &&
      !isGivenName(this.#words(first, next - 1))
    )
      return true;
    const knownLast = this.#knownFrom(next);
    if (knownLast > next) return true;
    if (knownLast === next) {
      // "Jack London", "Kim Paris": a place can be somebody's surname.
      const use = known(this.#words(next, next))[0];
      if (use?.use === 'adjective' || use?.use === 'people') return true;
      return (
        !(isGivenName(this.#words(first, first)) && next === first + 1) &&
        !agentCalled(this.#words(next, next))
      );
    }
    return this.#titleFrom(next) >= next && titleCalled(this.#words(next, next))?.full !== undefined
      ? !this.#insideOrganisation(next) && next !== first
      : false;
  }
}
