import { Readable } from 'node:stream';
import { readBody } from '../body.ts';
import { type Header, headerOf, splitHeader } from './header.ts';

/** An HTTP answer as an archive keeps it. */
export interface HttpMessage {
  readonly status: number;
  readonly header: Header;
  /** As sent: in chunks and compressed, where the header says so. */
  readonly sent: Buffer;
}

/** The bytes of an HTTP answer → its parts; undefined where it is none. */
export function httpMessage(bytes: Buffer): HttpMessage | undefined {
  const parts = splitHeader(bytes);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(parts?.lines[0] ?? '')?.[1];
  return parts && status
    ? { status: Number(status), header: headerOf(parts.lines.slice(1)), sent: parts.body }
    : undefined;
}

/**
 * The payload of an answer. Crawlers often keep the header of what they have unpacked already, so chunks and
 * compression are undone only where the bytes look it. Throws as `readBody`.
 */
export async function payloadOf(message: HttpMessage, url: string, maxBytes: number): Promise<Uint8Array> {
  const { header, sent } = message;
  const whole = /chunked/i.test(header.get('transfer-encoding') ?? '') ? (dechunked(sent) ?? sent) : sent;
  const encoding = header.get('content-encoding');
  const isUnpacked = /^(?:x-)?gzip$/i.test(encoding ?? '') && !(whole[0] === 0x1f && whole[1] === 0x8b);
  const isMarkup = /^[\s\uFEFF]*<(?:!|html|\?xml)/i.test(whole.toString('utf8', 0, 64));
  if (!encoding || isUnpacked || isMarkup) return whole;
  return readBody(Readable.from([whole]), encoding, { maxBytes, url });
}

/** Chunks put together (RFC 9112, 7.1), as far as they go; undefined where the first is none. */
function dechunked(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf('\n', at);
    const size = end < 0 || end - at > 1000 ? '' : bytes.toString('latin1', at, end).trim();
    const digits = /^[0-9a-f]{1,8}(?=\s*(?:;|$))/i.exec(size)?.[0];
    if (digits === undefined) return parts.length === 0 ? undefined : Buffer.concat(parts);
    const length = Number.parseInt(digits, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
  return Buffer.concat(parts);
}
