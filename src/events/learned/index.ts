/**
 * The trained part of the events stage: PLOVER types of verbs between two parties, by a linear model.
 * @module
 */
export { withModel } from './decide.ts';
export { featuresOf } from './features.ts';
export { type TypeModel, typeModel } from './model.ts';
export { type OpenCandidate, openCandidates } from './open-candidate.ts';
