import { type Doc, type Sentence, seen, type Token } from '../../language/index.ts';
import type { ActorType } from '../../record/index.ts';
import type { Known, Title } from '../gazetteer/index.ts';
import type { Mention } from '../mention.ts';

/** Words that point at somebody, before it is known at whom. Token numbers are inclusive. */
export interface Found {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: Mention['kind'];
}

/** A title, office or description that stands with a name: "new Chinese Foreign Minister", "China's most senior diplomat". */
export interface Described {
  readonly first: number;
  readonly last: number;
  /** The title without country, articles and "new": "Foreign Minister". */
  readonly title: string;
  /** Of which country or organisation. */
  readonly of: Known | undefined;
  /** Of what, in the text's own words, where no gazetteer knows it. */
  readonly ofWords: string | undefined;
  readonly office: string | undefined;
  readonly sex: Title['sex'];
  readonly sectors: readonly string[];
  /** "former", "ex-", "late": the office is no longer held. */
  readonly past: boolean;
}

/** A name as it stands in the text. */
export interface NameFound extends Found {
  /** The name's own words. */
  readonly words: string;
  type: ActorType;
  /** What the gazetteers hold under this name; empty for strangers. */
  readonly known: readonly Known[];
  /** Country that the name itself carries: "Chinese Foreign Ministry". */
  readonly country: string | undefined;
  readonly described: Described[];
  /** A lone capitalised word that only a person named elsewhere in the text can explain. */
  readonly uncertain: boolean;
  /** What an uncertain name is if no person explains it; nothing where it is then no actor's. */
  readonly guess?: ActorType | undefined;
  /** An acronym given in brackets after the name. */
  readonly acronym: string | undefined;
}

/** The text from one token to another, both included. */
export function wordsBetween(doc: Doc, sentence: Sentence, first: number, last: number): string {
  const from = sentence.tokens[first];
  const to = sentence.tokens[last];
  return from && to ? seen(doc.text.slice(from.start, to.end)).replace(/\s+/g, ' ') : '';
}

/** The head of a stretch of words: the first whose governor lies outside; the last word where the tree does not say. */
export function headWithin(sentence: Sentence, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const token = sentence.tokens[i];
    if (token && token.upos !== 'PUNCT' && (token.head < first || token.head > last) && hasTree(sentence))
      return i;
  }
  return last;
}

/** Whether the sentence has been parsed. */
export function hasTree(sentence: Sentence): boolean {
  return sentence.tokens.some((token) => token.deprel === 'root');
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** Whether two tokens stand next to each other without a space. */
export function joined(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && a.end === b.start;
}
