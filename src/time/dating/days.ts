const FIRST = Date.UTC(1980, 0, 1);
const DAY = 86_400_000;
/** How many days are reckoned with: 1980 to 2039. */
const COUNT = Math.round((Date.UTC(2040, 0, 1) - FIRST) / DAY);

const iso = (index: number) => new Date(FIRST + index * DAY).toISOString().slice(0, 10);
const indexOf = (day: string) => Math.round((Date.parse(`${day.slice(0, 10)}T00:00:00Z`) - FIRST) / DAY);

/** A stretch of days, both ends included; an end left out is open. */
export interface Stay {
  readonly from?: string;
  readonly to?: string;
}

/** News names the year of a day further off than so many days. */
export const UNNAMED = 320;

/** An ISO day so many days on. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The days on which a page may have been published: a set over 1980 to 2039, narrowed by one clue after the other. */
export class DaySet {
  private readonly on: Uint8Array;

  private constructor(on: Uint8Array) {
    this.on = on;
  }

  static all(): DaySet {
    return new DaySet(new Uint8Array(COUNT).fill(1));
  }

  /** The days that lie in one of the stretches. */
  static of(stays: readonly Stay[]): DaySet {
    const on = new Uint8Array(COUNT);
    for (const { from, to } of stays) {
      const begin = from === undefined ? 0 : Math.max(0, indexOf(from));
      const end = to === undefined ? COUNT - 1 : Math.min(COUNT - 1, indexOf(to));
      if (begin <= end) on.fill(1, begin, end + 1);
    }
    return new DaySet(on);
  }

  and(other: DaySet): DaySet {
    const on = new Uint8Array(COUNT);
    for (let i = 0; i < COUNT; i++) on[i] = (this.on[i] ?? 0) & (other.on[i] ?? 0);
    return new DaySet(on);
  }

  get empty(): boolean {
    return !this.on.includes(1);
  }

  /** The first and the last day; an end is left out where the set runs to the edge of what is reckoned with. */
  hull(): Stay {
    const first = this.on.indexOf(1);
    const last = this.on.lastIndexOf(1);
    if (first < 0) return {};
    return { from: first === 0 ? undefined : iso(first), to: last === COUNT - 1 ? undefined : iso(last) };
  }

  /** How many days it holds. */
  get size(): number {
    let n = 0;
    for (const d of this.on) n += d;
    return n;
  }

  /** Its days, earliest first; no more than `most`. */
  days(most: number): string[] {
    const days: string[] = [];
    for (let i = this.on.indexOf(1); i >= 0 && days.length < most; i = this.on.indexOf(1, i + 1))
      days.push(iso(i));
    return days;
  }
}
