import { type LineError, lineError } from '../pipeline/index.ts';
import { DaybookError } from '../record/index.ts';
import { linesOf, MAX_LINE_BYTES } from './lines.ts';
import { steadyMemory } from './memory.ts';
import { printJson } from './output.ts';

/** Gives each line of standard input that is not blank to `take`; one that is too long comes as its error. */
export async function takeLines(
  take: (line: { readonly text: string; readonly number: number } | LineError) => Promise<void>,
): Promise<void> {
  const read = steadyMemory();
  for await (const line of linesOf(process.stdin)) {
    if ('text' in line && line.text.trim() === '') continue;
    await take('text' in line ? line : tooLong(line.number));
    read();
  }
}

function tooLong(number: number): LineError {
  const message = `line ${number} is longer than the limit of ${MAX_LINE_BYTES / 1e6} MB`;
  return lineError(null, new DaybookError('cli', 'line-too-long', message));
}

/**
 * Answers each line of standard input with one line of output, in order. A bad line gets its error in its place.
 * Returns how many lines failed.
 */
export async function answerLines(
  answer: (line: string, number: number) => Promise<object | LineError>,
): Promise<number> {
  let failed = 0;
  await takeLines(async (line) => {
    const result = 'error' in line ? line : await answer(line.text, line.number);
    if ('error' in result) failed++;
    await printJson(result);
  });
  return failed;
}

/** Says at the end of a run how many lines failed, and sets the exit code; `where` the errors are to be found. */
export function concludeLines(failed: number, where = 'stand in their places'): void {
  if (failed === 0) return;
  console.error(
    `daybook: ${failed} ${failed === 1 ? 'line' : 'lines'} could not be read; the errors ${where}`,
  );
  process.exitCode = 1;
}
