import type { Counts } from '../terms.ts';

/** What of a page tells which story it is of. */
export interface StoryPage {
  /** Its day of publication, `YYYY-MM-DD`, where it is known. */
  readonly day?: string;
  readonly terms: StoryTerms;
}

/** Lemmas in lower case, by what they are in the page; in `nameParts` two words of a name that stand side by side. */
export type StoryTerms = Readonly<Record<TermKind, Counts>>;

export const TERM_KINDS = ['content', 'names', 'numbers', 'acts', 'lead', 'nameParts'] as const;
export type TermKind = (typeof TERM_KINDS)[number];
