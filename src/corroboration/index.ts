/**
 * Corroboration: what pages have to do with each other. Pure; candidates come from the caller.
 * @module
 */
export * from './find-copies.ts';
export * from './likeness.ts';
export { type Runs, sketchOf } from './runs.ts';
