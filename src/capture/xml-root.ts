/**
 * What may stand before the first element: a byte order mark, declarations, comments, a document type with entities of its
 * own. No two branches begin or go on alike, so that a beginning of nothing but such pieces is gone through once.
 */
const PROLOGUE =
  /^[^<{]{0,4}(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE\b[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*/i;

/** The first bytes of a document from its first element on, one letter a byte. */
export function fromRoot(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1').trimStart();
  return head.slice(PROLOGUE.exec(head)?.[0].length);
}
