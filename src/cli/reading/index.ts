/**
 * Arguments of the command line → pages: files, archives, addresses, and the lists that addresses hold or name.
 * @module
 */
export { isAddress, onlyPage, withArgument } from './open.ts';
export {
  ALL_KEPT,
  contactOption,
  type NetworkFlags,
  networkOptions,
  type PageSource,
  type ReadingOptions,
  robotsOption,
  type Taken,
  type VisitBook,
} from './options.ts';
export { createReader } from './reader.ts';
