import { isAscii, isUtf8 } from 'node:buffer';
import { getBOMEncoding, legacyHookDecode, normalizeEncoding } from '@exodus/bytes/encoding.js';
import { utf16WithoutMark } from '../capture/index.ts';
import { plainSource, type Source, utf8Source } from './model/source.ts';

/** A page's source and the encoding they were read in; `label` is what the page or server claimed, where that was wrong. */
export interface Decoded {
  readonly source: Source;
  readonly encoding: string;
  readonly wrongLabel?: string;
}

const PRESCAN_BYTES = 1024;
const META = /<meta\b[^>]*>/gi;

/** Node's own decoding of ASCII, a character a byte. */
function native(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const ASCII_LIKE = /^(?:utf-8|windows-125\d|iso-8859-\d+|koi8-|macintosh)/;

/** The HTML standard's prescan: the encoding a `meta` in the first bytes declares. Looks a little further than 1,024. */
function declared(bytes: Uint8Array): string | undefined {
  const head = native(bytes.subarray(0, PRESCAN_BYTES * 8)).replace(/<!--.*?-->/gs, '');
  for (const [tag] of head.matchAll(META)) {
    const label = /\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1];
    const name = label && normalizeEncoding(label);
    if (!name) continue;
    if (name.startsWith('utf-16')) return 'utf-8';
    return name === 'x-user-defined' ? 'windows-1252' : name;
  }
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  return (xml && normalizeEncoding(xml)) || undefined;
}

/**
 * Decodes a page by the HTML standard: a byte order mark, then the server's label, then the page's own, then what the
 * bytes look like. Two departures: UTF-16 needs no byte order mark, and a label other than UTF-8 on bytes that are valid UTF-8 with at least one character
 * beyond ASCII is wrong (no other encoding gives that by chance), and is reported.
 */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
  const bom = getBOMEncoding(bytes) ?? utf16WithoutMark(bytes);
  if (bom) return { source: plainSource(legacyHookDecode(bytes, bom)), encoding: bom };
  const header = /charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType ?? '')?.[1];
  const label = (header && normalizeEncoding(header)) || declared(bytes);
  const ascii = isAscii(bytes);
  const utf8 = !ascii && isUtf8(bytes);
  if (utf8)
    return {
      source: utf8Source(bytes),
      encoding: 'utf-8',
      wrongLabel: label === 'utf-8' ? undefined : label,
    };
  // What is ASCII throughout reads the same in all but a few encodings.
  if (ascii && (label === undefined || ASCII_LIKE.test(label)))
    return { source: plainSource(native(bytes)), encoding: label ?? 'utf-8' };
  if (label && label !== 'utf-8' && label !== 'replacement')
    return { source: plainSource(legacyHookDecode(bytes, label)), encoding: label };
  const text = legacyHookDecode(bytes, 'utf-8');
  if (utf8 || !text.includes('\ufffd')) return { source: plainSource(text), encoding: 'utf-8' };
  return mostlyUtf8(text)
    ? { source: plainSource(text), encoding: 'utf-8' }
    : {
        source: plainSource(legacyHookDecode(bytes, 'windows-1252')),
        encoding: 'windows-1252',
        wrongLabel: label,
      };
}

/** A page with a few broken bytes is UTF-8 still: far more letters beyond ASCII were read than lost. */
function mostlyUtf8(text: string): boolean {
  let broken = 0;
  let beyond = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) beyond++;
  }
  return beyond > 4 * broken;
}
