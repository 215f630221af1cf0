/** Format and control characters that no reader sees; joiners are kept, which Persian and Hindi write words with. */
const INVISIBLE = /[[\p{Cf}\p{Cc}]--[\u200c\u200d\t\n\f\r]]+/gv;
const ANY_ODD = /[^\t\n\f\r -~\u00a1-\u00ac\u00ae-\u0600]/;
const SPACES = /\s+/g;

/** Collapses all white space to single blanks and takes out soft hyphens and invisible marks. */
export function collapse(text: string): string {
  const plain = ANY_ODD.test(text) ? text.replace(INVISIBLE, '') : text;
  return plain.replace(SPACES, ' ').trim();
}
