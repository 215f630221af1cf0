/** Reads a stream of bytes by lines and by lengths, holding no more than is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  /** Bytes that came from the stream so far. */
  received = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The next line without its end, as Latin-1; of a longer one the first `most` bytes. Undefined at the end. */
  async line(most: number): Promise<string | undefined> {
    for (;;) {
      const end = this.#held.indexOf(10);
      if (end >= 0 && end <= most)
        return this.#cut(end + 1)
          .toString('latin1')
          .replace(/\r?\n$/, '');
      if (this.#held.length > most) return this.#cut(most).toString('latin1');
      if (!(await this.#more()))
        return this.#held.length > 0 ? this.#cut(most).toString('latin1') : undefined;
    }
  }

  /** The next `length` bytes; fewer where the stream ends before. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    await this.#pass(length, (part) => parts.push(part));
    return Buffer.concat(parts);
  }

  /** Passes over `length` bytes; how many there were. */
  skip(length: number): Promise<number> {
    return this.#pass(length, () => {});
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #pass(length: number, onPart: (part: Buffer) => void): Promise<number> {
    let left = length;
    while (left > 0 && (this.#held.length > 0 || (await this.#more()))) {
      const part = this.#cut(Math.min(left, this.#held.length));
      left -= part.length;
      onPart(part);
    }
    return length - left;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    this.received += next.value.length;
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value]);
    return true;
  }

  #cut(length: number): Buffer {
    const part = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return part;
  }
}
