import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { DaybookError } from '../record/index.ts';
import { megabytes } from './limits.ts';

export interface BodyOptions {
  /**
   * The most bytes of each layer, as sent and as unpacked, so that a small bomb is stopped as soon as a large page. Asked
   * at every chunk: whoever finds out what comes may raise it.
   */
  maxBytes: number;
  /** For messages. */
  readonly url: string;
  /** Takes the first `maxBytes` of a longer body instead of refusing it. */
  readonly cut?: boolean;
}

/** The bytes of a response, decompressed. Throws `page-too-large` and `unreadable-encoding`. */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  options: BodyOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpackedBody(body, contentEncoding, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same as a stream. The response is closed when it ends or is left. */
export async function* unpackedBody(
  body: Readable,
  contentEncoding: string | undefined,
  options: BodyOptions,
): AsyncGenerator<Uint8Array> {
  const { url } = options;
  // Whatever stops the reading, the response ends with it, in an error that nobody waits for.
  body.on('error', () => {});
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  try {
    if (encodings.length > 2) throw unreadable(`${url} is compressed ${encodings.length} times over`);
    let stream = limited(body, options, '');
    for (const name of encodings.reverse()) {
      const decoder = decoderFor(name);
      if (!decoder) throw unreadable(`${url} is compressed as "${name.slice(0, 40)}", which is unknown`);
      // Errors reach whoever reads the unpacked side.
      stream = limited(
        pipeline(Readable.from(stream), decoder, () => {}),
        options,
        ' after decompression',
      );
    }
    yield* stream;
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_') !== true) throw error;
    throw unreadable(`${url}: its compressed bytes are broken`, error);
  } finally {
    body.destroy();
  }
}

async function* limited(
  source: AsyncIterable<Uint8Array>,
  options: BodyOptions,
  how: string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    const { maxBytes, url, cut } = options;
    if (size + chunk.length > maxBytes) {
      if (cut) yield chunk.subarray(0, maxBytes - size);
      if (cut) return;
      const message = `${url} is larger than the limit of ${megabytes(maxBytes)}${how}`;
      throw new DaybookError('capture', 'page-too-large', message);
    }
    size += chunk.length;
    yield chunk;
  }
}

function unreadable(message: string, cause?: unknown): DaybookError {
  return new DaybookError('capture', 'unreadable-encoding', message, { cause });
}

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
