import { DaybookError } from '../record/index.ts';
import { utf16WithoutMark } from './utf16.ts';

/** First bytes of what is certainly no page. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['RIFF (image or sound)', [0x52, 0x49, 0x46, 0x46]],
  ['zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip archive', [0x1f, 0x8b]],
  ['ELF program', [0x7f, 0x45, 0x4c, 0x46]],
];
const HEAD = 4096;

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    utf16WithoutMark(bytes) !== undefined
  );
}

/** What a run of bytes is when it is no page of any kind: "PDF", "binary data"; undefined when it may be one. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  for (const [name, magic] of MAGIC) if (startsWith(bytes, magic)) return name;
  if (isUtf16(bytes)) return undefined;
  const head = bytes.subarray(0, HEAD);
  let odd = 0;
  for (const byte of head) {
    if (byte === 0 || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27))
      odd++;
  }
  return odd > head.length / 50 ? 'binary data' : undefined;
}

/** Throws `empty` or `binary` when the bytes cannot be a page. */
export function refuseNonPage(bytes: Uint8Array, source: string): void {
  if (bytes.length === 0)
    throw new DaybookError('capture', 'empty', `${source} is empty: there is nothing to read`);
  const binary = binaryKind(bytes);
  if (binary) throw new DaybookError('capture', 'binary', `${source} is no page: it holds ${binary}`);
}

const MARKUP = /<(?:!doctype|html|head|body|meta|title|div|p|article|section|main|script|table|h[1-6])\b/i;

/** Whether bytes are a page's source or a page captured as text, by what they begin with. */
export function sniffKind(bytes: Uint8Array, source: string): 'html' | 'text' {
  if (/\.(?:html?|xhtml|php|aspx?)$/i.test(source)) return 'html';
  const step = isUtf16(bytes) ? 2 : 1;
  let head = '';
  for (
    let i = step === 2 && (bytes[0] === 0xfe || bytes[0] === 0) ? 1 : 0;
    i < Math.min(bytes.length, HEAD * step);
    i += step
  )
    head += String.fromCharCode(bytes[i] ?? 0);
  return MARKUP.test(head) ? 'html' : 'text';
}
