import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { assetPath } from '../../assets/index.ts';
import { addSources } from '../add-sources.ts';
import { sourcesOf } from '../folder.ts';
import { tallyLine } from '../keep.ts';
import { openProgress } from '../progress.ts';
import { USUAL_PORT } from './serve.ts';

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('read the bundled sample pages into a store of their own and open the site')
    .option('--no-serve', 'only read the pages')
    .action(async (flags: { readonly serve: boolean }) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'daybook-demo-'));
      const { openStore } = await import('../../store/index.ts');
      const store = await openStore({ dataDir: join(dataDir, 'store') });
      try {
        const sources = await sourcesOf([assetPath('data/samples')]);
        console.log(`Reading ${sources.length} sample pages …`);
        const progress = openProgress();
        const tally = await addSources(store, sources, { onStep: progress.step });
        progress.end();
        console.log(tallyLine(tally));
        for (const { source, message } of tally.failed) console.error(`${source}: ${message}`);
        if (!flags.serve) return;
        const { serveStore, untilStopped } = await import('../serving.ts');
        const served = await serveStore(store, { port: USUAL_PORT, otherPort: true });
        if (served.port !== USUAL_PORT)
          console.log(`Port ${USUAL_PORT} is taken; port ${served.port} is used instead.`);
        console.log(`The site is open at ${served.url} — Ctrl-C ends it`);
        await untilStopped(served);
      } finally {
        await store.close();
        await rm(dataDir, { recursive: true, force: true });
      }
    });
}
