/** How many pages of a run are done, and how many there are as far as its arguments have said. */
export class PagesDone {
  done = 0;
  #expected: number;
  /** Arguments that have given more pages than anybody said, and may give more: archives. */
  #endless = 0;

  constructor(sources: number) {
    this.#expected = sources;
  }

  /** Undefined while nobody knows. */
  get total(): number | undefined {
    return this.#endless > 0 ? undefined : Math.max(this.#expected, this.done);
  }

  /** One more page was read, or could not be. */
  did(): void {
    this.done++;
  }

  /** An argument is one page, until it says that it is a list, or proves to be an archive. */
  ofArgument(): { named(pages: number): void; came(): void; end(): void } {
    let expected = 1;
    let came = 0;
    let isNamed = false;
    const expect = (pages: number) => {
      this.#expected += pages - expected;
      expected = pages;
    };
    return {
      named: (pages) => {
        expect(isNamed ? expected + pages : pages);
        isNamed = true;
      },
      came: () => {
        came++;
        if (came === 2 && !isNamed) this.#endless++;
      },
      end: () => {
        if (came > 1 && !isNamed) this.#endless--;
        expect(came);
      },
    };
  }
}
