import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DaybookError } from '../record/index.ts';
import { megabytes } from './limits.ts';

function decoderFor(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      return undefined;
  }
}

/**
 * The bytes of a response, decompressed. The limit holds for what is sent and for what it unpacks to, so that a small
 * bomb is stopped as soon as a large page. Throws `page-too-large` and `unreadable-encoding`.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  options: { readonly maxBytes: number; readonly url: string },
): Promise<Uint8Array> {
  const { maxBytes, url } = options;
  const tooLarge = (how: string) =>
    new DaybookError(
      'capture',
      'page-too-large',
      `${url} is larger than the limit of ${megabytes(maxBytes)}${how}`,
    );
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  // Whatever stops the reading, the response ends with it, in an error that nobody waits for.
  body.on('error', () => {});
  if (encodings.length > 2)
    throw new DaybookError(
      'capture',
      'unreadable-encoding',
      `${url} is compressed ${encodings.length} times over`,
    );
  const chunks: Uint8Array[] = [];
  try {
    let stream: AsyncIterable<Uint8Array> = limited(body, maxBytes, () => tooLarge(''));
    for (const name of encodings.reverse()) {
      const decoder = decoderFor(name);
      if (!decoder)
        throw new DaybookError(
          'capture',
          'unreadable-encoding',
          `${url} is compressed as "${name}", which is unknown`,
        );
      stream = limited(piped(stream, decoder), maxBytes, () => tooLarge(' after decompression'));
    }
    for await (const chunk of stream) chunks.push(chunk);
  } catch (error) {
    if (error instanceof DaybookError || (error as { code?: string }).code?.startsWith('Z_') !== true)
      throw error;
    throw new DaybookError('capture', 'unreadable-encoding', `${url}: its compressed bytes are broken`, {
      cause: error,
    });
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks);
}

async function* limited(
  source: AsyncIterable<Uint8Array>,
  max: number,
  error: () => DaybookError,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > max) throw error();
    yield chunk;
  }
}

function piped(
  source: AsyncIterable<Uint8Array>,
  decoder: NodeJS.ReadWriteStream,
): AsyncIterable<Uint8Array> {
  const transform = decoder as unknown as import('node:stream').Transform;
  (async () => {
    try {
      for await (const chunk of source) {
        if (transform.destroyed) return;
        if (!transform.write(chunk))
          await new Promise<void>((resolve) => {
            transform.once('drain', resolve);
            transform.once('close', resolve);
          });
      }
      transform.end();
    } catch (error) {
      transform.destroy(error as Error);
    }
  })();
  return transform as AsyncIterable<Uint8Array>;
}
