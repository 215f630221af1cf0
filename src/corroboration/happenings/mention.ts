import type { Span } from '../../record/index.ts';
import type { Counts } from '../terms.ts';
import type { Told } from './agreement.ts';

/** An event as one page tells it, with what of its sentence tells which event it is. Terms are lemmas in lower case. */
export interface Mention {
  /** The page's place in the run. */
  readonly page: number;
  /** The trigger's words. */
  readonly span: Span;
  /** The lemma of the trigger's governing word, and of all its content words. */
  readonly lemma: string;
  readonly lemmas: ReadonlySet<string>;
  readonly isVerb: boolean;
  /** Its sentence's place in the page. */
  readonly sentence: number;
  /** Terms that stand close to the trigger in the tree, with the names of whom pronouns stand for; the names among them. */
  readonly participants: Counts;
  readonly names: Counts;
  /** All other terms of the sentence, and the numbers among them. */
  readonly context: Counts;
  readonly numbers: ReadonlySet<string>;
  /** What the record says of it, where it is one of the record's events. */
  readonly told?: Told;
}
