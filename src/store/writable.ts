import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DaybookError } from '../record/index.ts';

const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/**
 * Refuses a directory that cannot be written, before the embedded database finds out and says only that it does not start.
 * Throws `read-only`.
 */
export function refuseReadOnly(dir: string): void {
  try {
    // PostgreSQL writes into folders of its own, which may belong to another user than the one around them.
    for (const part of ['.', 'global', 'pg_wal']) {
      const path = join(dir, part);
      if (existsSync(path)) accessSync(path, constants.W_OK);
    }
  } catch (error) {
    throw readOnly(dir, error);
  }
}

/** The error of a place that cannot be written, said for a person; any other error as it is. */
export function readOnly(dir: string, cause: unknown): unknown {
  const code = String((cause as NodeJS.ErrnoException).code);
  if (!READ_ONLY.has(code)) return cause;
  const why = code === 'EROFS' ? 'its disk is mounted read-only' : 'this user has no right to';
  const message =
    `${dir} cannot be written: ${why}. An embedded store is written even where it is only read (its lock, PostgreSQL's ` +
    'own files). Name another place with --data or DAYBOOK_DATA, copy the folder there, or set DATABASE_URL.';
  return new DaybookError('store', 'read-only', message, { cause });
}
