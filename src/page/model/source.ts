/**
 * A page's source. What the syntax of HTML is made of is ASCII, whose characters are the same in UTF-8 as in its bytes: so a page in
 * UTF-8 is gone through byte by byte, and only the words that are cut out of it are decoded.
 */
export interface Source {
  /** Characters to find one's way by: those of the page, or one for each byte of it. */
  readonly text: string;
  /** The page's characters between two places of `text` that stand beside ASCII. */
  cut(start: number, end: number): string;
  /** All characters of the page. */
  whole(): string;
}

/** A source whose characters are known. */
export function plainSource(text: string): Source {
  return { text, cut: (start, end) => text.slice(start, end), whole: () => text };
}

const BEYOND_ASCII = /[\x80-\xff]/;

/** A source of valid UTF-8 without a byte order mark. */
export function utf8Source(bytes: Uint8Array): Source {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  return {
    text,
    cut: (start, end) => {
      const slice = text.slice(start, end);
      return BEYOND_ASCII.test(slice) ? buffer.toString('utf8', start, end) : slice;
    },
    whole: () => buffer.toString('utf8'),
  };
}
