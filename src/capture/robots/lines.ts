/** One line of robots.txt that says something: its number, its field in small letters, its value. */
export interface RobotsLine {
  readonly number: number;
  readonly field: string;
  readonly value: string;
}

/**
 * The lines of a robots.txt, without comments, in one pass. Bytes stand for characters, so that what is no UTF-8 is still
 * compared byte by byte with an address.
 */
export function* robotsLines(bytes: Uint8Array): Generator<RobotsLine> {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = Buffer.from(bytes.subarray(isMarked ? 3 : 0)).toString('latin1');
  let number = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    number++;
    const comment = line.indexOf('#');
    const said = comment < 0 ? line : line.slice(0, comment);
    const colon = said.indexOf(':');
    if (colon < 0) continue;
    yield {
      number,
      field: bare(said.slice(0, colon)).toLowerCase(),
      value: bare(said.slice(colon + 1)),
    };
  }
}

/** Without the spaces and tabs around it, and no more: the byte A0, a space in Latin-1, ends the UTF-8 of many letters. */
function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
