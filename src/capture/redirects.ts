import { DaybookError } from '../record/index.ts';
import { shownAddress } from './web-address.ts';

/** Where redirects have led so far: they end at a limit, and where they come back to. */
export class RedirectTrail {
  readonly #start: string;
  readonly #most: number;
  readonly #passed = new Set<string>();

  constructor(start: string, most = 5) {
    this.#start = shownAddress(start);
    this.#most = most;
    this.#passed.add(start);
  }

  /** Notes one more redirect. Throws `too-many-redirects`. */
  step(to: string): void {
    const isCircle = this.#passed.has(to);
    if (!isCircle && this.#passed.size <= this.#most) {
      this.#passed.add(to);
      return;
    }
    const what = isCircle ? 'in a circle' : `more than ${this.#most} times, the limit`;
    throw new DaybookError('capture', 'too-many-redirects', `${this.#start} redirects ${what}`);
  }
}
