import { createHash } from 'node:crypto';

/**
 * A text as PostgreSQL's `text` can hold it: NUL and lone surrogates, which it rejects, become U+FFFD. Only columns that
 * are searched or listed pass through here; records are kept as `json`, where both stand as escapes and nothing is lost.
 */
export function plain(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** The same, for what may be left out. */
export function plainOrNull(text: string | undefined): string | null {
  return text === undefined ? null : plain(text);
}

/** SHA-256 in hex, of UTF-8. A lone surrogate counts by its code, not as U+FFFD. */
export function sha256(text: string): string {
  return createHash('sha256')
    .update(text.isWellFormed() ? text : JSON.stringify(text))
    .digest('hex');
}

/** What stands between a line without a mark at its end, such as a standfirst, and the paragraph below, where both run on in one. */
const AFTER_LINE = ' — ';

/** The first words of a text, at most `most` characters, cut at a word and never inside a surrogate pair. */
export function firstWords(text: string, most: number): string {
  // Ten times the length is looked at, so that a body of nothing but spaces costs no more than another.
  const flat = text
    .slice(0, most * 10)
    .replace(/(?<=[^\s\p{P}])[^\S\n]*\n\s*\n\s*(?=\S)/gu, AFTER_LINE)
    .replace(/\s+/gu, ' ')
    .trim();
  if (flat.length <= most) return flat.toWellFormed();
  const cut = flat.slice(0, most);
  const space = flat[most] === ' ' ? most : cut.lastIndexOf(' ');
  return (space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')).toWellFormed();
}
