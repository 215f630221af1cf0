import type { PGlite, PGliteOptions } from '@electric-sql/pglite';

/**
 * Stops a PGlite whose PostgreSQL panics. Left alone, PGlite 0.5 would go on calling the aborted machine for ever, within
 * one synchronous call, as the loop over its input swallows whatever the machine throws. So at the panic's message, the
 * last sign of life, the entries to the machine are replaced by ones that throw, or do nothing, which ends the loop; and
 * every later call ends at once in the same error.
 */
export class PanicWatch {
  #pglite: PGlite | undefined;
  /** What PostgreSQL said, once it has. */
  panic: Panic | undefined;
  /** That it found no room to write, whatever it made of that: a start that fails so says no more. */
  full: Panic | undefined;

  /** For the options that PGlite is made with. PostgreSQL's messages are its log, not ours: none is printed. */
  readonly onStderr: NonNullable<PGliteOptions['onStderr']> = (text) => {
    if (/No space left on device|ENOSPC/.test(text)) this.full = new Panic(text.trim());
    const said = /\bPANIC:\s*(.*)/.exec(text)?.[1];
    if (said !== undefined && !this.panic) {
      this.panic = new Panic(said);
      this.#stop();
    }
    return true;
  };

  watch(pglite: PGlite): void {
    this.#pglite = pglite;
  }

  #stop(): void {
    const { panic } = this;
    if (!panic || !this.#pglite) return;
    const machine = this.#pglite.Module as unknown as { [entry: string]: () => unknown };
    const fail = () => {
      throw panic;
    };
    for (const entry of ['_PostgresMainLoopOnce', 'stackRestore', '_pq_buffer_remaining_data'])
      machine[entry] = fail;
    for (const entry of ['_PostgresSendReadyForQueryIfNecessary', '_pgl_pq_flush'])
      machine[entry] = () => undefined;
  }
}

/** PostgreSQL gave up, in its own words. */
export class Panic extends Error {
  override readonly name = 'Panic';
}
