import type { Command } from 'commander';
import { analyze, analyzeLine, textOf, toConllu } from '../../pipeline/index.ts';
import { DaybookError } from '../../record/index.ts';
import { print } from '../output.ts';
import { networkOptions, onlyPage, withArgument } from '../reading/index.ts';
import { answerLines, concludeLines } from '../stream.ts';

export function addParse(program: Command): void {
  program
    .command('parse')
    .description('print the language analysis of a clean text as CoNLL-U')
    .argument('[source]', 'a text file, an address, or - for standard input')
    .option(
      '--jsonl',
      'read {"id", "body", "sentences"?} a line from standard input and print one analysis a line',
    )
    .action(async (source: string | undefined, flags: { readonly jsonl?: boolean }) => {
      if (flags.jsonl) {
        concludeLines(await answerLines(analyzeLine));
        return;
      }
      if (source === undefined) throw new DaybookError('cli', 'usage', 'parse needs a file, an address or -');
      const capture = await withArgument(source, { as: 'body' }, networkOptions({}), async (opened) =>
        onlyPage(opened, source),
      );
      await print(toConllu(await analyze(textOf(capture)), capture.source));
    });
}
