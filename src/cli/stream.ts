import { type LineError, lineError } from '../pipeline/index.ts';
import { DaybookError } from '../record/index.ts';
import { linesOf, MAX_LINE_BYTES } from './lines.ts';
import { steadyMemory } from './memory.ts';
import { printJson } from './output.ts';

/**
 * Answers each line of standard input with one line of output, in order. A bad line gets its error in its place.
 * Returns how many lines failed.
 */
export async function answerLines(
  answer: (line: string, number: number) => Promise<object | LineError>,
): Promise<number> {
  let failed = 0;
  const read = steadyMemory();
  for await (const line of linesOf(process.stdin)) {
    if ('text' in line && line.text.trim() === '') continue;
    const result =
      'text' in line
        ? await answer(line.text, line.number)
        : lineError(
            null,
            new DaybookError(
              'cli',
              'line-too-long',
              `line ${line.number} is longer than the limit of ${MAX_LINE_BYTES / 1e6} MB`,
            ),
          );
    if ('error' in result) failed++;
    await printJson(result);
    read();
  }
  return failed;
}

/** Says at the end of a run how many lines failed, and sets the exit code. */
export function concludeLines(failed: number): void {
  if (failed === 0) return;
  console.error(
    `daybook: ${failed} ${failed === 1 ? 'line' : 'lines'} could not be read; the errors stand in their places`,
  );
  process.exitCode = 1;
}
