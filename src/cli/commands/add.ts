import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { shownAddress } from '../../pipeline/index.ts';
import type { Store } from '../../store/index.ts';
import { type AddTally, bookOf, emptyTally, keep, tallyFailure, tallyLine } from '../keep.ts';
import { plain } from '../person/index.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';
import { openProgress } from '../progress.ts';
import {
  contactOption,
  createReader,
  isAddress,
  type NetworkFlags,
  networkOptions,
  type ReadingOptions,
  robotsOption,
} from '../reading/index.ts';

/** Folders stand for the pages and archives in them, told by their endings, in the order of their names. */
export async function sourcesOf(args: readonly string[]): Promise<string[]> {
  const sources: string[] = [];
  for (const arg of args) {
    const folder = !isAddress(arg) && (await stat(arg).catch(() => undefined))?.isDirectory();
    if (!folder) sources.push(arg);
    else {
      const names = await readdir(arg);
      sources.push(
        ...names
          .filter((n) => /\.(html?|txt|mht|mhtml|webarchive|warc|warc\.gz)$/i.test(n))
          .sort()
          .map((n) => join(arg, n)),
      );
    }
  }
  return sources;
}

/**
 * Reads sources and keeps their records, one transaction each: a run that is killed keeps what it had, and the next one
 * passes over what is there. A feed or a sitemap stands for the pages it names. A page that cannot be read is told of and
 * never stops the run; a store that fails does.
 */
export async function addSources(
  store: Store,
  sources: readonly string[],
  onPage: (source: string, done: number) => void = () => {},
  reading: ReadingOptions = {},
): Promise<AddTally> {
  const tally = emptyTally();
  const reader = createReader({ book: bookOf(store, false), ...reading });
  let done = 0;
  try {
    for (const argument of sources) {
      try {
        for await (const page of reader.pagesOf(argument)) {
          try {
            await keep(store, page, tally);
          } catch (error) {
            tallyFailure(tally, page.source, error);
          }
          onPage(page.source, done);
        }
      } catch (error) {
        tallyFailure(tally, shownAddress(argument), error);
      }
      onPage(argument, ++done);
    }
  } finally {
    await reader.close();
  }
  return tally;
}

interface AddFlags extends PlaceOptions, NetworkFlags {
  readonly fresh?: boolean;
  readonly feedBodies?: boolean;
  readonly follow?: boolean;
}

export function addAdd(program: Command): void {
  program
    .command('add')
    .description('read pages and keep their records')
    .argument('<source...>', 'files, folders of pages, archives, addresses, feeds, sitemaps and front pages')
    .addOption(dataOption())
    .addOption(contactOption())
    .addOption(robotsOption())
    .option('--feed-bodies', 'take the words that a feed holds as content, instead of reading its pages')
    .option(
      '--follow',
      'read the feed or sitemap that an address names, if it is not a site’s first page either',
    )
    .option('--no-follow', 'take a site’s first page as a page')
    .option('--fresh', 'ask for all anew, as if nothing had been read before')
    .action(async (args: string[], flags: AddFlags) => {
      const notes: string[] = [];
      const { feedBodies, follow, fresh = false } = flags;
      const network = networkOptions(flags);
      const sources = await sourcesOf(args);
      const tally = await withStore(flags, async (store) => {
        const progress = openProgress(sources.length);
        const onNote = (note: string) => notes.push(note);
        const reading = { ...network, book: bookOf(store, fresh), feedBodies, follow, onNote };
        try {
          return await addSources(store, sources, progress.step, reading);
        } finally {
          progress.end();
        }
      });
      for (const note of notes) console.error(`daybook: ${plain(note)}`);
      for (const { source, message } of tally.failed) console.error(plain(`daybook: ${source}: ${message}`));
      for (const { key, title } of tally.kept) console.log(`${key}  ${plain(title)}`);
      console.log(tallyLine(tally));
      if (tally.failed.length > 0) process.exitCode = 1;
    });
}
