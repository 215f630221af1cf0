/** The units of the calendar and the clock. `quarter` is three months, `half` six, `age` a decade of someone's life. */
export type Unit =
  | 'second' | 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'fortnight' | 'month' | 'quarter' | 'season'
  | 'half' | 'year' | 'decade' | 'century' | 'millennium'; // biome-ignore format: one list

/**
 * What an expression says, before it is known when it was said: an operation and its fields, as data/time/grammar.tsv
 * writes them. `value/resolve.ts` says what each operation comes to.
 */
export interface Meaning {
  readonly op: string;
  readonly year?: number | Meaning;
  readonly month?: number;
  readonly day?: number;
  /** ISO: Monday is 1. */
  readonly dow?: number;
  readonly unit?: Unit;
  readonly num?: number | string;
  /** Steps from the reference time, negative into the past. */
  readonly by?: number;
  readonly mod?: string;
  readonly part?: string;
  readonly season?: string;
  readonly value?: string;
  readonly of?: Meaning;
  readonly clock?: string;
  readonly n?: number;
  readonly from?: string;
  readonly key?: string;
  readonly [key: string]: number | string | boolean | Meaning | undefined;
}
