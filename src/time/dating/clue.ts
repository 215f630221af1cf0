import type { Doc, Sentence } from '../../language/index.ts';
import type { Span } from '../../record/index.ts';
import type { Expression } from '../expression.ts';
import type { Word } from '../find/words.ts';
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
  /** The index of the sentence that a word stands in; -1 for none. */
  sentenceAt(offset: number): number;
}

export const sentenceOf = (page: Page, offset: number): Sentence | undefined =>
  page.doc.sentences[page.sentenceAt(offset)];

/** The expressions of one sentence. */
export const inSentence = (page: Page, sentence: number): Expression[] =>
  page.expressions.filter((e) => e.sentence === sentence);

/** The text between two word places, for a reason: the words themselves, shortened. */
export function wordsBetween(page: Page, begin: number, end: number): string {
  const text = page.doc.text
    .slice(page.words[begin]?.start ?? 0, page.words[end - 1]?.end ?? 0)
    .replace(/\s+/g, ' ');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
