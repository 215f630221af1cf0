import {
  type Capture,
  captureFile,
  captureStream,
  captureUrl,
  createFetcher,
  type Fetcher,
} from '../pipeline/index.ts';
import { DaybookError } from '../record/index.ts';

export interface SourceOptions {
  /** What the bytes are, where their look would mislead. */
  readonly as?: Capture['kind'];
  readonly url?: string;
}

/** Whether an argument is an address rather than a file. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/** An argument of the command line → a capture: a file, an address, or `-` for standard input. */
export async function captureArgument(
  argument: string,
  options: SourceOptions = {},
  shared?: Fetcher,
): Promise<Capture> {
  if (argument === '-')
    return captureStream(process.stdin, 'standard input', { kind: options.as, url: options.url });
  if (!isAddress(argument)) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)) {
      throw new DaybookError('capture', 'bad-url', `${argument}: only http and https addresses are read`);
    }
    return captureFile(argument, { kind: options.as, url: options.url });
  }
  const fetcher = shared ?? createFetcher();
  try {
    return await captureUrl(argument, fetcher);
  } finally {
    if (!shared) await fetcher.close();
  }
}
