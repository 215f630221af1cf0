/**
 * The store: records in SQL, on PGlite in process or on PostgreSQL.
 * @module
 */
export { isNamed } from '../corroboration/index.ts';
export { restoreFile, writeBackup } from './backup-file.ts';
export { contentKey, pageKey } from './content-key.ts';
export { openStore, type StoreLocation } from './open.ts';
export type * from './store.ts';
