import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, type Command } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, exportTo, storedPages } from '../../export/index.ts';
import { DaybookError } from '../../record/index.ts';
import { print } from '../output.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';

interface ExportFlags extends PlaceOptions {
  readonly out?: string;
  readonly site?: string;
  readonly title?: string;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write what the store holds in a format that other programs read')
    .addArgument(new Argument('<format>').choices(Object.keys(EXPORT_FORMATS)))
    .option('--out <file>', 'to a file rather than to standard output')
    .option('--site <address>', 'the address of the site, for the links in feeds')
    .option('--title <words>', 'the title of the feed or calendar')
    .addOption(dataOption())
    .action((format: ExportFormat, flags: ExportFlags) =>
      withStore(
        flags,
        async (store) => {
          const parts = exportTo(format, storedPages(store), { site: flags.site, title: flags.title });
          if (flags.out === undefined) for await (const part of parts) await print(part);
          else await writeWhole(parts, flags.out);
        },
        { existing: true },
      ),
    );
}

/** Writes a file that takes its name only when it is whole. */
async function writeWhole(parts: AsyncIterable<string>, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await pipeline(Readable.from(parts), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof DaybookError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DaybookError('export', 'write-failed', `${file} could not be written: ${reason}`, {
      cause: error,
    });
  }
}
