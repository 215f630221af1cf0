import { type Header, headerOf, moment, parameterOf, splitHeader, webAddress } from './header.ts';

/** The page within an archive of one page. */
export interface InnerPage {
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly contentType?: string;
  readonly capturedAt?: string;
}

const MAX_PARTS = 10_000;
const MAX_DEPTH = 5;

/** Whether bytes begin with the header of a page saved with its parts (RFC 2557). */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  if (!/^\s*[\w-]+:/.test(head)) return false;
  const header = headerOf(
    head
      .trimStart()
      .split(/\r?\n\r?\n/, 1)[0]!
      .split(/\r?\n/),
  );
  return header.has('mime-version') && /^multipart\/related\b/i.test(header.get('content-type') ?? '');
}

/** The main page of such an archive: the part that `start` names, else the first of HTML; undefined where there is none. */
export function mhtmlPage(bytes: Uint8Array): InnerPage | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = splitHeader(all.subarray(all.findIndex((byte) => byte > 0x20)));
  if (!whole) return undefined;
  const top = headerOf(whole.lines);
  const pages: { readonly header: Header; readonly body: Buffer }[] = [];
  let parts = 0;
  // Parts that hold parts go onto the list, so that nesting takes no stack.
  const open = [{ header: top, body: whole.body, depth: 0 }];
  for (let part = open.shift(); part && parts < MAX_PARTS; part = open.shift()) {
    const type = part.header.get('content-type') ?? '';
    const boundary = /^multipart\//i.test(type) ? parameterOf(type, 'boundary') : undefined;
    if (boundary && part.depth < MAX_DEPTH) {
      for (const raw of partsOf(part.body, boundary)) {
        if (++parts > MAX_PARTS) break;
        const inner = splitHeader(raw);
        if (inner) open.push({ header: headerOf(inner.lines), body: inner.body, depth: part.depth + 1 });
      }
    } else if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) pages.push(part);
  }
  const start = parameterOf(top.get('content-type') ?? '', 'start');
  const main =
    pages.find(({ header }) => start !== undefined && header.get('content-id') === start) ?? pages[0];
  return (
    main && {
      bytes: decoded(main.body, main.header.get('content-transfer-encoding') ?? ''),
      url:
        webAddress(main.header.get('content-location')) ?? webAddress(top.get('snapshot-content-location')),
      contentType: main.header.get('content-type'),
      capturedAt: moment(top.get('date')),
    }
  );
}

function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = `--${boundary}`;
  let from = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    if (from >= 0) yield body.subarray(from, at);
    const end = body.indexOf('\n', at + mark.length);
    if (end < 0 || body.toString('latin1', at + mark.length, at + mark.length + 2) === '--') return;
    from = end + 1;
  }
  // A file that was cut off still holds what came.
  if (from >= 0) yield body.subarray(from);
}

function decoded(body: Buffer, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return Buffer.from(body.toString('latin1'), 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return body;
  const text = body
    .toString('latin1')
    .replace(/=[ \t]{0,20}\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(text, 'latin1');
}
