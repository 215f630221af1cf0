import { DaybookError } from '../record/index.ts';
import type { Capture } from './capture.ts';
import type { Fetched } from './fetcher.ts';
import { refuseNonPage, sniffKind } from './kind.ts';

/**
 * An address → a capture of what stands there. The capture's `url` is the address after redirects.
 * Throws what `fetcher.fetch` throws, `http-status` for an error status, and `empty` or `binary` for no page.
 */
export async function captureUrl(
  url: string,
  fetcher: { fetch(url: string): Promise<Fetched> },
): Promise<Capture> {
  const answer = await fetcher.fetch(url);
  if (answer.status < 200 || answer.status >= 300)
    throw new DaybookError('capture', 'http-status', `${answer.url} answers with status ${answer.status}`);
  refuseNonPage(answer.bytes, answer.url);
  const contentType = answer.headers['content-type'];
  const kind = /^text\/plain\b/i.test(contentType ?? '')
    ? 'text'
    : /\bx?html\b/i.test(contentType ?? '')
      ? 'html'
      : sniffKind(answer.bytes, answer.url);
  return {
    kind,
    source: url,
    url: answer.url,
    bytes: answer.bytes,
    contentType,
    capturedAt: new Date().toISOString(),
  };
}
