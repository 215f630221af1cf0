import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface ChildRun {
  /** Wall seconds from start to end, start-up included. */
  readonly seconds: number;
  /** Wall seconds from the first answer to the last. */
  readonly steady: number;
  readonly answers: number;
  readonly errors: number;
  /** Processor seconds of the child, all threads, start-up included. */
  readonly cpu: number;
  /** Peak resident memory in MB, as the kernel counts it. */
  readonly peak: number;
}

/**
 * Runs `daybook ARGS` in a fresh process bound to one core where `taskset` is there, feeds it lines and counts the
 * answers. The process is the same that a user runs.
 */
export async function runChild(args: readonly string[], lines: Iterable<string>): Promise<ChildRun> {
  const started = performance.now();
  const node = [process.execPath, '--import', 'tsx', 'src/cli/main.ts', ...args];
  const child = spawn('taskset', ['-c', '0', ...node], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  let answers = 0;
  let errors = 0;
  let first = 0;
  let last = started;
  let peak = 0;
  let cpu = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, highWater(child.pid));
    cpu = Math.max(cpu, processorSeconds(child.pid));
  }, 50);
  let tail = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (tail + text).split('\n');
    tail = parts.pop() ?? '';
    for (const line of parts) {
      answers++;
      if (line.includes('"error":{')) errors++;
    }
    last = performance.now();
    if (answers > 0 && first === 0) first = last;
    peak = Math.max(peak, highWater(child.pid));
  });
  for (const line of lines) {
    if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child, 'close');
  clearInterval(watch);
  return {
    seconds: (performance.now() - started) / 1000,
    steady: (last - first) / 1000,
    answers,
    errors,
    cpu,
    peak,
  };
}

function highWater(pid: number | undefined): number {
  try {
    const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kb ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** User and system time by /proc/PID/stat, in ticks of a hundredth of a second. */
function processorSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
