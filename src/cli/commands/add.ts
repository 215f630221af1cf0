import type { Command } from 'commander';
import { addSources } from '../add-sources.ts';
import { sourcesOf } from '../folder.ts';
import { bookOf, tallyLine } from '../keep.ts';
import { plain } from '../person/index.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';
import { openProgress } from '../progress.ts';
import { publishedOption } from '../published.ts';
import { contactOption, type NetworkFlags, networkOptions, robotsOption } from '../reading/index.ts';

interface AddFlags extends PlaceOptions, NetworkFlags {
  readonly fresh?: boolean;
  readonly feedBodies?: boolean;
  readonly follow?: boolean;
  readonly published?: string;
}

export function addAdd(program: Command): void {
  program
    .command('add')
    .description('read pages and keep their records')
    .argument('<source...>', 'files, folders of pages, archives, addresses, feeds, sitemaps and front pages')
    .addOption(dataOption())
    .addOption(publishedOption(' of every page of this run'))
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
      const { feedBodies, follow, published, fresh = false } = flags;
      const network = networkOptions(flags);
      const progress = openProgress();
      const onNote = (note: string) => progress.say(plain(`daybook: ${note}`));
      const onFailure = (source: string, why: string) => onNote(`${source}: ${why}`);
      const onStep = progress.step;
      const sources = await sourcesOf(args, onNote);
      const tally = await withStore(flags, (store) => {
        const reading = { ...network, book: bookOf(store, fresh), feedBodies, follow, published, onNote };
        return addSources(store, sources, { ...reading, onStep, onFailure });
      }).finally(() => progress.end());
      for (const { key, title, kind } of tally.kept) {
        console.log(`${key}  ${plain(title)}${kind ? `  (no plain article: ${kind})` : ''}`);
      }
      console.log(tallyLine(tally));
      if (tally.failed.length > 0) process.exitCode = 1;
    });
}
