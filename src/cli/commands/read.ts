import type { Command } from 'commander';
import { type ArchivedPage, type Capture, lineError, readLine, readPage } from '../../pipeline/index.ts';
import { DaybookError } from '../../record/index.ts';
import { complain, print, printJson } from '../output.ts';
import { printRecord } from '../person/index.ts';
import { publishedOption } from '../published.ts';
import {
  contactOption,
  type NetworkFlags,
  networkOptions,
  onlyPage,
  robotsOption,
  withArgument,
} from '../reading/index.ts';
import { answerLines, concludeLines } from '../stream.ts';

interface ReadFlags extends NetworkFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly as?: Capture['kind'];
  readonly url?: string;
  readonly published?: string;
}

export function addRead(program: Command): void {
  program
    .command('read')
    .description('print the record of one page, of each page of an archive, or of one page a line')
    .argument('[source]', 'a file, an address, or - for standard input')
    .option('--json', 'print the record as JSON')
    .option('--jsonl', 'read one JSON object a line from standard input and print one record a line')
    .option(
      '--as <kind>',
      'what the source is: html, text (a whole page captured as text) or body (clean article text)',
    )
    .option('--url <address>', 'the address the page came from')
    .addOption(publishedOption(''))
    .addOption(contactOption())
    .addOption(robotsOption())
    .action(async (source: string | undefined, flags: ReadFlags) => {
      if (flags.jsonl) {
        if (source !== undefined && source !== '-') {
          throw new DaybookError('cli', 'usage', 'read --jsonl reads standard input and takes no source');
        }
        concludeLines(await answerLines(readLine));
        return;
      }
      if (source === undefined) throw new DaybookError('cli', 'usage', 'read needs a file, an address or -');
      if (flags.as !== undefined && !['html', 'text', 'body'].includes(flags.as)) {
        throw new DaybookError('cli', 'usage', `--as ${flags.as}: it is html, text or body`);
      }
      const width = Math.min(process.stdout.columns ?? 100, 110);
      let shown = 0;
      const show = async (capture: Capture) => {
        const record = await readPage(capture, { published: flags.published });
        if (flags.json) return printJson(record);
        // Of the many pages of an archive, a line says where the next one begins.
        if (shown++ > 0) await print(`\n${'─'.repeat(width)}\n\n`);
        await print(printRecord(record, { width }));
      };
      await withArgument(source, flags, networkOptions(flags), (opened) =>
        opened.is === 'archive' ? readArchive(opened.pages, show) : show(onlyPage(opened, source)),
      );
    });
}

/** Each page of an archive in turn; one that cannot be read is told of and never stops the rest. */
async function readArchive(
  pages: AsyncIterable<ArchivedPage>,
  show: (capture: Capture) => Promise<void>,
): Promise<void> {
  for await (const page of pages) {
    try {
      await show(await page.capture());
    } catch (error) {
      complain(lineError(null, error).error);
      process.exitCode = 1;
    }
  }
}
