import { open } from 'node:fs/promises';
import { DaybookError } from '../record/index.ts';
import { innerPage } from './archive/index.ts';
import type { Capture } from './capture.ts';
import { refuseNonPage, sniffKind } from './kind.ts';
import { MAX_PAGE_BYTES, megabytes } from './limits.ts';
import { unpackedList } from './packed-list.ts';

export interface CaptureOptions {
  /** Left out: told from the name and the first bytes. */
  readonly kind?: Capture['kind'];
  readonly url?: string;
  readonly capturedAt?: string;
  /** The most bytes to read; more is a `page-too-large` error. */
  readonly maxBytes?: number;
}

function tooLarge(source: string, size: number | undefined, limit: number): DaybookError {
  const is = size === undefined ? `is larger than ${megabytes(limit)}` : `is ${megabytes(size)}`;
  return new DaybookError(
    'capture',
    'page-too-large',
    `${source} ${is}: pages are read up to a limit of ${megabytes(limit)}`,
  );
}

/**
 * Bytes already at hand (standard input, a part of an archive) → a capture; of a page saved as MHTML or webarchive its
 * main part, of a packed feed or sitemap what is in it.
 * Throws `empty`, `binary`, `page-too-large` or `archive-broken`.
 */
export function captureBytes(bytes: Uint8Array, source: string, options: CaptureOptions = {}): Capture {
  const limit = options.maxBytes ?? MAX_PAGE_BYTES;
  if (bytes.length > limit) throw tooLarge(source, bytes.length, limit);
  const inner = options.kind ? undefined : innerPage(bytes, source);
  if (inner) {
    refuseNonPage(inner.bytes, source);
    const { url = inner.url, capturedAt = inner.capturedAt } = options;
    return { kind: 'html', source, bytes: inner.bytes, contentType: inner.contentType, url, capturedAt };
  }
  const plain = options.kind ? bytes : unpackedList(bytes);
  refuseNonPage(plain, source);
  const kind = options.kind ?? sniffKind(plain, source);
  return { kind, source, bytes: plain, url: options.url, capturedAt: options.capturedAt };
}

/**
 * A file → a capture. The size is asked before a byte is read, so that a huge file costs nothing.
 * Throws `file-unreadable` (missing, a folder, no permission), `page-too-large`, `empty`, `binary`.
 */
export async function captureFile(path: string, options: CaptureOptions = {}): Promise<Capture> {
  const limit = options.maxBytes ?? MAX_PAGE_BYTES;
  try {
    await using file = await open(path, 'r');
    const stat = await file.stat();
    if (stat.isDirectory())
      throw new DaybookError(
        'capture',
        'file-unreadable',
        `${path} is a folder; "daybook add" reads the pages in one`,
      );
    if (stat.size > limit) throw tooLarge(path, stat.size, limit);
    // A pipe or a device has no size to ask.
    if (!stat.isFile()) return await captureStream(file.createReadStream(), path, options);
    const bytes = await file.readFile();
    return captureBytes(bytes, path, options);
  } catch (error) {
    if (error instanceof DaybookError) throw error;
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new DaybookError('capture', 'file-unreadable', `${path} ${reason}`, { cause: error });
  }
}

/** A stream of bytes (standard input) → a capture; stops reading at the limit. Throws as `captureBytes`. */
export async function captureStream(
  stream: AsyncIterable<Uint8Array>,
  source: string,
  options: CaptureOptions = {},
): Promise<Capture> {
  const limit = options.maxBytes ?? MAX_PAGE_BYTES;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(source, undefined, limit);
    chunks.push(chunk);
  }
  return captureBytes(Buffer.concat(chunks), source, options);
}
