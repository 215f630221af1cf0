import { DaybookError } from '../../record/index.ts';
import { type InnerPage, isMhtml, mhtmlPage } from './mhtml.ts';
import { isWebarchive, webarchivePage } from './webarchive.ts';

export type { InnerPage } from './mhtml.ts';

/**
 * The main page of an archive of one page, told by its first bytes; undefined when the bytes are something else. Throws
 * `archive-broken` where they are such an archive and hold no page.
 */
export function innerPage(bytes: Uint8Array, source: string): InnerPage | undefined {
  const isSaved = isMhtml(bytes);
  if (!isSaved && !isWebarchive(bytes)) return undefined;
  const page = isSaved ? mhtmlPage(bytes) : webarchivePage(bytes);
  if (page) return page;
  const kind = isSaved ? 'MHTML file' : 'webarchive';
  throw new DaybookError(
    'capture',
    'archive-broken',
    `${source}: the ${kind} holds no page that can be read`,
  );
}
