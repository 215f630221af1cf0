import type { Command } from 'commander';
import { recordSchema } from '../../record/index.ts';
import { print } from '../output.ts';

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description("print the record's JSON Schema")
    .action(() => print(`${JSON.stringify(recordSchema(), null, 2)}\n`));
}
