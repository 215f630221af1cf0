import { shownAddress } from '../pipeline/index.ts';
import type { Store } from '../store/index.ts';
import { type AddTally, addTally, bookOf, emptyTally, keep, restsOf, tallyFailure } from './keep.ts';
import { Lanes } from './lanes.ts';
import { PagesDone } from './pages-done.ts';
import { ALL_KEPT, createReader, isAddress, type PageSource, type ReadingOptions } from './reading/index.ts';

/** The most hosts that lists, and the most that pages, are read from at once. */
const MOST_HOSTS = 8;
/** The most hosts of a list of many that pages are waited for from. */
const MOST_AHEAD = 16;

/** How the pages of a run are read. */
export interface AddOptions extends ReadingOptions {
  /** The publication day of all of them where it is known from outside, `YYYY-MM-DD`. */
  readonly published?: string;
  /** Told, before each page is read and after the last, what comes next and how far the run is. */
  readonly onStep?: (source: string, done: number, total?: number) => void;
  /** Told at once of what could not be read; the tally holds it too. */
  readonly onFailure?: (source: string, message: string) => void;
}

/**
 * Reads sources and keeps their records, one transaction each: a run that is killed keeps what it had, and the next one
 * passes over what is there. A feed or a sitemap stands for the pages it names. A page that cannot be read is told of and
 * never stops the run; a store that fails does. Hosts are read side by side, each in the order in which it is named.
 */
export async function addSources(
  store: Store,
  sources: readonly string[],
  { published, onStep = () => {}, onFailure = () => {}, ...reading }: AddOptions = {},
): Promise<AddTally> {
  const reader = createReader({ book: bookOf(store, false), rests: restsOf(store), ...reading });
  const [lists, hosts, desk] = [new Lanes(MOST_HOSTS), new Lanes(MOST_HOSTS), new Lanes(1)];
  const pages = new PagesDone(sources.length);
  let broken: unknown;

  const step = (source: string) => onStep(source, pages.done, pages.total);
  async function add({ source, take }: PageSource, tally: AddTally): Promise<void> {
    if (broken) return;
    step(source);
    try {
      const taken = await take();
      // Taken side by side, read one at a time: there is one desk.
      await desk.do('', () => keep(store, source, taken, tally, { published }));
    } catch (error) {
      fail(tally, source, error);
    }
    pages.did();
    step(source);
  }
  function fail(tally: AddTally, source: string, error: unknown): void {
    try {
      onFailure(source, tallyFailure(tally, source, error));
    } catch (failure) {
      broken ??= failure;
    }
  }
  async function addArgument(argument: string, tally: AddTally): Promise<void> {
    const open = new Map<string, Promise<void>>();
    const own = pages.ofArgument();
    step(shownAddress(argument));
    try {
      for await (const page of reader.pagesOf(argument, (named) => own.named(named))) {
        if (broken) return;
        if (page !== ALL_KEPT) own.came();
        if (page === ALL_KEPT) await Promise.all(open.values());
        else if (page.host === undefined) await add(page, tally);
        else {
          const { host } = page;
          await open.get(host);
          const adding = hosts.do(host, () => add(page, tally)).then(() => void open.delete(host));
          open.set(host, adding);
          if (open.size >= MOST_AHEAD) await Promise.race(open.values());
        }
      }
    } catch (error) {
      fail(tally, shownAddress(argument), error);
      own.came();
      pages.did();
    } finally {
      await Promise.all(open.values());
      own.end();
    }
    step(shownAddress(argument));
  }

  const tallies = sources.map(() => emptyTally());
  try {
    const adding = sources.map((argument, i) =>
      lists.do(hostOf(argument), () => (broken ? Promise.resolve() : addArgument(argument, tallies[i]!))),
    );
    await Promise.all(adding);
  } finally {
    await reader.close();
  }
  if (broken) throw broken;
  const all = emptyTally();
  for (const tally of tallies) addTally(all, tally);
  return all;
}

/** The host of an address; files and standard input have the one place. */
function hostOf(argument: string): string {
  return (isAddress(argument) && URL.parse(argument)?.hostname) || '';
}
