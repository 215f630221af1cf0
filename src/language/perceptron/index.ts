export { Features, hashString, mix } from './hash.ts';
export { best, LinearModel, type ModelHeader } from './model.ts';
