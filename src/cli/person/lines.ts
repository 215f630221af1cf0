/** Breaks text at spaces to `width` columns; every line after the first is set in by `indent`. */
export function wrap(text: string, width: number, indent: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((l) => indent + l).join('\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a terminal would obey
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Takes out what a terminal would obey: a page's words must not move the cursor or turn the line around. */
export function plain(text: string): string {
  return text.replace(CONTROL, '');
}

/** A quotation shortened to at most `most` characters, at a word. */
export function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20))} …`;
}
