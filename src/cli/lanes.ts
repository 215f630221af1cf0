/**
 * Does work for different hosts side by side: what is for one host goes in the order it came, one after the other, and at
 * most so many hosts are at work at once.
 */
export class Lanes {
  readonly #most: number;
  /** The last work of each host that has any. */
  readonly #last = new Map<string, Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Queues work for a host; settles as the work does. */
  do(host: string, work: () => Promise<void>): Promise<void> {
    const before = this.#last.get(host);
    const own = (async () => {
      await before?.catch(() => {});
      await this.#room();
      try {
        await work();
      } finally {
        this.#busy--;
        this.#waiting.shift()?.();
      }
    })();
    this.#last.set(host, own);
    const forget = () => {
      if (this.#last.get(host) === own) this.#last.delete(host);
    };
    own.then(forget, forget);
    return own;
  }

  async #room(): Promise<void> {
    while (this.#busy >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy++;
  }
}
