import type { Token } from '../../language/index.ts';
import type { Parties } from '../parties.ts';
import { type Predicate, verbPredicate } from '../predicate.ts';
import { isVerb, type Syntax } from '../syntax.ts';

/** A verb between two parties, whatever it names: what the learned part decides on. */
export interface OpenCandidate {
  readonly predicate: Predicate;
  readonly who: readonly string[];
  readonly whom: readonly string[];
  readonly whoTokens: readonly Token[];
  readonly whomTokens: readonly Token[];
  /** Where the recipient stands: `obj`, a preposition, `comp`, … */
  readonly role: string;
}

/** Verbs that never name an act by themselves. */
const EMPTY = new Set(
  'be have do say tell add note state report write explain go get become remain seem appear know think believe'.split(
    ' ',
  ),
);
const WHOM = [
  'obj',
  'iobj',
  'objposs',
  'to',
  'with',
  'on',
  'against',
  'from',
  'for',
  'of',
  'into',
  'in',
  'at',
  'comp',
  'any',
];

/** The verbs of a sentence that have a party for a subject, with the likeliest other party, in order of the text. */
export function openCandidates(syntax: Syntax, parties: Parties): OpenCandidate[] {
  const found: OpenCandidate[] = [];
  for (const token of syntax.sentence.tokens) {
    if (!isVerb(token) || EMPTY.has(token.lemma)) continue;
    const predicate = verbPredicate(syntax, token);
    const whoTokens = [...predicate.role('subj'), ...predicate.role('matrix')].slice(0, 1);
    const who = whoTokens.flatMap((t) => parties.of(t));
    if (who.length === 0) continue;
    for (const role of WHOM) {
      const whomToken = predicate.role(role).find((t) => parties.of(t).some((a) => !who.includes(a)));
      if (!whomToken) continue;
      const whom = parties.of(whomToken).filter((a) => !who.includes(a));
      found.push({ predicate, who, whom, whoTokens, whomTokens: [whomToken], role });
      break;
    }
  }
  return found;
}
