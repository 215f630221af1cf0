/**
 * Occurrences: what befell or was done that PLOVER does not type — deaths, disasters, accidents, elections, offices, companies,
 * the economy, prizes, sport — with parties, figures, factuality, time, place and the chain of word.
 *
 *     const occurrences = findOccurrences({ doc, actors, times, attribution, article }, events);
 *
 * @module
 */
export { findOccurrences, type OccurrencesInput } from './find-occurrences.ts';
