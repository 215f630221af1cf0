/** Elements within elements: true feeds, sitemaps and property lists stay under twenty. */
const MAX_DEPTH = 1000;

/**
 * How much of an XML text, in characters from its beginning, nests no deeper than a reader should follow: parsers take time
 * with the square of what is open, or stack. One pass; CDATA and comments are passed over.
 */
export function shallowLength(text: string): number {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else {
      const end = after(text, '>', at);
      const next = text[at + 1];
      if (next === '/') depth = Math.max(0, depth - 1);
      else if (next !== '!' && next !== '?' && text[end - 2] !== '/') depth++;
      if (depth > MAX_DEPTH) return at;
      at = end;
    }
  }
  return text.length;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
