import type { Actor, Span } from '../record/index.ts';

/** One place where the text names, describes or points to an actor. */
export interface Mention {
  /** The actor's id in the record. */
  readonly actor: string;
  readonly span: Span;
  readonly sentence: number;
  /** First, last (both inclusive) and head token in that sentence. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** `metonym`: a capital or a building for its government; `adjective`: "Chinese" in "Chinese participants". */
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'metonym' | 'adjective';
}

/** Who is in the text, and where. Mentions are in order of the text; nested mentions are allowed. */
export interface ActorReading {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
}
