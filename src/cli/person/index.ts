/**
 * The record as a person reads it in a terminal.
 * @module
 */
export { plain } from './lines.ts';
export { printRecord } from './record.ts';
