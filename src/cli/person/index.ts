/**
 * The record as a person reads it in a terminal.
 * @module
 */
export { printRecord } from './record.ts';
