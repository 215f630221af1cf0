/**
 * Actors: names, titles, pronouns and metonyms → who they stand for.
 * @module
 */
export type { ActorReading, Mention } from './mention.ts';
