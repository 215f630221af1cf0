import { type Captures, fill, type Row, teller } from './captures.ts';
import { type HeadReading, NOTHING, type Parse } from './memory.ts';
import type { Word } from './words.ts';

/** A part of a pattern, which reads a word or more and goes on at the place behind it. */
export interface Part {
  /** Parts with one key read the same. */
  readonly key: string;
  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt, behind: Place): void;
  /** Whether it can begin with this word, or with one of the same number. */
  begins(word: Word): boolean;
}

interface Way {
  readonly part: Part;
  readonly behind: Place;
}

/** A head being read from a word on, and what it was found to be. */
export class Attempt {
  readonly begin: number;
  private readings: HeadReading[] | undefined;

  constructor(begin: number) {
    this.begin = begin;
  }

  /** One reading for each end, in the order of the rows. */
  get found(): readonly HeadReading[] {
    return this.readings ?? NOTHING;
  }

  /** Of the readings up to one end that of the first row is kept. */
  keep(row: Row, rank: number, end: number, got: Captures | null): void {
    this.readings ??= [];
    const found = this.readings;
    const known = found.findIndex((r) => r.end === end);
    if (known >= 0 && (found[known]?.rank ?? 0) <= rank) return;
    if (known >= 0) found.splice(known, 1);
    const later = found.findIndex((r) => r.rank > rank);
    const reading = { end, value: fill(row.template, got), row: teller(row, got), rank };
    if (later < 0) found.push(reading);
    else found.splice(later, 0, reading);
  }
}

/** A place in the patterns of one head, where rows go on or end; rows that begin alike share their first places. */
export class Place {
  private readonly ways: Way[] = [];
  /** By the number of a word: the ways that can begin with it. */
  private readonly byWord: (readonly Way[] | undefined)[] = [];
  private row: Row | undefined;
  private rank = 0;

  /** The place behind a part. */
  to(part: Part): Place {
    const known = this.ways.find((way) => way.part.key === part.key);
    if (known) return known.behind;
    const behind = new Place();
    this.ways.push({ part, behind });
    return behind;
  }

  /** Says that a row ends here; an earlier one goes before it. */
  end(row: Row, rank: number): void {
    if (this.row) return;
    this.row = row;
    this.rank = rank;
  }

  begins(word: Word): boolean {
    return this.waysWith(word).length > 0;
  }

  /** Tries every way to go on from the word at `at`: past a hyphen that joins two words ("third-quarter"), or else at the hyphen. */
  read(parse: Parse, at: number, got: Captures | null, attempt: Attempt): void {
    if (this.row) attempt.keep(this.row, this.rank, at, got);
    const word = parse.words[at];
    if (!word) return;
    if (at > attempt.begin) {
      if (word.gap === 'break') return;
      const beyond = parse.words[at + 1];
      if (word.low === '-' && word.gap === 'none' && beyond?.gap === 'none')
        this.goOn(parse, beyond, at + 1, got, attempt);
    }
    this.goOn(parse, word, at, got, attempt);
  }

  private goOn(parse: Parse, word: Word, at: number, got: Captures | null, attempt: Attempt): void {
    for (const { part, behind } of this.waysWith(word)) part.read(parse, at, got, attempt, behind);
  }

  private waysWith(word: Word): readonly Way[] {
    let ways = this.byWord[word.id];
    if (!ways) {
      ways = this.ways.filter((way) => way.part.begins(word));
      this.byWord[word.id] = ways;
    }
    return ways;
  }
}
