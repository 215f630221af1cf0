import { DaybookError } from '../record/index.ts';

const DISK_FULL = /ENOSPC|EDQUOT|no space left|disk quota|could not extend file/i;
const UNREACHABLE = /ECONNREFUSED|ENOTFOUND|ECONNRESET|EHOSTUNREACH|ETIMEDOUT|Connection terminated/i;

/** What went wrong in the database, said for a person. `doing` completes "while …". */
export function storeFailure(cause: unknown, doing: string): DaybookError {
  if (cause instanceof DaybookError) return cause;
  const words = wordsOf(cause);
  if (DISK_FULL.test(words)) {
    const message = `the disk is full (while ${doing}). Nothing of this was kept, and what was kept before is whole.`;
    return new DaybookError('store', 'disk-full', message, { cause });
  }
  if (UNREACHABLE.test(words)) {
    return new DaybookError(
      'store',
      'unreachable',
      `the database does not answer (while ${doing}): ${words}`,
      {
        cause,
      },
    );
  }
  return new DaybookError('store', 'failed', `the database failed while ${doing}: ${words}`, { cause });
}

/** Runs a piece of work on the database; what it throws comes out as a DaybookError. */
export async function telling<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeFailure(error, doing);
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  if (!(error instanceof Error)) {
    // Emscripten throws plain objects that name the failure by a number.
    return typeof error === 'object' && error !== null ? JSON.stringify(error) : String(error);
  }
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  return `${error.message}${code}${error.cause ? `: ${wordsOf(error.cause)}` : ''}`;
}
