import type { Command } from 'commander';
import { DaybookError } from '../../record/index.ts';
import { print } from '../output.ts';
import { plain } from '../person/index.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';

const LISTED_AT_ONCE = 500;

/** list, status, forget, backup and restore: what is done to the store as a whole. */
export function addStoreCommands(program: Command): void {
  program
    .command('status')
    .description('say what the store holds')
    .addOption(dataOption())
    .option('--json', 'as JSON')
    .action(async (flags: PlaceOptions & { json?: boolean }) => {
      const status = await withStore(flags, (store) => store.status(), { existing: true });
      if (flags.json) console.log(JSON.stringify(status));
      else
        for (const [name, value] of Object.entries(status)) console.log(`${name.padEnd(14)} ${shown(value)}`);
    });

  program
    .command('list')
    .description('print the pages that are kept: key, day, outlet, headline')
    .addOption(dataOption())
    .action((flags: PlaceOptions) =>
      withStore(
        flags,
        async (store) => {
          for (let offset = 0; ; offset += LISTED_AT_ONCE) {
            const pages = await store.pages({ limit: LISTED_AT_ONCE, offset });
            for (const { key, day, outlet, title } of pages) {
              await print(
                `${key}  ${day ?? 'undated   '}  ${plain(outlet ?? '–')}  ${plain(title ?? '(no headline)')}\n`,
              );
            }
            if (pages.length < LISTED_AT_ONCE) return;
          }
        },
        { existing: true },
      ),
    );

  program
    .command('forget')
    .description('take a page out, with its versions and all that stood on it alone')
    .argument('<page>', "the page's key, as list prints it and the site's address of it ends")
    .addOption(dataOption())
    .action(async (page: string, flags: PlaceOptions) => {
      const gone = await withStore(flags, (store) => store.forget(page), { existing: true });
      if (gone.pages === 0)
        throw new DaybookError(
          'store',
          'no-such-page',
          `no page "${page}" is kept: "daybook list" prints the keys`,
        );
      console.log(
        `${gone.pages} ${gone.pages === 1 ? 'page' : 'pages'} and ${gone.actors} ${gone.actors === 1 ? 'actor' : 'actors'} forgotten`,
      );
    });

  program
    .command('backup')
    .description('write the whole store to one compressed file')
    .argument('<file>', 'where to, e.g. daybook.jsonl.gz')
    .addOption(dataOption())
    .action(async (file: string, flags: PlaceOptions) => {
      const { writeBackup } = await import('../../store/index.ts');
      const { rows } = await withStore(flags, (store) => writeBackup(store, file), { existing: true });
      console.log(`${rows} rows backed up to ${file}`);
    });

  program
    .command('restore')
    .description('fill an empty store from a backup')
    .argument('<file>', 'a file that backup wrote')
    .addOption(dataOption())
    .action(async (file: string, flags: PlaceOptions) => {
      const { restoreFile } = await import('../../store/index.ts');
      const { rows } = await withStore(flags, (store) => restoreFile(store, file));
      console.log(`${rows} rows restored from ${file}`);
    });
}

function shown(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return value.map((v: { version: string; pages: number }) => `${v.version} (${v.pages} pages)`).join(', ');
}
