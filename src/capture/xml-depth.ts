/** Elements within elements: true feeds stay under twenty, and parsers take time with the square, or stack, of what is open. */
const MAX_DEPTH = 1000;

/** Whether the tags of an XML text nest deeper than a reader should follow. One pass; CDATA and comments are passed over. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else {
      const end = after(text, '>', at);
      const next = text[at + 1];
      if (next === '/') depth = Math.max(0, depth - 1);
      else if (next !== '!' && next !== '?' && text[end - 2] !== '/') depth++;
      if (depth > MAX_DEPTH) return true;
      at = end;
    }
  }
  return false;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
