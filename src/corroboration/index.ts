/**
 * Corroboration: what pages have to do with each other. Pure; candidates come from the caller.
 * @module
 */
export { actorKey, foldName } from './actor-key.ts';
export { creditOf } from './credit.ts';
export * from './find-copies.ts';
export { findHappenings, type Mention, type Told } from './happenings/index.ts';
export * from './likeness.ts';
export { isNamed } from './named.ts';
export { outcomesOf, type Standing, type ToldEvent } from './outcomes.ts';
export { type Party, partiesOf } from './party.ts';
export { type Runs, sketchOf } from './runs.ts';
export * from './stories/index.ts';
export { Rarity, type Vector } from './terms.ts';
