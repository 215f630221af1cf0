import { isVerb, type Syntax } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import type { Kind } from './kinds.ts';
import type { Filled } from './participants.ts';

/** An occurrence that words of a sentence tell, before its figures, time and standing are known. */
export interface Told extends Kind {
  /** The word that names it. */
  readonly token: Token;
  /** The word whose clause says whether it took place, when and where: the verb, or the noun itself. */
  readonly clause: Token;
  /** The clause's word is a noun. */
  readonly noun: boolean;
  /** It is known to have taken place, whatever its clause says of harm: "no one was hurt in the crash". */
  readonly known?: boolean;
  /** What is done about it leaves no doubt of it: "crews were called in to help fight the blaze". */
  readonly sure?: boolean;
  /** It may only take up one told before: "the blaze". */
  readonly again?: boolean;
  readonly parties: readonly Filled[];
  /** The word for what it befell, which may be its place. */
  readonly befell?: Token;
}

/** The verbs joined to one of which they share the subject: "killed 210 people and injured 900 in Nepal on Sunday". */
export const joinedTo = (syntax: Syntax, verb: Token): Token[] =>
  isVerb(verb) ? syntax.kids(verb, 'conj').filter((t) => isVerb(t) && !syntax.kid(t, 'nsubj')) : [];
