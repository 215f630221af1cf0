import {
  type Capture,
  lineError,
  type ReadOptions,
  type RestBook,
  readUnless,
  storyTerms,
  type Validators,
} from '../pipeline/index.ts';
import { type Article, DaybookError } from '../record/index.ts';
import type { Store } from '../store/index.ts';
import type { Taken, VisitBook } from './reading/index.ts';

/** What became of the pages of a run. */
export interface AddTally {
  added: number;
  copies: number;
  known: number;
  versions: number;
  /** Those that by the server's or the feed's word are as they were when last read. */
  unchanged: number;
  /** The new pages by their keys, which `forget` takes. `kind`: of one that is no plain article, what it is. */
  readonly kept: { readonly key: string; readonly title: string; readonly kind?: Article['pageKind'] }[];
  readonly failed: { readonly source: string; readonly message: string }[];
}

export function emptyTally(): AddTally {
  return { added: 0, copies: 0, known: 0, versions: 0, unchanged: 0, kept: [], failed: [] };
}

/** Notes that a source could not be read, and says why. A store that fails ends the run. */
export function tallyFailure(tally: AddTally, source: string, error: unknown): string {
  if (error instanceof DaybookError && error.stage === 'store') throw error;
  const { code, stage, message } = lineError(null, error).error;
  const why = `${stage}: ${message} [${code}]`;
  tally.failed.push({ source, message: why });
  return why;
}

/** What the store knows of addresses from earlier runs; nothing where all is to be read afresh. */
export function bookOf(store: Store, isFresh: boolean): VisitBook {
  return {
    known: async (url) => (isFresh ? undefined : await store.visit(url)),
    keepList: (url, validators) => store.keepVisit({ ...validators, url, readAt: new Date().toISOString() }),
  };
}

/** What hosts asked for in earlier runs, as the store remembers it. */
export function restsOf(store: Store): RestBook {
  return {
    until: async (host) => {
      const until = await store.rest(host);
      return until === undefined ? undefined : new Date(until);
    },
    keep: (host, until) => store.keepRest(host, until),
  };
}

/** Adds what became of one run to another's. */
export function addTally(to: AddTally, from: AddTally): void {
  for (const count of ['added', 'copies', 'known', 'versions', 'unchanged'] as const)
    to[count] += from[count];
  to.kept.push(...from.kept);
  to.failed.push(...from.failed);
}

/** Keeps the record of a page that was taken, unless it is known; then notes the visit, so that a killed run repeats it. */
export async function keep(
  store: Store,
  source: string,
  taken: Taken,
  tally: AddTally,
  options: ReadOptions = {},
): Promise<void> {
  if (taken.is === 'unchanged') {
    tally.unchanged++;
    return;
  }
  const { capture, visited } = taken;
  const readAt = new Date().toISOString();
  const key = await keepPage(store, source, capture, tally, options);
  // Validators belong to the address that gave the page, the last one; the others are noted as having led there.
  for (const url of visited?.urls ?? []) {
    const said: Validators = url === visited?.urls.at(-1) ? visited.validators : {};
    await store.keepVisit({ ...said, url, page: key, readAt });
  }
}

/** The key under which the page is kept now. */
async function keepPage(
  store: Store,
  source: string,
  capture: Capture,
  tally: AddTally,
  options: ReadOptions,
): Promise<string> {
  const { pageKey, contentKey } = await import('../store/index.ts');
  // An AMP copy adds nothing to its page.
  const original = capture.copyAt === undefined ? undefined : await store.keyAt(capture.url ?? '');
  if (original !== undefined) {
    tally.known++;
    return original;
  }
  let key = '';
  const read = await readUnless(
    (article) => {
      key = pageKey(article);
      return store.has(contentKey(article));
    },
    capture,
    options,
  );
  const result = read && (await store.add(read.record, { source, terms: storyTerms(read.doc) }));
  if (!result || result.outcome === 'known') {
    tally.known++;
    return result?.key ?? key;
  }
  const { title = source, pageKind } = read.record.article;
  tally.kept.push({ key: result.key, title, ...(pageKind !== 'article' && { kind: pageKind }) });
  if (result.outcome === 'new-version') tally.versions++;
  else {
    tally.added++;
    if (result.copyOf) tally.copies++;
  }
  return result.key;
}

/** The run in one line. */
export function tallyLine({ added, copies, known, versions, unchanged, failed }: AddTally): string {
  const parts = [`${added} kept`];
  if (copies > 0) parts[0] += ` (${copies} of them ${copies === 1 ? 'a copy' : 'copies'})`;
  if (versions > 0) parts.push(`${versions} new ${versions === 1 ? 'version' : 'versions'}`);
  if (known > 0) parts.push(`${known} known already`);
  if (unchanged > 0) parts.push(`${unchanged} unchanged`);
  if (failed.length > 0) parts.push(`${failed.length} not read`);
  return parts.join(', ');
}
