import type { Command } from 'commander';
import { type ArchivedPage, type Capture, lineError, readLine, readPage } from '../../pipeline/index.ts';
import { DaybookError } from '../../record/index.ts';
import { complain, print, printJson } from '../output.ts';
import { printRecord } from '../person/index.ts';
import { publishedOption } from '../published.ts';
import {
  contactOption,
  isAddress,
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
  readonly body?: boolean;
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
    .option('--body', "print the article's words too")
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
        refuseOfLines(source, flags);
        const { published } = flags;
        concludeLines(await answerLines((line, number) => readLine(line, number, { published })));
        return;
      }
      if (source === undefined) throw new DaybookError('cli', 'usage', 'read needs a file, an address or -');
      if (flags.as !== undefined && !['html', 'text', 'body'].includes(flags.as)) {
        throw new DaybookError('cli', 'usage', `--as ${flags.as}: it is html, text or body`);
      }
      if (flags.url !== undefined && !(isAddress(flags.url) && URL.canParse(flags.url))) {
        throw new DaybookError('cli', 'usage', `--url ${flags.url}: an address is written whole, https://…`);
      }
      refuseOfAddress(source, flags);
      const width = Math.min(Math.max(process.stdout.columns ?? 100, 40), 110);
      let shown = 0;
      const show = async (capture: Capture) => {
        const record = await readPage(capture, { published: flags.published });
        if (flags.json) return printJson(record);
        // Of the many pages of an archive, a line says where the next one begins.
        if (shown++ > 0) await print(`\n${'─'.repeat(width)}\n\n`);
        await print(printRecord(record, { width, body: flags.body }));
      };
      await withArgument(source, flags, networkOptions(flags), (opened) =>
        opened.is === 'archive' ? readArchive(opened.pages, show) : show(onlyPage(opened, source)),
      );
    });
}

/** What a line says of itself is not said for all of them; a day is, for those that have none. */
function refuseOfLines(source: string | undefined, { as, url, body }: ReadFlags): void {
  if (source !== undefined && source !== '-') {
    throw new DaybookError('cli', 'usage', 'read --jsonl reads standard input and takes no source');
  }
  const flag = as ? '--as' : url ? '--url' : body ? '--body' : undefined;
  if (flag) {
    const message = `read --jsonl takes no ${flag}: each line says what it holds ("html", "text", "body", "file", "url")`;
    throw new DaybookError('cli', 'usage', message);
  }
}

/** An address says what came from where. */
function refuseOfAddress(source: string, { as, url }: ReadFlags): void {
  if (!isAddress(source) || (!as && !url)) return;
  const message = `${as ? '--as' : '--url'} is for a file or standard input: of an address, both are known`;
  throw new DaybookError('cli', 'usage', message);
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
