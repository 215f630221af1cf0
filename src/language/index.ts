/**
 * The language analysis: text → sentences, words, tags, lemmas, trees and names.
 *
 *     const doc = await analyze('Wang met Lavrov on Wednesday.');
 *
 * @module
 */

export { analyze, analyzeMany } from './analyze.ts';
export { clustersOf, type WordClusters } from './clusters.ts';
export { toConllu } from './conllu.ts';
export { detectLanguage } from './detection.ts';
export type { Doc, Entity, Sentence, Token } from './doc.ts';
export { seen } from './invisible.ts';
export type { AnalyzeOptions } from './options.ts';
export { findQuotations, type Quotation, touching } from './quotation.ts';
export { ancestors, child, children, headOf, relation, rootOf, subtree } from './tree.ts';
