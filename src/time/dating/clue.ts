import type { Doc, Sentence } from '../../language/index.ts';
import type { Span } from '../../record/index.ts';
import type { Expression } from '../expression.ts';
import { Sentences } from '../find/sentences.ts';
import { type Word, wordsIn } from '../find/words.ts';
import type { Stay } from './days.ts';

/** One reason to put a page's publication on some days and not on others. */
export interface Clue {
  /** In kebab-case, for the record: `office-held`, `landmark-past`, … */
  readonly rule: string;
  /** A sentence for a person. */
  readonly reason: string;
  readonly span?: Span;
  readonly quote?: string;
  /** The stretches in which the page can have been published. */
  readonly allowed: readonly Stay[];
  /** How far it is to be trusted, 1 to 9: clues are taken strongest first. */
  readonly weight: number;
  /** It comes round every year, and so bounds nothing by itself. */
  readonly yearly?: boolean;
}

/** A page being dated: its text as words, its expressions, its sentences. */
export interface Page {
  readonly doc: Doc;
  readonly words: readonly Word[];
  readonly expressions: readonly Expression[];
  /** The expressions of each sentence, by its index. */
  readonly bySentence: ReadonlyMap<number, readonly Expression[]>;
  /** The index of the sentence that a word stands in; -1 for none. */
  sentenceAt(offset: number): number;
}

/** Makes a page of a doc and its expressions. */
export function pageOf(doc: Doc, expressions: readonly Expression[]): Page {
  const sentences = new Sentences(doc);
  const bySentence = new Map<number, Expression[]>();
  for (const e of expressions) {
    const of = bySentence.get(e.sentence);
    if (of) of.push(e);
    else bySentence.set(e.sentence, [e]);
  }
  return {
    doc,
    words: wordsIn(doc.text),
    expressions,
    bySentence,
    sentenceAt: (offset) => sentences.at(offset),
  };
}

/** The place of the first word that ends behind an offset. */
export function wordAt(page: Page, offset: number): number {
  let [low, high] = [0, page.words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const sentenceOf = (page: Page, offset: number): Sentence | undefined =>
  page.doc.sentences[page.sentenceAt(offset)];

/** The expressions of one sentence. */
export const inSentence = (page: Page, sentence: number): readonly Expression[] =>
  page.bySentence.get(sentence) ?? [];

/** The text between two word places, for a reason: the words themselves, shortened. */
export function wordsBetween(page: Page, begin: number, end: number): string {
  const text = page.doc.text
    .slice(page.words[begin]?.start ?? 0, page.words[end - 1]?.end ?? 0)
    .replace(/\s+/g, ' ');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
