import type { Capture, Row } from './captures.ts';
import type { Word } from './words.ts';

/** A text being read. */
export interface Parse {
  readonly words: readonly Word[];
  readonly memory: Memory;
}

/** One way to read a head at a word. */
export interface HeadReading {
  readonly end: number;
  readonly value: Capture;
  readonly row: Row;
  /** Its place among all the ways to read the head, in the order of the rows. */
  readonly rank: number;
}

export const NOTHING: readonly HeadReading[] = [];

/** How many words back readings are remembered; no pattern reaches so far. A power of two. */
const REMEMBERED = 64;
/** Places fit into 31 bits. */
const MOST_WORDS = 2 ** 31 - 1;

/** What each head was found to be at the last words read, round and round. One serves text after text. */
export class Memory {
  private readonly heads: number;
  /** By word and head: the word that a slot is of, and its readings. */
  private readonly at: Int32Array;
  private readonly known: (readonly HeadReading[])[];
  /** The words of the texts before this one: places count on from text to text. */
  private before = 0;
  private length = 0;

  constructor(heads: number) {
    this.heads = heads;
    this.at = new Int32Array(REMEMBERED * heads).fill(-1);
    this.known = new Array(REMEMBERED * heads).fill(NOTHING);
  }

  /** Forgets the text before. */
  begin(length: number): void {
    this.before += this.length;
    this.length = length;
    if (this.before + length < MOST_WORDS) return;
    this.before = 0;
    this.at.fill(-1);
  }

  recall(head: number, at: number): readonly HeadReading[] | undefined {
    const slot = (at & (REMEMBERED - 1)) * this.heads + head;
    return this.at[slot] === this.before + at ? this.known[slot] : undefined;
  }

  remember(head: number, at: number, readings: readonly HeadReading[]): void {
    const slot = (at & (REMEMBERED - 1)) * this.heads + head;
    this.at[slot] = this.before + at;
    this.known[slot] = readings;
  }
}
