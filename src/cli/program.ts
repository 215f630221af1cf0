import { Command } from 'commander';
import { engineVersion } from '../pipeline/index.ts';
import { DaybookError } from '../record/index.ts';
import { addAcross } from './commands/across.ts';
import { addActor } from './commands/actor.ts';
import { addAdd } from './commands/add.ts';
import { addDemo } from './commands/demo.ts';
import { addExport } from './commands/export.ts';
import { addParse } from './commands/parse.ts';
import { addRead } from './commands/read.ts';
import { addReread } from './commands/reread.ts';
import { addSchema } from './commands/schema.ts';
import { addServe } from './commands/serve.ts';
import { addStoreCommands } from './commands/store.ts';
import { complain } from './output.ts';

/** The exit code of a command line that is wrong; other failures end with 1. */
const WRONG_USE = 2;

const program = new Command('daybook')
  .description('Reads news pages and keeps the sourced record of them.')
  .version(engineVersion)
  // Before the commands are added, which take it over. Wrong use ends with 2, as Daybook's own words for it do.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USE));
addRead(program);
addParse(program);
addActor(program);
addAcross(program);
addAdd(program);
addStoreCommands(program);
addReread(program);
addExport(program);
addServe(program);
addDemo(program);
addSchema(program);

// A reader that stops reading ("| head") ends the run; it is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`daybook: cli: standard output cannot be written: ${error.message} [write-failed]`);
  process.exit(1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof DaybookError)) throw error;
  complain(error);
  process.exitCode = error.code === 'usage' ? WRONG_USE : 1;
}
