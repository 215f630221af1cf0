import { createReadStream, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Command } from 'commander';
import { DaybookError } from '../../record/index.ts';
import { linesOf } from '../lines.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';

/** status, forget, backup and restore: what is done to the store as a whole. */
export function addStoreCommands(program: Command): void {
  program
    .command('status')
    .description('say what the store holds')
    .addOption(dataOption())
    .option('--json', 'as JSON')
    .action(async (flags: PlaceOptions & { json?: boolean }) => {
      const status = await withStore(flags, (store) => store.status());
      if (flags.json) console.log(JSON.stringify(status));
      else
        for (const [name, value] of Object.entries(status)) console.log(`${name.padEnd(14)} ${shown(value)}`);
    });

  program
    .command('forget')
    .description('take a page out, with its versions and all that stood on it alone')
    .argument('<page>', "the page's key, as the site's address of it ends")
    .addOption(dataOption())
    .action(async (page: string, flags: PlaceOptions) => {
      const gone = await withStore(flags, (store) => store.forget(page));
      if (gone.pages === 0) throw new DaybookError('store', 'no-such-page', `no page "${page}" is kept`);
      console.log(`${gone.pages} ${gone.pages === 1 ? 'page' : 'pages'} and ${gone.actors} actors forgotten`);
    });

  program
    .command('backup')
    .description('write the whole store to one compressed file')
    .argument('<file>', 'where to, e.g. daybook.jsonl.gz')
    .addOption(dataOption())
    .action(async (file: string, flags: PlaceOptions) => {
      // A backup that broke off must not pass for one: it takes its name only when whole.
      const unfinished = `${file}.part`;
      try {
        await withStore(flags, (store) =>
          pipeline(Readable.from(withBreaks(store.backup())), createGzip(), createWriteStream(unfinished)),
        );
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        if (error instanceof DaybookError) throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new DaybookError('store', 'backup-failed', `${file} could not be written: ${reason}`, {
          cause: error,
        });
      }
      console.log(`backed up to ${file}`);
    });

  program
    .command('restore')
    .description('fill an empty store from a backup')
    .argument('<file>', 'a file that backup wrote')
    .addOption(dataOption())
    .action(async (file: string, flags: PlaceOptions) => {
      await access(file).catch((cause: unknown) => {
        throw new DaybookError('store', 'file-unreadable', `${file} cannot be read`, { cause });
      });
      const { rows } = await withStore(flags, (store) => store.restore(linesFrom(file)));
      console.log(`${rows} rows restored from ${file}`);
    });
}

function shown(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.map((v: { version: string; pages: number }) => `${v.version} (${v.pages} pages)`).join(', ');
}

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.endsWith('\n') ? line : `${line}\n`;
}

async function* linesFrom(file: string): AsyncGenerator<string> {
  const unzip = createGunzip();
  const source = createReadStream(file);
  source.on('error', (error) => unzip.destroy(error));
  try {
    for await (const line of linesOf(source.pipe(unzip), 2 ** 28)) {
      if ('tooLong' in line)
        throw new DaybookError('store', 'bad-backup', `${file}: line ${line.number} is too long`);
      if (line.text !== '') yield line.text;
    }
  } catch (error) {
    if (error instanceof DaybookError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DaybookError('store', 'bad-backup', `${file} is no whole backup: ${reason}`, { cause: error });
  }
}
