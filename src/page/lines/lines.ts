import { collapse } from '../model/spaces.ts';
import { unwrapped } from './wrapped.ts';

/** A line of a page captured as text. */
export interface Line {
  readonly text: string;
  /** Its place among the lines that hold words. */
  readonly index: number;
  /** Its place among all lines of the source, blank ones counted. */
  readonly row: number;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
}

/** Captures of news pages hold some hundreds of lines; what a monster holds beyond these is not read. */
export const MOST_LINES = 20_000;

/** The lines of a text that hold words, white space normalised; a wrapped paragraph is one line. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  const rows = unwrapped(source.split(/\r\n|[\n\r\u2028\u2029]/).map(collapse));
  let afterBlank = true;
  rows.forEach((text, row) => {
    if (text && lines.length < MOST_LINES) {
      lines.push({ text, index: lines.length, row, afterBlank });
      afterBlank = false;
    } else afterBlank = true;
  });
  return lines;
}
