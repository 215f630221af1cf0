import { DaybookError } from '../record/index.ts';
import type { Capture } from './capture.ts';
import { MAX_PAGE_BYTES, megabytes } from './limits.ts';

export interface TextOptions {
  readonly url?: string;
  readonly capturedAt?: string;
  /** What a person would call it; `text` when left out. */
  readonly source?: string;
}

/**
 * A string already decoded → a capture: a page's source, a whole page captured as text, or clean article text.
 * An empty string is a capture too (the page stage says that it is empty). Throws `page-too-large`.
 */
export function captureText(text: string, kind: Capture['kind'], options: TextOptions = {}): Capture {
  const source = options.source ?? options.url ?? 'text';
  if (text.length > MAX_PAGE_BYTES) {
    throw new DaybookError(
      'capture',
      'page-too-large',
      `${source} is ${megabytes(text.length)}: pages are read up to a limit of ${megabytes(MAX_PAGE_BYTES)}`,
    );
  }
  return { kind, source, text, url: options.url, capturedAt: options.capturedAt };
}
