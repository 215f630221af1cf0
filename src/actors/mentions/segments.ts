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
import { isCapital, joined } from './found.ts';
import { NameWords } from './name-words.ts';

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

const PARTICLES_BEFORE = new Set(['al', 'el', 'bin', 'bint', 'ibn', 'von', 'van', 'de']);
/** Names that are also words of the language: only a tag or the name tagger makes them names. */
const ALSO_WORDS = new Set(readList('data/actors/also-words.txt'));
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

export class Segmenter {
  readonly #sentence: Sentence;
  readonly #words: NameWords;

  constructor(doc: Doc, sentence: Sentence, entities: readonly Entity[]) {
    this.#sentence = sentence;
    this.#words = new NameWords(doc, sentence, entities);
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

  #segmentAt(i: number): Segment | undefined {
    const token = this.#sentence.tokens[i];
    if (!token) return undefined;
    const entity = this.#words.entityAt[i];
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
        known: known(this.#words.said(i, knownLast)),
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
        if (isGivenName(this.#words.said(i, i)) || /^PER/.test(this.#words.entityAt[i]?.type ?? ''))
          first = first === from ? this.#givenFrom(i, last) : first;
    }
    const types = new Set<string>();
    for (let i = first; i <= last; i++) {
      const entity = this.#words.entityAt[i];
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
        isGivenName(this.#words.said(j, j)) ||
        (this.#sentence.tokens[j + 1]?.text === '-' &&
          isGivenName(this.#words.said(j, Math.min(last, j + 2))))
      )
        return j;
    return i;
  }

  /** Where a known beginning gives way to the longer name that begins with it. */
  #outgrows(first: number, knownLast: number, run: number): boolean {
    const entity = this.#words.entityAt[first];
    if (
      entity &&
      entity.first <= first &&
      entity.last > knownLast &&
      !this.#titleWithin(knownLast + 1, run)
    ) {
      const [it] = known(this.#words.said(first, knownLast));
      if (entity.type === 'ORG' || entity.type === 'FAC')
        return !/^(in|at|on|to|from|and)$/.test(this.#sentence.tokens[knownLast + 1]?.text ?? '');
      if (/^(LOC|GPE)$/.test(entity.type) && it?.type === 'place') return true;
      if (/^PER/.test(entity.type))
        return it?.type === 'place' || it?.type === 'person' || isGivenName(this.#words.said(first, first));
    }
    if (known(this.#words.said(first, knownLast)).every((k) => k.kind === 'short')) return true;
    return (
      knownLast === first &&
      run === first + 1 &&
      isGivenName(this.#words.said(first, first)) &&
      !agentCalled(this.#words.said(run, run))
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
      if (known(this.#words.said(i, j)).length > 0 && this.#standsAsName(i, j)) best = j;
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
    if (bare && this.#words.entityAt[first]?.type !== 'ORG') return false;
    if (this.#words.entityAt[first]) return true;
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
      const words = this.#words.said(i, j);
      if (!isCapital(tokens[j])) continue;
      const title = titleCalled(words);
      if (this.#belongsToName(i, j, title !== undefined)) continue;
      if (title) {
        if (title.full === '' || this.#words.nameLike(j + 1) || j > i || tokens[i]?.upos === 'PROPN')
          return j;
        continue;
      }
      if (this.#words.nameLike(i)) {
        const agent = agentCalled(words)?.agent;
        if (
          agent?.kind === 'person' &&
          (this.#words.nameLike(j + 1) || j > i) &&
          !this.#insideOrganisation(i)
        )
          return j;
      }
    }
    return -1;
  }

  /** Whether the tagger has these words for the beginning of a longer name: "National Press Club", "Christian Sandoval". */
  #belongsToName(first: number, last: number, listed: boolean): boolean {
    const entity = this.#words.entityAt[first];
    if (!entity || entity.first !== first || entity.last <= last) return false;
    return /^PER/.test(entity.type) ? !listed : true;
  }

  #insideOrganisation(i: number): boolean {
    const entity = this.#words.entityAt[i];
    return entity !== undefined && (entity.type === 'ORG' || entity.type === 'FAC') && entity.first < i;
  }

  #title(first: number, last: number): Segment {
    const words = this.#words.said(first, last);
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
    if (!this.#words.nameLike(i)) {
      const particle = tokens[i];
      const next = particle && joined(particle, tokens[i + 1]) && tokens[i + 1]?.text === '-' ? i + 2 : i + 1;
      if (!particle || !PARTICLES_BEFORE.has(particle.text.toLowerCase()) || !this.#words.nameLike(next))
        return -1;
      return this.#nameFrom(next);
    }
    let last = i;
    for (let j = i + 1; j < tokens.length; ) {
      const next = this.#words.next(last, j);
      if (next < 0 || this.#breaks(i, next)) break;
      last = next;
      j = next + 1;
    }
    return last;
  }

  /** Whether a new segment begins at `next`, so that the name that began at `first` ends before it. */
  #breaks(first: number, next: number): boolean {
    const entity = this.#words.entityAt[next];
    const before = this.#words.entityAt[next - 1];
    if (entity && before === entity) return false;
    // "told the Argus Leader Monday": the day is no part of the name.
    if (!entity && WEEKDAY.test(this.#words.said(next, next))) return true;
    // "Forecaster Neil Ames": where the tagger has the name begin later, what opens the sentence is no part of it.
    if (first === 0 && next === 1 && !before && entity && /^PER/.test(entity.type) && entity.first === next)
      return entity.last > next && !isGivenName(this.#words.said(0, 0));
    // "University of Havana Julio Estrada": one name ends where another begins.
    if (entity?.first === next && before && before.type !== entity.type && /^PER/.test(entity.type))
      return true;
    if (
      entity?.first === next &&
      next > first &&
      /^PER/.test(entity.type) &&
      /^(of|for)$/.test(this.#sentence.tokens[first - 1]?.text ?? '') &&
      !isGivenName(this.#words.said(first, next - 1))
    )
      return true;
    const knownLast = this.#knownFrom(next);
    if (knownLast > next) return true;
    if (knownLast === next) {
      // "Jack London", "Kim Paris": a place can be somebody's surname.
      const use = known(this.#words.said(next, next))[0];
      if (use?.use === 'adjective' || use?.use === 'people') return true;
      return (
        !(isGivenName(this.#words.said(first, first)) && next === first + 1) &&
        !agentCalled(this.#words.said(next, next))
      );
    }
    return this.#titleFrom(next) >= next && titleCalled(this.#words.said(next, next))?.full !== undefined
      ? !this.#insideOrganisation(next) && next !== first
      : false;
  }
}
