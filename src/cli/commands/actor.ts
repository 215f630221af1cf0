import type { Command } from 'commander';
import { z } from 'zod';
import { lineError, lookUpActor, parseLine } from '../../pipeline/index.ts';
import { Day, DaybookError } from '../../record/index.ts';
import { answerLines, concludeLines } from '../stream.ts';

const ActorInput = z.object({ id: z.string().min(1), phrase: z.string(), date: Day.optional() });

export function addActor(program: Command): void {
  program
    .command('actor')
    .description('say whom a phrase names')
    .argument('[phrase]')
    .option('--date <day>', 'on which day (YYYY-MM-DD): offices change hands')
    .option('--json', 'as JSON')
    .option('--jsonl', 'read {"id", "phrase", "date"?} a line from standard input')
    .action(async (phrase: string | undefined, flags: { date?: string; json?: boolean; jsonl?: boolean }) => {
      if (flags.jsonl) {
        concludeLines(
          await answerLines(async (line, number) => {
            try {
              const input = parseLine(line, number, ActorInput);
              return { id: input.id, actor: lookUpActor(input.phrase, input.date) };
            } catch (error) {
              return lineError(null, error);
            }
          }),
        );
        return;
      }
      if (!phrase) throw new DaybookError('cli', 'usage', 'actor needs a phrase');
      if (flags.date !== undefined && !Day.safeParse(flags.date).success) {
        throw new DaybookError('cli', 'usage', `--date ${flags.date}: a day is written YYYY-MM-DD`);
      }
      const actor = lookUpActor(phrase, flags.date);
      if (flags.json) console.log(JSON.stringify(actor ?? null));
      else if (!actor) console.log(`nobody known by "${phrase}"`);
      else
        for (const [name, value] of Object.entries(actor)) console.log(`${name.padEnd(10)} ${shown(value)}`);
      if (!actor) process.exitCode = 1;
    });
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
