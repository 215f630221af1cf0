import { type Doc, headOf, relation, type Token } from '../../language/index.ts';
import type { Meaning } from '../meaning.ts';
import { wordList } from '../word-list.ts';
import type { Sentences } from './sentences.ts';
import type { Word } from './words.ts';

/** Months and seasons that people are called by. */
const GIVEN = /^(april|may|june|august|summer|autumn)$/;
/** Behind a title, also a surname. */
const CALLABLE = /^(january|march|april|may|june|august|summer|autumn|winter)$/;
/** Words that make a time of it whatever stands behind. */
const PLACING =
  /^(in|since|until|till|by|from|during|for|before|after|between|of|early|late|mid|last|next|this|every|each|through|throughout|the|on|-)$/;
const isKin = wordList('data/time/kin.txt');
const isTitle = wordList('data/time/called.txt');
/** Of whom these tell is a person: "asked April whether". */
const ADDRESSED = /^(tell|ask|beg|kiss|marry|hug|thank)$/;
const isPersons = wordList('data/time/persons-do.txt');
const OLDEST = 110;

/** Tells persons from the months and seasons that they are named for: "April told reporters", "June, 14, was found". */
export class Persons {
  private readonly words: readonly Word[];
  private readonly sentences: Sentences;
  private readonly doc: Doc;
  private named: ReadonlySet<string> | undefined;

  constructor(doc: Doc, words: readonly Word[], sentences: Sentences) {
    this.doc = doc;
    this.words = words;
    this.sentences = sentences;
  }

  /** Whether what is read from `begin` up to `end` is somebody. */
  hold(begin: number, end: number, m: Meaning): boolean {
    if (end - begin !== 1 || (m.op !== 'calendar' && m.op !== 'season')) return false;
    const word = this.words[begin];
    if (word?.capital && CALLABLE.test(word.low) && this.isAfterTitle(begin)) return true;
    if (!word?.capital || !GIVEN.test(word.low) || PLACING.test(this.low(begin - 1))) return false;
    const token = this.token(begin);
    return this.isAged(end) || this.isKin(begin, end) || (token !== undefined && this.isSubject(token, word));
  }

  /** "Gov. August", "Detective June". */
  private isAfterTitle(begin: number): boolean {
    const title = this.words[this.low(begin - 1) === '.' ? begin - 2 : begin - 1];
    return title?.capital === true && this.words[begin]?.gap === 'space' && isTitle(title.low);
  }

  private low(at: number): string {
    return this.words[at]?.low ?? '';
  }

  private token(at: number): Token | undefined {
    const word = this.words[at];
    return word && this.sentences.token(word.start);
  }

  /** "June, 14, was found". */
  private isAged(end: number): boolean {
    const [comma, age, after] = [this.words[end], this.words[end + 1], this.words[end + 2]];
    return (
      comma?.low === ',' &&
      age?.kind === 'number' &&
      /^\d{1,3}$/.test(age.low) &&
      Number(age.low) <= OLDEST &&
      after?.low === ','
    );
  }

  /** "Her sister Summer", "his wife, June,", "April, her daughter,". */
  private isKin(begin: number, end: number): boolean {
    const comma = this.low(begin - 1) === ',';
    if (isKin(this.low(comma ? begin - 2 : begin - 1)) && (!comma || this.low(end) === ',')) return true;
    return (
      this.low(end) === ',' &&
      /^(her|his|their|whose|my|our)$/.test(this.low(end + 1)) &&
      isKin(this.low(end + 2))
    );
  }

  /** The subject of what only people do; or one that the text calls by a whole name: "June Carter … June's book". */
  private isSubject(token: Token, word: Word): boolean {
    const sentence = this.sentences.sentence(word.start);
    const verb = sentence && headOf(sentence, token);
    if (!verb || !/^(nsubj|obj|iobj|nmod|conj|appos)$/.test(relation(token))) return false;
    if (token.deprel === 'nsubj' && verb.upos === 'VERB' && isPersons(verb.lemma.toLowerCase())) return true;
    if (/^i?obj$/.test(token.deprel) && ADDRESSED.test(verb.lemma)) return true;
    const whose = relation(token) !== 'nmod' || token.deprel === 'nmod:poss';
    return whose && verb.upos !== 'PROPN' && this.isNamed(word.low);
  }

  /** Whether a person of the text has it for a part of a whole name. */
  private isNamed(low: string): boolean {
    this.named ??= new Set(
      this.doc.entities
        .filter((e) => e.type === 'PER')
        .map((e) => this.doc.text.slice(e.start, e.end).toLowerCase().split(' '))
        .filter((parts) => parts.length > 1)
        .flatMap((parts) => [parts[0] ?? '', parts.at(-1) ?? '']),
    );
    return this.named.has(low);
  }
}
