/**
 * Capture: a file, an address or a text → the bytes of a page and where they came from.
 * @module
 */
export type { Capture } from './capture.ts';
