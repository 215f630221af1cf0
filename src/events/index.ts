/**
 * Events: PLOVER's acts of parties upon parties, with factuality, time, place and the chain of word.
 *
 *     const events = findEvents({ doc, actors, times, attribution, article });
 *
 * @module
 */
export { type EventsInput, findEvents } from './find-events.ts';
