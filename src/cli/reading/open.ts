import {
  type ArchivedPage,
  archivedFile,
  archivedStream,
  type Capture,
  captureFile,
  captureStream,
  createFetcher,
  createPoliteFetcher,
  type PoliteFetcher,
  shownAddress,
  type UrlVisitOptions,
  type Visit,
  visitUrl,
} from '../../pipeline/index.ts';
import { DaybookError } from '../../record/index.ts';
import type { ReadingOptions } from './options.ts';

export interface SourceOptions {
  /** What the bytes are, where their look would mislead; archives are not looked for then. */
  readonly as?: Capture['kind'];
  readonly url?: string;
}

/** What an argument of the command line holds. */
export type Opened =
  | { readonly is: 'page'; readonly capture: Capture }
  | { readonly is: 'archive'; readonly pages: AsyncGenerator<ArchivedPage> }
  | Visit;

/** Whether an argument is an address rather than a file. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/** Opens an argument: a file, `-` for standard input, or an address, which the guest visits. */
export async function openArgument(
  argument: string,
  { as: kind, url }: SourceOptions,
  guest: PoliteFetcher,
  visiting: UrlVisitOptions = {},
): Promise<Opened> {
  const options = { kind, url };
  if (argument === '-') {
    const name = 'standard input';
    const { pages, stream = process.stdin } = kind ? {} : await archivedStream(process.stdin, name);
    if (pages) return { is: 'archive', pages };
    return { is: 'page', capture: await captureStream(stream, name, options) };
  }
  if (isAddress(argument)) return visitUrl(argument, guest, visiting).catch(withHint);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)) {
    const message = `${shownAddress(argument)}: only http and https addresses are read`;
    throw new DaybookError('capture', 'bad-url', message);
  }
  const pages = kind ? undefined : await archivedFile(argument);
  return pages ? { is: 'archive', pages } : { is: 'page', capture: await captureFile(argument, options) };
}

/** The same for one run on one argument, whatever it holds; `work` is done before the connections are closed. */
export async function withArgument<T>(
  argument: string,
  options: SourceOptions,
  reading: ReadingOptions,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const fetcher = createFetcher(reading);
  try {
    const guest = createPoliteFetcher(fetcher, reading);
    return await work(await openArgument(argument, options, guest, { ignoreRobots: reading.ignoreRobots }));
  } finally {
    await fetcher.close();
  }
}

/** The one page that an argument holds. Throws `many-pages` for an archive of many. */
export function onlyPage(opened: Opened, argument: string): Capture {
  if (opened.is === 'page') return opened.capture;
  const source = shownAddress(argument);
  throw opened.is === 'archive'
    ? new DaybookError('capture', 'many-pages', `${source} is an archive of many pages`)
    : new DaybookError('capture', 'unchanged', `${source} is unchanged, says the server, and sends nothing`);
}

function withHint(error: unknown): never {
  if (!(error instanceof DaybookError) || error.code !== 'robots') throw error;
  const message = `${error.message}. Rules for robots bind no person who reads one page: --ignore-robots reads it all the same`;
  throw new DaybookError(error.stage, error.code, message, { cause: error });
}
