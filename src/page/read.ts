import { type Capture, recordedAddress } from '../capture/index.ts';
import type { Diagnostic } from '../record/index.ts';
import { decode } from './charset.ts';
import { badAddress } from './diagnostics.ts';
import { plainSource, type Source } from './model/source.ts';
import { readBody } from './read-body.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import type { PageReading } from './reading.ts';

/**
 * A capture → its article, told from the furniture around it. Never throws for what a page holds: a page without an
 * article, in another language or with a wrong charset label comes back with a diagnostic that says so.
 */
export function readArticle(capture: Capture): PageReading {
  const diagnostics: Diagnostic[] = [];
  let source: Source;
  if (capture.text !== undefined) source = plainSource(capture.text);
  else {
    const decoded = decode(capture.bytes ?? new Uint8Array(), capture.contentType);
    source = decoded.source;
    if (decoded.wrongLabel)
      diagnostics.push({
        stage: 'page',
        code: 'wrong-charset-label',
        severity: 'info',
        message: `the page says it is ${decoded.wrongLabel}, but its bytes are ${decoded.encoding}`,
      });
  }
  const url = capture.url === undefined ? undefined : recordedAddress(capture.url);
  if (capture.url !== undefined && url === undefined) diagnostics.push(badAddress(capture.url));
  const reading =
    capture.kind === 'body'
      ? readBody(source.whole(), url)
      : capture.kind === 'text'
        ? readText(source.whole(), url)
        : readHtml(source, url);
  return { article: reading.article, diagnostics: [...diagnostics, ...reading.diagnostics] };
}
