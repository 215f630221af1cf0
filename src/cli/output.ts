import { once } from 'node:events';
import { plain } from './person/index.ts';

/** Writes to standard output and waits while it is full, so that a long run does not pile up in memory. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Tells on standard error what went wrong, at which stage, and by which code. */
export function complain({
  stage,
  message,
  code,
}: Readonly<Record<'stage' | 'message' | 'code', string>>): void {
  console.error(plain(`daybook: ${stage}: ${message} [${code}]`));
}

/** One JSON value on a line of its own. */
export function printJson(value: unknown): Promise<void> {
  return print(`${JSON.stringify(value)}\n`);
}
