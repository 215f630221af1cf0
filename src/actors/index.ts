/**
 * Actors: names, titles, pronouns and metonyms → who they stand for.
 * @module
 */
export { type FindOptions, findActors } from './find.ts';
export { lookUpActor } from './lookup.ts';
export type { ActorReading, Mention } from './mention.ts';
export { placeOf } from './place.ts';
export { actorAt, actorsAt, mentionsIn } from './query.ts';
