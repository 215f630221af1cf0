/**
 * Factuality: whether an act happened, goes on, is planned, may happen or did not happen, as the page itself tells it.
 * After FactBank (Saurí and Pustejovsky 2009): the words of the act's clause and all that governs it, then its sources.
 * @module
 */
export { isNegated } from './clause.ts';
export { stanceOf } from './governors.ts';
export { isPresupposed } from './presupposed.ts';
export { isQuoted } from './quoted.ts';
export { settle } from './settle.ts';
export { type Sourced, withSources } from './sources.ts';
export type { Stance } from './stance.ts';
