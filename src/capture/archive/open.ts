import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { type ArchivedPage, isWarc, warcPages } from './warc.ts';

/** Bytes by which an archive is told. */
const HEAD = 4096;

/**
 * The pages of a file when it is a WARC archive, packed with gzip (a member for each record, or one for all) or not, told by
 * its first bytes; undefined when it is something else, or cannot be opened: whoever reads it next says so.
 */
export async function archivedFile(path: string): Promise<AsyncGenerator<ArchivedPage> | undefined> {
  const head = await headOf(path);
  const packing = head && packingOf(head);
  return packing && warcPages(unpacked(createReadStream(path), packing), path);
}

/**
 * The same of a stream that can be read but once (standard input, an answer): the pages of an archive, else the stream with
 * all its bytes.
 */
export async function archivedStream(
  stream: AsyncIterable<Uint8Array>,
  source: string,
): Promise<
  | { readonly pages: AsyncGenerator<ArchivedPage>; readonly stream?: undefined }
  | { readonly pages?: undefined; readonly stream: AsyncIterable<Uint8Array> }
> {
  const rest = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let size = 0; size < HEAD; ) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
    size += next.value.length;
  }
  const whole = again(first, rest);
  const packing = packingOf(Buffer.concat(first));
  return packing ? { pages: warcPages(unpacked(Readable.from(whole), packing), source) } : { stream: whole };
}

/** Whether bytes begin as an archive of many pages does. */
export function isArchive(head: Uint8Array): boolean {
  return packingOf(head) !== undefined;
}

async function* again(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function headOf(path: string): Promise<Buffer | undefined> {
  try {
    await using file = await open(path, 'r');
    // A pipe's first bytes would be lost.
    if (!(await file.stat()).isFile()) return undefined;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return undefined;
  }
}

function packingOf(start: Uint8Array): 'gzip' | 'none' | undefined {
  const head = start.subarray(0, HEAD);
  if (isWarc(head)) return 'none';
  if (head[0] !== 0x1f || head[1] !== 0x8b) return undefined;
  try {
    // Cut off after the head, so without a check of the end.
    const plain = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8_000_000 });
    return isWarc(plain) ? 'gzip' : undefined;
  } catch {
    return undefined;
  }
}

function unpacked(stream: Readable, packing: 'gzip' | 'none'): AsyncIterable<Uint8Array> {
  if (packing === 'none') return stream;
  // Errors reach whoever reads the unpacked side.
  return pipeline(stream, createGunzip(), () => {});
}
