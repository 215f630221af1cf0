/**
 * The page: a capture → its article, told from the furniture around it.
 * @module
 */
export { readArticle } from './read.ts';
export type { PageReading } from './reading.ts';
