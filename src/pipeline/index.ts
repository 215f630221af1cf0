/**
 * The pipeline: composes the stages, and is the only folder that knows them all.
 *
 *     const record = await readPage(captureText(words, 'text'));
 *
 * @module
 */
export { lookUpActor } from '../actors/index.ts';
export {
  type ArchivedPage,
  archivedFile,
  archivedStream,
  type Capture,
  captureFile,
  captureItem,
  captureStream,
  captureText,
  captureUrl,
  contactOf,
  createFetcher,
  createPoliteFetcher,
  type FeedItem,
  type Fetcher,
  type FetcherOptions,
  feedLinks,
  isSameSite,
  listKind,
  type PoliteFetcher,
  type PoliteOptions,
  type RestBook,
  readFeed,
  readSitemap,
  type SitemapEntry,
  shownAddress,
  type UrlVisitOptions,
  type Validators,
  type Visit,
  visitUrl,
  withoutCredentials,
} from '../capture/index.ts';
export { analyze, type Doc, toConllu } from '../language/index.ts';
export { type Across, AcrossReading, type Happening, storyTerms } from './across/index.ts';
export { engineVersion } from './engine.ts';
export { InputLine, type LineError, lineError, parseLine, readLine } from './line.ts';
export { analyzeLine, type ParsedLine, ParseInput, parsedLine, textOf } from './parse-line.ts';
export {
  type PageRead,
  PublicationDay,
  type ReadOptions,
  readPage,
  readUnless,
  readWhole,
} from './read-page.ts';
export { reread } from './reread.ts';
