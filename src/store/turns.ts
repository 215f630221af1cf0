/** Work that is done one piece at a time, in the order asked for. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn; the turn lasts until the function that comes back is called. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let done = () => {};
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  }
}
