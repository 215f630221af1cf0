/**
 * Exports: records in the formats that others read. Pure functions of pages; the store is whoever gives them.
 * @module
 */
export { EVENT_COLUMNS } from './csv-events.ts';
export { OCCURRENCE_COLUMNS } from './csv-occurrences.ts';
export { STATEMENT_COLUMNS } from './csv-statements.ts';
export { EXPORT_FORMATS, type ExportFormat, type ExportOptions, exportTo } from './export-to.ts';
export { pageJsonLd } from './json-ld.ts';
export { type ExportPage, type PageSource, storedPages, USUAL_SITE } from './page.ts';
