/**
 * Attribution: who says what, on whose word. Source, cue and content of each statement, and the chain of sources that
 * stands between the reader and the fact.
 *
 *     const attribution = findStatements({ doc, actors, times, article });
 *     chainAt(attribution, event.trigger);
 *
 * @module
 */
export type { Attributed, Attribution } from './attribution.ts';
export type { CueClass } from './cue.ts';
export { chainAt, enclosing, speaksOfOwnActs } from './enclosure.ts';
export type { Report } from './report.ts';
export { type AttributionInput, findStatements } from './statements.ts';
