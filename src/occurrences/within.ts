import type { Span } from '../record/index.ts';

/** Things of a page by where they stand: those within a stretch are found without going through all. */
export class Within<T> {
  readonly #sorted: readonly (readonly [Span, T])[];

  constructor(things: readonly T[], spanOf: (thing: T) => Span) {
    this.#sorted = things.map((t) => [spanOf(t), t] as const).sort((a, b) => a[0].start - b[0].start);
  }

  /** Those that begin within a stretch, in order of the text. */
  of({ start, end }: Span): T[] {
    let low = 0;
    for (let high = this.#sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle]![0].start < start) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let i = low; i < this.#sorted.length && this.#sorted[i]![0].start < end; i++)
      found.push(this.#sorted[i]![1]);
    return found;
  }
}
