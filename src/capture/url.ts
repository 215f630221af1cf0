import { DaybookError } from '../record/index.ts';
import { underCanonical } from './amp.ts';
import { type ArchivedPage, archivedStream, innerPage, isArchive } from './archive/index.ts';
import type { Capture } from './capture.ts';
import type { Fetched } from './fetcher.ts';
import { refuseNonPage, sniffKind } from './kind.ts';
import { unpackedList } from './packed-list.ts';
import type { PoliteFetcher, VisitOptions } from './polite.ts';
import { unchangedSince, type Validators } from './validators.ts';
import { shownAddress, withoutCredentials } from './web-address.ts';

/** What an address holds: a page (or feed, or sitemap), many pages, or nothing that was not there before. */
export type Visit =
  | { readonly is: 'page'; readonly capture: Capture; readonly url: string; readonly validators: Validators }
  | { readonly is: 'archive'; readonly pages: AsyncGenerator<ArchivedPage> }
  | {
      readonly is: 'unchanged';
      readonly url: string;
      readonly validators: Validators;
      /** Since when, for a person; undefined where nobody says. */
      readonly since?: string;
    };

export interface UrlVisitOptions extends Omit<VisitOptions, 'asStream'> {
  /** The address was not named by a person, but by a feed or sitemap: what it holds speaks for no other address. */
  readonly isFollowed?: boolean;
}

/**
 * Visits an address. Where a person named it, archives of many pages are read as they come, and the pages within archives have
 * the addresses that the archive says; behind a feed an archive of many is no page. Throws what `fetch` throws, `http-status` or `server-error` for an error status, and `empty`, `binary`
 * or `archive-broken` for no page.
 */
export async function visitUrl(
  url: string,
  fetcher: PoliteFetcher,
  { isFollowed = false, ...options }: UrlVisitOptions = {},
): Promise<Visit> {
  const answer = await fetcher.fetch(url, { ...options, asStream: isFollowed ? undefined : isArchive });
  if (answer.unchanged) {
    const { validators } = answer;
    return { is: 'unchanged', url: answer.url, validators, since: unchangedSince(validators) };
  }
  if (answer.stream) {
    const { pages } = await archivedStream(answer.stream, shownAddress(url));
    if (pages) return { is: 'archive', pages };
  }
  const { validators } = answer;
  return { is: 'page', capture: captureOf(answer, url, isFollowed), url: answer.url, validators };
}

/**
 * An address → a capture of what stands there. The capture's `url` is the address after redirects.
 * Throws what `fetcher.fetch` throws, `http-status` or `server-error` for an error status, and `empty`, `binary` or `archive-broken` for no
 * page.
 */
export async function captureUrl(
  url: string,
  fetcher: { fetch(url: string): Promise<Fetched> },
): Promise<Capture> {
  return captureOf(await fetcher.fetch(url), url);
}

function captureOf(answer: Fetched, asked: string, isFollowed = false): Capture {
  const url = shownAddress(answer.url);
  // Nothing was asked to be left out, so a server that leaves it out errs.
  if (answer.status === 304)
    throw new DaybookError('capture', 'unchanged', `${url} is unchanged, says the server, and sends nothing`);
  if (answer.status < 200 || answer.status >= 300)
    throw new DaybookError(
      'capture',
      statusCode(answer.status),
      `${url} answers with status ${answer.status}`,
    );
  const source = withoutCredentials(asked);
  const capturedAt = new Date().toISOString();
  const saved = innerPage(answer.bytes, url);
  if (saved) {
    refuseNonPage(saved.bytes, url);
    const { bytes, contentType } = saved;
    return underCanonical({
      kind: 'html',
      source,
      url: (isFollowed ? undefined : saved.url) ?? answer.url,
      bytes,
      contentType,
      capturedAt: saved.capturedAt ?? capturedAt,
    });
  }
  const bytes = unpackedList(answer.bytes);
  refuseNonPage(bytes, url);
  const contentType = answer.headers['content-type'];
  const kind = /^text\/plain\b/i.test(contentType ?? '')
    ? 'text'
    : /\bx?html\b/i.test(contentType ?? '')
      ? 'html'
      : sniffKind(bytes, answer.url);
  return underCanonical({ kind, source, url: answer.url, bytes, contentType, capturedAt });
}

/** A server in trouble, or too busy, may well answer the next time; what is not there or forbidden will not soon. */
function statusCode(status: number): string {
  return status >= 500 || status === 429 || status === 408 ? 'server-error' : 'http-status';
}
