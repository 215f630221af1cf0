import type { Command } from 'commander';
import { AcrossReading, type LineError } from '../../pipeline/index.ts';
import { DaybookError } from '../../record/index.ts';
import { printJson } from '../output.ts';
import { openProgress } from '../progress.ts';
import { publishedOption } from '../published.ts';
import { concludeLines, takeLines } from '../stream.ts';

export function addAcross(program: Command): void {
  program
    .command('across')
    .description('say what many pages have to do with each other: stories, copies, happenings, outcomes')
    .option(
      '--jsonl',
      'read one JSON object a line from standard input, as for read --jsonl, and print one object',
    )
    .addOption(publishedOption(' for lines that give none'))
    .action(async (flags: { jsonl?: boolean; published?: string }) => {
      if (!flags.jsonl)
        throw new DaybookError('cli', 'usage', 'across reads pages from standard input: --jsonl');
      const reading = new AcrossReading({ published: flags.published });
      const errors: LineError[] = [];
      const progress = openProgress();
      let done = 0;
      await takeLines(async (line) => {
        const error = 'error' in line ? line : await reading.read(line.text, line.number);
        if (error) errors.push(error);
        progress.step('', ++done);
      });
      progress.end();
      await printJson({ ...reading.conclude(), ...(errors.length > 0 && { errors }) });
      concludeLines(errors.length, 'stand under "errors"');
    });
}
