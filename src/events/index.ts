/**
 * Events: PLOVER's acts of parties upon parties, with factuality, time, place and the chain of word.
 *
 *     const events = findEvents({ doc, actors, times, attribution, article });
 *
 * @module
 */

export { isNoAct } from './candidate.ts';
export { toldWhen } from './dated.ts';
export { isNegated, isPresupposed, type Stance, stanceOf } from './factuality/index.ts';
export { type EventsInput, findEvents } from './find-events.ts';
export type { Pattern } from './frame.ts';
export { isOfKind } from './kinds.ts';
export { byLemma, framesFor, patternsOf, type Rows } from './lexicon.ts';
export { fitting } from './match.ts';
export type { Parties } from './parties.ts';
export { type Subject, subjectOf } from './play.ts';
export { nounPredicate, type Predicate, verbPredicate } from './predicate.ts';
export { isPassive } from './roles.ts';
export { type ReadSentence, sentencesOf } from './sentences.ts';
export { isVerb, type Syntax } from './syntax.ts';
