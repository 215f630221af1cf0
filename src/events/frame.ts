import type { EventType } from '../record/index.ts';

/** One condition of a frame: a role must (or, negated, must not) be filled, by one of some kinds if any are named. */
export interface Requirement {
  readonly roles: readonly string[];
  readonly negated: boolean;
  /** Kinds (`data/events/kinds.tsv`, or of actors) or plain lemmas; empty: anything. */
  readonly values: readonly string[];
}

/** A word in its company: what a row of a frame table asks of a sentence before it says anything of it. */
export interface Pattern {
  readonly lemma: string;
  /** A particle (`carry=out`) or a compound (`phone=call`) that belongs to the word. */
  readonly with?: string;
  readonly requirements: readonly Requirement[];
  /** How much the row asks for: of the rows that fit, the highest wins. */
  readonly weight: number;
}

/** Which act a word names, in which company, and where its parties stand: one row of `data/events/frames-*.tsv`. */
export interface Frame extends Pattern {
  /** Left out where the row says that this company makes no event. */
  readonly type?: EventType;
  readonly mode?: string;
  readonly who: readonly string[];
  readonly whom: readonly string[];
  readonly needs: string;
}
