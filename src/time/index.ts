/**
 * Time: the temporal expressions of English news as intervals, and the page's own date from its words.
 *
 *     const expressions = findExpressions(doc);
 *     const times = resolveTimes(doc, expressions, { best: '2023-02-21', how: 'given', evidence: [] });
 *
 * @module
 */
export { datePage, type Undated } from './dating/date-page.ts';
export { disputedDate } from './dating/dispute.ts';
export type { Expression } from './expression.ts';
export { findExpressions } from './find/find.ts';
export { type KnownEvent, knownEvents } from './known-events.ts';
export type { Meaning, Unit } from './meaning.ts';
export { resolveTimes } from './resolve.ts';
export { edtfOf, edtfOfPublished } from './value/edtf.ts';
export { precisionOf, whenOf } from './when.ts';
