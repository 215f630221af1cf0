/**
 * The page: a capture → its article, told from the furniture around it.
 * @module
 */
export type { PageReading } from './reading.ts';
