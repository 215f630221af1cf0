import type { Diagnostic } from '../record/index.ts';

/** One word. Offsets are UTF-16 code units into `doc.text`; heads and relations are Universal Dependencies'. */
export interface Token {
  /** Its place in its sentence, from 0. */
  readonly i: number;
  readonly start: number;
  readonly end: number;
  /** `doc.text.slice(start, end)`, without the soft hyphens and other invisible characters that English words may hold. */
  readonly text: string;
  lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, … */
  upos: string;
  /** Penn Treebank tag as in EWT: VBD, VBZ, NNP, … (tense, number and mood are read from it). */
  xpos: string;
  /** The governing word's `i` in the same sentence; -1 for the root. */
  head: number;
  /** The relation to the head with its subtype: `nsubj`, `nsubj:pass`, `nmod:poss`, … */
  deprel: string;
}

export interface Sentence {
  /** Its place in the document, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The paragraph it stands in, from 0 (paragraphs are parted by a blank line, or by a line break in captures). */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** A name as the tagger found it. */
export interface Entity {
  /** Where its first token starts, or after a prefix in it: "anti-Morales". */
  readonly start: number;
  readonly end: number;
  /** PER, LOC, GPE, FAC, ORG, NORP, … */
  readonly type: string;
  readonly sentence: number;
  /** First and last token in that sentence, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** The analysed text: what every stage after the language reads. */
export interface Doc {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly diagnostics: readonly Diagnostic[];
  /** Model name → version, for the record's `engine`. */
  readonly models: Readonly<{ [name: string]: string }>;
}
