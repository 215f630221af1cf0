/**
 * The read-only JSON API over the store.
 * @module
 */
export { type ApiOptions, createApi } from './api.ts';
