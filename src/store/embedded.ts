import type { PGlite } from '@electric-sql/pglite';
import type { PanicWatch } from './panic.ts';

/** A running PGlite. */
export interface Running {
  readonly pglite: PGlite;
  readonly watch: PanicWatch;
  /** Lets go of its files when it can no longer be closed in order. */
  drop(): Promise<void>;
}

/**
 * A PGlite that is started again after it broke. When PostgreSQL cannot write its log (a full disk) it panics, and all
 * that a program may do is to start it anew, which brings back what was committed. In process, a panic leaves a machine
 * that must not be asked anything more: it would not answer, not even a ROLLBACK.
 */
export class Embedded {
  readonly #start: () => Promise<Running>;
  #running: Running | undefined;
  #broken: unknown;
  #closed = false;

  constructor(start: () => Promise<Running>) {
    this.#start = start;
  }

  /** Starts it where it does not run. Not to be called within a transaction. */
  async ready(): Promise<void> {
    if (this.#closed) throw new Error('the store is closed');
    if (this.#running) return;
    try {
      this.#running = await this.#start();
      this.#broken = undefined;
    } catch (error) {
      this.#broken = error;
      throw error;
    }
  }

  /** Runs one statement; after a panic, until `ready` is called, it throws what it threw then. */
  async query(sql: string, parameters: readonly unknown[]) {
    const running = this.#running;
    if (!running) throw this.#broken ?? new Error('the store is closed');
    try {
      return await running.pglite.query<Record<string, unknown>>(sql, [...parameters]);
    } catch (error) {
      const { panic } = running.watch;
      if (!panic && !isFatal(error)) throw error;
      this.#running = undefined;
      this.#broken = panic ?? error;
      await running.drop().catch(() => {});
      throw this.#broken;
    }
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#closed = true;
    this.#running = undefined;
    await running?.pglite.close();
  }
}

/** Whether an error ended the machine: PostgreSQL's own FATAL and PANIC, or no error of PostgreSQL's at all. */
function isFatal(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof RangeError || error.name === 'RuntimeError') return true;
  return 'severity' in error && (error.severity === 'PANIC' || error.severity === 'FATAL');
}
