/**
 * Path patterns of robots.txt (RFC 9309, 2.2.2 and 2.2.3): compared from the path's beginning, `*` for any run of
 * characters, `$` at the end for the path's end, percent-encoded characters as the characters themselves.
 */
export interface PathPattern {
  /** The pattern as it is compared. */
  readonly text: string;
  matches(path: string): boolean;
}

/** An address → the path and query that patterns are compared with. */
export function pathOf(url: URL): string {
  return encoded(url.pathname + url.search)
    .replaceAll('*', '%2A')
    .replaceAll('$', '%24');
}

/** A value of Allow or Disallow, a character for each byte → its pattern. */
export function patternOf(value: string): PathPattern {
  const isWhole = value.endsWith('$');
  const body = encoded(isWhole ? value.slice(0, -1) : value).replaceAll('$', '%24');
  const [head = '', ...pieces] = body.split(/\*+/);
  const last = isWhole ? pieces.pop() : undefined;
  return {
    text: isWhole ? `${body}$` : body,
    matches(path) {
      if (!path.startsWith(head)) return false;
      if (isWhole && last === undefined) return path.length === head.length;
      // The leftmost place of each piece leaves the most to those that follow: no place is ever tried again.
      let at = head.length;
      for (const piece of pieces) {
        const found = path.indexOf(piece, at);
        if (found < 0) return false;
        at = found + piece.length;
      }
      return last === undefined || (path.length - last.length >= at && path.endsWith(last));
    },
  };
}

/**
 * One spelling for each path: letters, digits and `-._~` as they are, the marks that an address reserves as they are (and
 * apart from their encoded forms, as RFC 3986 tells them apart), everything else percent-encoded in capitals.
 */
function encoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})|[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]/gi, (found, digits?: string) => {
    const code = digits === undefined ? found.charCodeAt(0) : Number.parseInt(digits, 16);
    const character = String.fromCharCode(code);
    if (digits !== undefined && /[A-Za-z0-9\-._~]/.test(character)) return character;
    return `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
  });
}
