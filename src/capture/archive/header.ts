/** The named values of a header as mail, HTTP and WARC write it; names in small letters, the first of each name counts. */
export type Header = ReadonlyMap<string, string>;

/** Lines of a header → its values; a line that begins with a space carries the one before on. Odd lines are passed over. */
export function headerOf(lines: readonly string[]): Header {
  const values = new Map<string, string>();
  let last: string | undefined;
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (last !== undefined) values.set(last, `${values.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    last = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : undefined;
    if (last === undefined) continue;
    if (values.has(last)) last = undefined;
    else values.set(last, line.slice(colon + 1).trim());
  }
  return values;
}

/** The most bytes of a header that stands before a body. */
const MAX_HEADER = 65_536;

/** Bytes that begin with a header → its lines and what follows the empty line; undefined where no empty line comes. */
export function splitHeader(bytes: Buffer): { readonly lines: string[]; readonly body: Buffer } | undefined {
  const head = bytes.subarray(0, MAX_HEADER);
  const [unix, dos] = [head.indexOf('\n\n'), head.indexOf('\r\n\r\n')];
  const isDos = dos >= 0 && (unix < 0 || dos < unix);
  const end = isDos ? dos : unix;
  if (end < 0) return undefined;
  const lines = bytes.subarray(0, end).toString('latin1').split(/\r?\n/);
  return { lines, body: bytes.subarray(end + (isDos ? 4 : 2)) };
}

/** A parameter of a header's value: `boundary` of `multipart/related; boundary="x"`. */
export function parameterOf(value: string, name: string): string | undefined {
  for (const part of value.split(';').slice(1)) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim().toLowerCase() === name)
      return part
        .slice(at + 1)
        .trim()
        .replace(/^"(.*)"$/, '$1');
  }
  return undefined;
}

/** An address that a page may have, else undefined. */
export function webAddress(value: string | undefined): string | undefined {
  const bare = value?.replace(/^<(.*)>$/, '$1');
  return bare !== undefined && /^https?:\/\/[^\s\p{Cc}]+$/iu.test(bare) && URL.canParse(bare)
    ? bare
    : undefined;
}

/** A moment as an ISO date-time, else undefined. */
export function moment(value: string | undefined): string | undefined {
  const date = new Date(value ?? '');
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
