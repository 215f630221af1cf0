import type { Command } from 'commander';
import { engineVersion, lineError, reread, storyTerms } from '../../pipeline/index.ts';
import { plain } from '../person/index.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';
import { openProgress } from '../progress.ts';

export function addReread(program: Command): void {
  program
    .command('reread')
    .description('read the words of kept pages anew, after Daybook itself has changed')
    .addOption(dataOption())
    .option('--all', 'those that this version has read as well')
    .action((flags: PlaceOptions & { readonly all?: boolean }) =>
      withStore(
        flags,
        async (store) => {
          const keys = await store.toReread(flags.all ? undefined : engineVersion);
          const progress = openProgress();
          let done = 0;
          let failed = 0;
          for (const key of keys) {
            const page = await store.page(key);
            if (!page) continue;
            try {
              const { record, doc } = await reread(page.record);
              // One transaction a page: a run that is killed goes on with those that are left.
              if (await store.renew(key, record, { source: page.source, terms: storyTerms(doc) })) done++;
            } catch (error) {
              const { code, stage, message } = lineError(key, error).error;
              if (stage === 'store') throw error;
              failed++;
              progress.say(plain(`daybook: ${key}: ${stage}: ${message} [${code}]`));
            }
            progress.step(page.title ?? key, done + failed, keys.length);
          }
          progress.end();
          console.log(`${done} read anew${failed > 0 ? `, ${failed} not` : ''}`);
          if (failed > 0) process.exitCode = 1;
        },
        { existing: true },
      ),
    );
}
