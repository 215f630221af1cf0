/**
 * Archives: many pages in one file (WARC), or one page with its parts (MHTML, Safari's webarchive).
 * @module
 */
export { type InnerPage, innerPage } from './inner-page.ts';
export { archivedFile, archivedStream, isArchive } from './open.ts';
export { type ArchivedPage, isWarc, WARC_LIMITS, type WarcLimits, warcPages } from './warc.ts';
