import { DaybookError } from '../record/index.ts';

/** What went wrong on the way to an address, said for a person. `limitMs` is given where the time ran out. */
export function fetchFailure(cause: unknown, url: string, limitMs?: number): DaybookError {
  if (cause instanceof DaybookError) return cause;
  const { code = '', message, name } = cause as Error & { code?: string };
  const failure = (kind: string, words: string) =>
    new DaybookError('capture', kind, `${url} ${words}`, { cause });
  if (limitMs !== undefined) return failure('timeout', `took longer than the limit of ${limitMs / 1000} s`);
  if (/^UND_ERR_(?:HEADERS|BODY|CONNECT)_TIMEOUT$/.test(code))
    return failure('timeout', 'takes too long: it sends nothing more');
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return failure('bad-answer', 'answers with more than 64 KB of headers');
  if (name === 'HTTPParserError')
    return failure('bad-answer', `answers with something other than HTTP (${message})`);
  return failure('unreachable', `cannot be reached: ${message}`);
}
