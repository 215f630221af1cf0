import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { DaybookError } from '../record/index.ts';
import { telling } from './failure.ts';
import type { Store } from './store.ts';

/** Writes a store's backup, compressed, to a file that appears when it is whole; what stood there stays until then. */
export function writeBackup(store: Store, path: string): Promise<{ rows: number }> {
  return telling(`writing the backup ${path}`, async () => {
    const part = `${path}.${process.pid}.part`;
    let lines = 0;
    async function* counted() {
      for await (const line of store.backup()) {
        lines++;
        yield line;
      }
    }
    try {
      await pipeline(Readable.from(counted()), createGzip(), createWriteStream(part, { flush: true }));
      await rename(part, path);
    } catch (error) {
      throw isFault(error) && error.path === part ? unwritable(path, error) : error;
    } finally {
      // What keeps the file from being written may keep it from being looked for.
      await rm(part, { force: true }).catch(() => {});
    }
    // The header and the last line are no rows.
    return { rows: lines - 2 };
  });
}

/** Restores a backup from a file, compressed or not, into an empty store. */
export function restoreFile(store: Store, path: string): Promise<{ readonly rows: number }> {
  return telling(`reading the backup ${path}`, async () => {
    const compressed = await isCompressed(path).catch((error) => {
      throw isFault(error) ? unreadable(path, error) : error;
    });
    const bytes = createReadStream(path);
    if (!compressed) return store.restore(linesOf(bytes));
    const plain = createGunzip();
    bytes.on('error', (error) => plain.destroy(error));
    try {
      return await store.restore(linesOf(bytes.pipe(plain)));
    } catch (error) {
      // The store takes the fault of the lines that it is given for one of its own.
      const fault = error instanceof DaybookError ? error.cause : error;
      if (!(fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_'))) throw error;
      throw new DaybookError(
        'store',
        'damaged-backup',
        `the backup ${path} is damaged or cut off: ${fault.message}`,
        {
          cause: error,
        },
      );
    } finally {
      bytes.destroy();
    }
  });
}

/** What the system says against a path; a full disk is told of by `storeFailure`. */
const FAULTS: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user has no right to',
  EPERM: 'this user has no right to',
  EROFS: 'its disk is mounted read-only',
};

function isFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && String(error.code) in FAULTS;
}

function unreadable(path: string, cause: NodeJS.ErrnoException): DaybookError {
  const message = `the backup ${path} cannot be read: ${FAULTS[cause.code ?? '']}`;
  return new DaybookError('store', 'file-unreadable', message, { cause });
}

function unwritable(path: string, cause: NodeJS.ErrnoException): DaybookError {
  const reason = cause.code === 'ENOENT' ? `there is no folder ${dirname(path)}` : FAULTS[cause.code ?? ''];
  const message = `the backup ${path} cannot be written: ${reason}`;
  return new DaybookError('store', 'file-unwritable', message, { cause });
}

/** Whether a file begins as gzip does (RFC 1952). */
async function isCompressed(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** Lines of UTF-8. Not readline's, which also breaks them at U+2028 and swallows errors of the stream. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: string[] = [];
  for await (const chunk of bytes) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    rest.push(first);
    for (const other of others) {
      yield rest.join('');
      rest = [other];
    }
  }
  yield rest.join('') + decoder.decode();
}
