/** A text whose longest line is longer than this was not wrapped by hand or by a terminal; the shortest width there is. */
const WIDEST = 120;
const NARROWEST = 40;
/** Who counts bytes, or the blank at the end, breaks a few letters early. */
const SLACK = 5;
/** Lines that go on in the next one, at least, and their share of the lines that are followed by one, in a wrapped text. */
const FEWEST = 3;
const SHARE = 0.4;

/**
 * The rows of a text with its paragraphs on one row each, where the text was wrapped to a width (a terminal's dump of a
 * page, a wire's telegram, an e-mail): a row that had no room for the next one's first word goes on in it. The rows that
 * are joined leave empty ones behind, so that every row keeps its place unless `rows` come back as they are.
 */
export function unwrapped(rows: readonly string[]): readonly string[] {
  let width = 0;
  for (const row of rows) if (row.includes(' ')) width = Math.max(width, row.length);
  if (width > WIDEST || width < NARROWEST) return rows;
  let followed = 0;
  let full = 0;
  for (let i = 0; i + 1 < rows.length; i++) {
    if (!rows[i] || !rows[i + 1]) continue;
    followed++;
    if (isFull(rows[i]!, rows[i + 1]!, width)) full++;
  }
  if (full < FEWEST || full < followed * SHARE) return rows;
  const joined = [...rows];
  let start = 0;
  for (let i = 1; i < rows.length; i++) {
    if (!isFull(rows[i - 1]!, rows[i]!, width)) start = i;
    else {
      joined[start] += ` ${rows[i]}`;
      joined[i] = '';
    }
  }
  return joined;
}

/** Whether a row had no room for the first word of the next. */
function isFull(row: string, next: string, width: number): boolean {
  return row !== '' && next !== '' && row.length + 1 + next.split(' ', 1)[0]!.length > width - SLACK;
}
