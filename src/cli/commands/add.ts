import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Capture, lineError, readUnless } from '../../pipeline/index.ts';
import { type Article, DaybookError } from '../../record/index.ts';
import type { Store } from '../../store/index.ts';
import { plain } from '../person/index.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';
import { openProgress } from '../progress.ts';
import { createReader, type ReadingOptions } from '../reader.ts';
import { isAddress } from '../source.ts';

/** What became of the pages of a run. */
export interface AddTally {
  added: number;
  copies: number;
  known: number;
  versions: number;
  /** The new pages by their keys, which `forget` takes. */
  readonly kept: { readonly key: string; readonly title: string }[];
  readonly failed: { readonly source: string; readonly message: string }[];
}

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
 * never stops the run; a store that fails does. `reading` is for tests: no flag or variable reaches it.
 */
export async function addSources(
  store: Store,
  sources: readonly string[],
  onPage: (source: string, done: number) => void = () => {},
  reading: ReadingOptions = {},
): Promise<AddTally> {
  const { contentKey } = await import('../../store/index.ts');
  const tally: AddTally = { added: 0, copies: 0, known: 0, versions: 0, kept: [], failed: [] };
  const failed = (source: string, error: unknown): void => {
    if (error instanceof DaybookError && error.stage === 'store') throw error;
    const { code, stage, message } = lineError(null, error).error;
    tally.failed.push({ source, message: `${stage}: ${message} [${code}]` });
  };
  const reader = createReader(reading);
  let done = 0;
  try {
    for (const argument of sources) {
      try {
        for await (const { source, capture } of reader.pagesOf(argument)) {
          try {
            await keep(store, source, await capture(), contentKey, tally);
          } catch (error) {
            failed(source, error);
          }
          onPage(source, done);
        }
      } catch (error) {
        failed(argument, error);
      }
      onPage(argument, ++done);
    }
  } finally {
    await reader.close();
  }
  return tally;
}

async function keep(
  store: Store,
  source: string,
  capture: Capture,
  contentKey: (article: Article) => string,
  tally: AddTally,
): Promise<void> {
  const record = await readUnless((article) => store.has(contentKey(article)), capture);
  const result = record && (await store.add(record, { source }));
  if (!result || result.outcome === 'known') {
    tally.known++;
    return;
  }
  tally.kept.push({ key: result.key, title: record.article.title ?? source });
  if (result.outcome === 'new-version') tally.versions++;
  else {
    tally.added++;
    if (result.copyOf) tally.copies++;
  }
}

/** The run in one line. */
export function tallyLine({ added, copies, known, versions, failed }: AddTally): string {
  const parts = [`${added} kept`];
  if (copies > 0) parts[0] += ` (${copies} of them ${copies === 1 ? 'a copy' : 'copies'})`;
  if (versions > 0) parts.push(`${versions} new ${versions === 1 ? 'version' : 'versions'}`);
  if (known > 0) parts.push(`${known} known already`);
  if (failed.length > 0) parts.push(`${failed.length} not read`);
  return parts.join(', ');
}

export function addAdd(program: Command): void {
  program
    .command('add')
    .description('read pages and keep their records')
    .argument('<source...>', 'files, folders of pages, archives, addresses, feeds and sitemaps')
    .addOption(dataOption())
    .action(async (args: string[], flags: PlaceOptions) => {
      const sources = await sourcesOf(args);
      const tally = await withStore(flags, async (store) => {
        const progress = openProgress(sources.length);
        try {
          return await addSources(store, sources, progress.step);
        } finally {
          progress.end();
        }
      });
      for (const { source, message } of tally.failed) console.error(`daybook: ${source}: ${message}`);
      for (const { key, title } of tally.kept) console.log(`${key}  ${plain(title)}`);
      console.log(tallyLine(tally));
      if (tally.failed.length > 0) process.exitCode = 1;
    });
}
