import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** The process that holds a data directory, as its lock file says. */
export const Owner = z.strictObject({
  pid: z.int().positive(),
  host: z.string(),
  /** The boot of the machine, where it can be told, and the process's start in ticks since then: a pid is used again. */
  boot: z.string().optional(),
  start: z.string().optional(),
  /** One for each time that the lock is taken. */
  token: z.string().regex(/^[0-9a-f-]{36}$/),
});
export type Owner = z.infer<typeof Owner>;

/** This process, under a new token. */
export function thisProcess(token: string): Owner {
  return { pid: process.pid, host: hostname(), boot: bootId(), start: startOf(process.pid)?.start, token };
}

/**
 * Whether an owner still runs. Of a process on another machine nothing can be known, so it counts as running: better a
 * message that names the file than two owners.
 */
export function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true;
  const boot = bootId();
  if (owner.boot !== undefined && boot !== undefined && owner.boot !== boot) return false;
  if (!runs(owner.pid)) return false;
  const now = startOf(owner.pid);
  if (!now) return true;
  // A zombie holds no files any more.
  if (now.state === 'Z' || now.state === 'X') return false;
  return owner.start === undefined || now.start === owner.start;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** State and start time of a process, from Linux's /proc/PID/stat (proc(5), fields 3 and 22); elsewhere undefined. */
function startOf(pid: number): { state: string; start: string } | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets, and may itself hold spaces and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] && fields[19] ? { state: fields[0], start: fields[19] } : undefined;
}

function bootId(): string | undefined {
  return readIfThere('/proc/sys/kernel/random/boot_id')?.trim();
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
