/**
 * The store: records in SQL, on PGlite in process or on PostgreSQL.
 * @module
 */
export type * from './store.ts';
