/**
 * Corroboration: what pages have to do with each other. Pure; candidates come from the caller.
 * @module
 */
export { creditOf } from './credit.ts';
export * from './find-copies.ts';
export * from './likeness.ts';
export { isNamed } from './named.ts';
export { outcomesOf, type Standing, type ToldEvent } from './outcomes.ts';
export { type Runs, sketchOf } from './runs.ts';
